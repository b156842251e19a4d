/**
 * Presence that the layout tells: an item under a place ("Mondoro. Clashes between A and B", "Toretsk: …"), a row of a
 * table with a place and a unit, the address lines of a register entry, and "there" for the place just named.
 * Invariant: only armed bodies are placed by an item; whoever merely speaks in it is not.
 */
import type { Kind } from '../../model/kinds.ts';
import { fitsFamily } from '../../model/kinds.ts';
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import { parties, places } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { isLocative } from './slots.ts';

const ARMED: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce']);
const SMALL: ReadonlySet<Kind> = new Set(['Facility', 'Settlement', 'NaturalFeature', 'Province']);
/** Deeds that an item under a place tells of. */
const DEEDS = new Set([
  'attack',
  'fight',
  'pit',
  'kill',
  'capture-person',
  'seize-weapon',
  'take-place',
  'be-in',
  'fire-at',
  'repel',
  'destroy',
  'surrender',
]);
/** Words of a label that are neither name nor date. */
const LABEL_WORDS =
  /\b(?:the|and|of|in|at|area|axis|front|sector|direction|district|province|city|town|week|day|night|early|late|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b\.?/giu;
const ADDRESS =
  /^\W*(?:address(?:es)?|location|locations|based in|base|headquarters|hq|area of operations?|areas of operation|operates in|residence|resident in|seat|offices?|branch(?:es)?|present in|whereabouts)\s*:/iu;
const ROLE_FIELD = /^\W*(?:function|role|position|title|designation|occupation)\s*:/iu;
const LEADER =
  /\b(?:leader|commander|chief(?! of (?:staff|logistics|security))|head|founder|president|chairman|director|general coordinator|coordinator|secretary[ -]general|owner|shareholder|emir)\b/iu;
const DEPUTY = /\b(?:deputy|former deputy|vice|assistant|advisor|adviser|member)\b/iu;
const NAME_FIELD =
  /^\W*(?:name|entity|subject|listed party|individual|designated (?:person|entity))\b[^:]{0,12}:/iu;
const HEAD_FIELD =
  /^\W*(?:commander|leader|director|head|owner|chairman|secretary general|founder)\s*:/iu;

interface Named {
  readonly index: number;
  readonly thing: number;
  readonly kind: Kind;
}

export function placedItemCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  const names = namesBySentence(reading);
  const add = (
    type: RelationType,
    source: Named,
    target: Named,
    rule: string,
    sentence: number,
  ): void => {
    if (source.thing === target.thing || !endsFit(type, source.kind, target.kind)) return;
    out.push({
      type,
      source: source.thing,
      target: target.thing,
      sourceReference: source.index,
      targetReference: target.index,
      rule,
      sentence,
      trigger: reading.reference(source.index)?.first ?? -1,
    });
  };
  const { blocks, text } = reading.analysed.document;
  let label: { place: Named; block: number } | undefined;
  let entry: Named | undefined;
  for (const sentence of reading.analysed.sentences) {
    const here = names.get(sentence.index) ?? [];
    const role = blocks[sentence.block]?.role;
    if (role === 'table-row') continue;
    const written = text.slice(sentence.start, sentence.end);
    // register entries
    const actor = here.find((n) => fitsFamily(n.kind, 'Actor') && n.kind !== 'Country');
    if (NAME_FIELD.test(written) && actor) entry = actor;
    else if (entry && ADDRESS.test(written)) {
      for (const n of here)
        if (fitsFamily(n.kind, 'Place'))
          add('OPERATES_IN', entry, n, 'presence.field', sentence.index);
    } else if (entry?.kind === 'Person' && ROLE_FIELD.test(written)) {
      const body = here.find((n) => /^(?:ArmedGroup|SecurityForce|Organization)$/.test(n.kind));
      const leads = LEADER.test(written) && !DEPUTY.test(written);
      if (body) add(leads ? 'LEADS' : 'MEMBER_OF', entry, body, 'role.field', sentence.index);
    } else if (entry && entry.kind !== 'Person' && HEAD_FIELD.test(written)) {
      const person = here.find((n) => n.kind === 'Person');
      if (person) add('LEADS', person, entry, 'role.head-field', sentence.index);
    }
    // a label of its own, or before a colon
    if (label && sentence.block > label.block) label = undefined;
    const own = labelOf(reading, sentence, here);
    if (own) {
      const last = reading.analysed.sentences[sentence.index + 1]?.block !== sentence.block;
      if (!last) label = { place: own, block: sentence.block };
      else if (role === 'heading' && sentence.block > 3)
        label = { place: own, block: sentence.block + 1 };
      continue;
    }
    const s = sentences[sentence.index];
    if (!s) continue;
    const colon = colonLabel(reading, s, here);
    if (colon) label = { place: colon, block: sentence.block };
    const place = colon ?? label?.place;
    if (place && (colon || !placesItself(reading, s)))
      for (const n of actorsOf(reading, s))
        add('OPERATES_IN', n, place, 'presence.label', sentence.index);
  }
  tables(reading, names, add);
  there(reading, sentences, names, add);
  return out;
}

function namesBySentence(reading: Reading): Map<number, Named[]> {
  const out = new Map<number, Named[]>();
  reading.analysed.references.forEach((reference, index) => {
    const thing = reference.things[0];
    const kind = thing === undefined ? undefined : reading.thing(thing)?.kind;
    if (reference.form !== 'name' || thing === undefined || !kind) return;
    const list = out.get(reference.sentence);
    if (list) list.push({ index, thing, kind });
    else out.set(reference.sentence, [{ index, thing, kind }]);
  });
  return out;
}

/** The place that a sentence of nothing but a place and a date sets for what follows. */
function labelOf(reading: Reading, sentence: Sentence, here: readonly Named[]): Named | undefined {
  const found = here.filter((n) => n.kind === 'Settlement' || n.kind === 'Facility');
  const [place] = found;
  if (!place || here.some((n) => !fitsFamily(n.kind, 'Place'))) return undefined;
  let rest = '';
  let at = sentence.start;
  const { text } = reading.analysed.document;
  for (const n of here) {
    const r = reading.reference(n.index);
    if (!r) continue;
    rest += ` ${text.slice(at, r.start)}`;
    at = r.end;
  }
  rest += ` ${text.slice(at, sentence.end)}`;
  // a dateline tells where the writer is
  if (/[-–—]\s*$/.test(rest) || /\(\s*\)|\(/.test(rest)) return undefined;
  const left = rest.replace(LABEL_WORDS, ' ').match(/\p{L}{2,}/gu);
  return left && left.length > 0 ? undefined : place;
}

/** The longest label before a colon, in chunks. */
const LABEL_CHUNKS = 12;

/** "Toretsk: …", "12 May, Djibo (Soum): …" */
function colonLabel(
  reading: Reading,
  s: SentenceReading,
  here: readonly Named[],
): Named | undefined {
  // "12 May, Djibo (Soum, Burkina Faso):" holds dates and places alone
  let place: Named | undefined;
  for (let i = 0; i < s.chunks.length && i < LABEL_CHUNKS; i++) {
    const chunk = s.chunks[i];
    if (!chunk) return undefined;
    if (reading.token(chunk.first).text === ':') return i > 0 ? place : undefined;
    if (chunk.kind === 'comma' || chunk.kind === 'open' || chunk.kind === 'close') continue;
    if (chunk.kind !== 'np') return undefined;
    const named = here.filter((n) => chunk.heads.includes(n.index));
    if (named.some((n) => !fitsFamily(n.kind, 'Place'))) return undefined;
    if (named.length === 0 && !chunk.temporal && !/^\d/.test(reading.token(chunk.first).text))
      return undefined;
    place ??= named.find((n) => n.kind === 'Settlement' || n.kind === 'Facility');
  }
  return undefined;
}

/** Whether a sentence says itself where it happened. */
function placesItself(reading: Reading, s: SentenceReading): boolean {
  for (let i = 0; i + 1 < s.chunks.length; i++) {
    const prep = s.chunks[i];
    const np = s.chunks[i + 1];
    if (prep?.kind !== 'prep' || np?.kind !== 'np' || !isLocative(prep.word)) continue;
    if (places(reading, np).some((f) => SMALL.has(reading.thing(f.thing)?.kind ?? 'Event')))
      return true;
  }
  return false;
}

/** The armed bodies that act or are acted on in a sentence. */
function actorsOf(reading: Reading, s: SentenceReading): Named[] {
  const out: Named[] = [];
  for (const { predication: p, frames } of s.predications) {
    if (p.negative || p.irrealis || !frames.some((f) => f.presence && DEEDS.has(f.id))) continue;
    for (const np of [
      ...p.subject,
      ...p.object,
      ...p.phrases
        .filter((q) => /^(?:by|on|against|between|with|from)$/.test(q.word))
        .flatMap((q) => q.group),
    ])
      for (const f of parties(reading, np)) {
        const kind = reading.thing(f.thing)?.kind;
        if (reading.reference(f.reference)?.form !== 'name') continue;
        if (kind && ARMED.has(kind) && !out.some((o) => o.thing === f.thing))
          out.push({ index: f.reference, thing: f.thing, kind });
      }
  }
  return out;
}

type Add = (
  type: RelationType,
  source: Named,
  target: Named,
  rule: string,
  sentence: number,
) => void;

/** A row with one place and a unit or two puts them there. */
function tables(reading: Reading, names: ReadonlyMap<number, readonly Named[]>, add: Add): void {
  const rows = new Map<number, Named[]>();
  for (const sentence of reading.analysed.sentences)
    if (reading.analysed.document.blocks[sentence.block]?.role === 'table-row')
      rows.set(sentence.block, [
        ...(rows.get(sentence.block) ?? []),
        ...(names.get(sentence.index) ?? []),
      ]);
  for (const row of rows.values()) {
    const where = row.filter((n) => n.kind === 'Settlement' || n.kind === 'Facility');
    const who = row.filter((n) => ARMED.has(n.kind));
    const [place] = where;
    if (!place || where.length > 1 || who.length === 0 || who.length > 3) continue;
    for (const n of who)
      add('OPERATES_IN', n, place, 'presence.row', reading.reference(n.index)?.sentence ?? 0);
  }
}

/** "took the command there": the last place named, in this sentence or the one before. */
function there(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
  names: ReadonlyMap<number, readonly Named[]>,
  add: Add,
): void {
  for (const s of sentences) {
    if (!s) continue;
    for (let t = s.sentence.first; t < s.sentence.last; t++) {
      if (reading.token(t).lower !== 'there') continue;
      if (/^(?:be|have|seem|exist|remain)$/.test(reading.token(t + 1).lemma)) continue;
      // "my source there": of the noun, not of the verb
      if (reading.token(t - 1).tag.startsWith('NN') && reading.nameAt(t - 1) < 0) continue;
      if (
        /^there$/i.test(reading.token(s.sentence.first).text) &&
        t === s.sentence.first &&
        reading.token(t + 1).text === ','
      )
        continue;
      const before = [
        ...(names.get(s.sentence.index - 1) ?? []),
        ...(names.get(s.sentence.index) ?? []).filter(
          (n) => (reading.reference(n.index)?.last ?? 0) <= t,
        ),
      ].filter((n) => SMALL.has(n.kind) && !standsForItsRulers(reading, n));
      const place = before[before.length - 1];
      if (!place) continue;
      let best: { distance: number; who: Named[] } | undefined;
      for (const { predication: p } of s.predications) {
        if (p.trigger !== 'verb' || p.negative || p.irrealis) continue;
        const distance = t >= p.last ? t - p.last : 8 + p.first - t;
        if (best && best.distance <= distance) continue;
        const who: Named[] = [];
        for (const np of [
          ...p.subject,
          ...p.phrases.filter((q) => q.word === 'by').flatMap((q) => q.group),
        ])
          for (const f of parties(reading, np)) {
            const kind = reading.thing(f.thing)?.kind;
            if (kind && kind !== 'Country') who.push({ index: f.reference, thing: f.thing, kind });
          }
        best = { distance, who };
      }
      for (const n of best?.who ?? [])
        add('OPERATES_IN', n, place, 'presence.there', s.sentence.index);
    }
  }
}

/** "who fight for Kyiv": a capital named for its government is no spot. */
function standsForItsRulers(reading: Reading, n: Named): boolean {
  const first = reading.reference(n.index)?.first ?? 0;
  return /^(?:for|against|by)$/.test(reading.token(first - 1).lower);
}
