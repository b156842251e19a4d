/**
 * The dead as short reports count them, without a verb: "11 GATIA KIA", "9 soldiers of the 4th Brigade dead",
 * "ISGS lost four", "RSF losses included Col. X". They tell who died; who did it is for the context to say.
 */
import type { Reading } from '../clauses/reading.ts';
import type { Filler } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';

export interface Counted {
  readonly target: Filler;
  /** Token of the word that says they died. */
  readonly at: number;
  /** Of a person among the losses: the body that lost him. */
  readonly body?: number;
}

const DEAD = /^(?:kia|kias|ekia|dead|killed|martyred|slain|neutrali[sz]ed|eliminated|shot)$/;
const COUNT =
  /^(?:\d[\d,.]*\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozen|dozens|scores|several|many|some)$/;
const PEOPLE =
  /^(?:fighters?|soldiers?|militants?|men|man|personnel|troops?|police|policem[ae]n|officers?|terrorists?|members?|gunm[ae]n|rebels?|insurgents?|militiam[ae]n|guards?|commandos?|elements?|jihadists?|cadres?|operatives?|casualties|dead|killed|martyrs|lives|servicem[ae]n)$/;
const ARMED = /^(?:ArmedGroup|SecurityForce)$/;
const INCLUDING = /^(?:incl|incl\.|including|included|among|notably)$/;

export function casualtyCounts(reading: Reading, s: SentenceReading): Counted[] {
  const out: Counted[] = [];
  const { first, last } = s.sentence;
  for (let t = first; t < last; t++) {
    const index = reading.nameAt(t);
    // "4 killed incl. Capt. X"
    if (index < 0 && COUNT.test(lower(reading, t))) {
      const at =
        PEOPLE.test(lower(reading, t + 1)) && DEAD.test(lower(reading, t + 2)) ? t + 2 : t + 1;
      if (DEAD.test(lower(reading, at)) && at < last)
        persons(reading, at + 1, last, undefined, out);
    }
    if (index < 0) {
      losers(reading, t, last, out);
      continue;
    }
    const r = reading.reference(index);
    const thing = r?.things[0];
    if (!r || thing === undefined || r.first !== t) continue;
    if (!ARMED.test(reading.kindOf(index) ?? '')) continue;
    const at =
      deadBehind(reading, first, r.first, r.last, last) ??
      lossBehind(reading, r.last, last) ??
      tallyBehind(reading, r.last, last);
    if (at !== undefined) {
      out.push({ target: { thing, reference: index, via: 'head' }, at });
      persons(reading, behindCount(reading, at), last, thing, out);
    } else {
      const losses = lossesNoun(reading, r.last);
      if (losses !== undefined) persons(reading, losses, last, thing, out);
    }
    t = r.last - 1;
  }
  return out;
}

/** Where the words behind "lost eleven" begin. */
const behindCount = (reading: Reading, at: number): number =>
  COUNT.test(lower(reading, at + 1)) ? at + 2 : at + 1;

/** How sure a noun must be of what it means for its losses to be counted. */
const SURE = 0.55;

/** "The enemy lost eleven dead, among them X": a body told by a noun. */
function losers(reading: Reading, t: number, last: number, out: Counted[]): void {
  const index = reading.otherAt(t);
  const r = reading.reference(index);
  const thing = r?.things[0];
  if (!r || thing === undefined || r.first !== t || r.form !== 'nominal') return;
  if (r.confidence < SURE || !ARMED.test(reading.kindOf(index) ?? '')) return;
  const at = lossBehind(reading, r.last, last);
  if (at === undefined) return;
  out.push({ target: { thing, reference: index, via: 'head' }, at });
  persons(reading, behindCount(reading, at), last, thing, out);
}

/** "11 X fighters KIA", "two soldiers of X dead": where the word is, if nothing follows that it belongs to. */
function deadBehind(
  reading: Reading,
  from: number,
  start: number,
  end: number,
  last: number,
): number | undefined {
  let before = start - 1;
  if (/^(?:of|from)$/.test(reading.token(before).lower) && PEOPLE.test(lower(reading, before - 1)))
    before -= 2;
  else if (lower(reading, before) === 'the' && /^(?:of|from)$/.test(lower(reading, before - 1)))
    before -= 3;
  if (before < from || !COUNT.test(lower(reading, before))) return undefined;
  let t = end;
  while (t < last && t < end + 2 && PEOPLE.test(lower(reading, t)) && !DEAD.test(lower(reading, t)))
    t += 1;
  if (t >= last || !DEAD.test(lower(reading, t)) || reading.nameAt(t) >= 0) return undefined;
  const next = reading.token(t + 1);
  // "killed two farmers": the dead come behind
  if (t + 1 < last && (/^(?:NN|CD|DT|JJ|PRP)/.test(next.tag) || reading.nameAt(t + 1) >= 0))
    return undefined;
  return t;
}

/** "X 2 KIA, 5 WIA". */
function tallyBehind(reading: Reading, end: number, last: number): number | undefined {
  let t = end;
  if (/^[:,-]$/.test(lower(reading, t))) t += 1;
  if (t >= last || !/^\d/.test(lower(reading, t)) || !COUNT.test(lower(reading, t)))
    return undefined;
  return /^(?:kia|kias|dead|killed|martyred)$/.test(lower(reading, t + 1)) ? t + 1 : undefined;
}

/** "X lost four (men)". */
function lossBehind(reading: Reading, end: number, last: number): number | undefined {
  const left = lower(reading, end) === 'left';
  if (!left && !/^(?:lost|loses|lose)$/.test(lower(reading, end))) return undefined;
  let t = end + 1;
  while (/^(?:at|least|over|more|than|some|about|another|up|to)$/.test(lower(reading, t))) t += 1;
  if (!COUNT.test(lower(reading, t))) return undefined;
  const next = lower(reading, t + 1);
  // "left eleven dead behind"
  if (left) return /^(?:dead|killed)$/.test(next) ? end : undefined;
  const ends = t + 1 >= last || /^[.,;:)]$/.test(next) || /^(?:and|in|at|&|to|there)$/.test(next);
  return ends || PEOPLE.test(next) ? end : undefined;
}

/** "X losses included", "X's dead include": where the list begins. */
function lossesNoun(reading: Reading, end: number): number | undefined {
  let t = end;
  if (reading.token(t).tag === 'POS') t += 1;
  if (PEOPLE.test(lower(reading, t)) && !/^(?:casualties|dead|killed)$/.test(lower(reading, t)))
    t += 1;
  if (!/^(?:losses|casualties|dead|fatalities|killed)$/.test(lower(reading, t))) return undefined;
  t += 1;
  return /^(?:included|include|includes|:|were)$/.test(lower(reading, t)) ? t + 1 : undefined;
}

/** The persons among the dead: "incl. their boss X", "among them X". */
function persons(
  reading: Reading,
  from: number,
  last: number,
  body: number | undefined,
  out: Counted[],
): void {
  let open = INCLUDING.test(lower(reading, from - 1)) || lower(reading, from - 1) === ':';
  for (let t = from; t < Math.min(last, from + 22); t++) {
    const word = lower(reading, t);
    if (COUNT.test(word) && word !== 'one' && !open) return;
    if (INCLUDING.test(word)) open = true;
    if (!open) {
      if (!/^(?:,|\(|and|at|in|near|on|least|one|of|them|was)$/.test(word) && t > from + 7) return;
      continue;
    }
    // the next count has its own dead
    if (DEAD.test(word)) return;
    if (/^[.;]$/.test(word) || /^(?:who|whose|which|after|when|while)$/.test(word)) return;
    const index = reading.nameAt(t);
    const r = reading.reference(index);
    const thing = r?.things[0];
    if (!r || thing === undefined || reading.kindOf(index) !== 'Person') continue;
    out.push({ target: { thing, reference: index, via: 'head' }, at: t, body });
    t = r.last - 1;
  }
}

const lower = (reading: Reading, t: number): string => reading.token(t).lower;
