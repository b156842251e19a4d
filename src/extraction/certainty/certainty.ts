/**
 * How surely a sentence says something, and on whose word. Speech verbs and "according to" credit what they govern;
 * quotation marks credit what stands inside to whoever spoke last; adverbs and modals hedge; denial takes back.
 * Hedged wins over claimed (ontology, rule 10).
 */
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Chunk, NounPhrase, Predication } from '../clauses/structure.ts';
import { parties } from '../relations/fillers.ts';

const SPEECH = new Set(
  'say tell claim report add announce state allege insist write argue maintain testify assert contend explain recount note declare recall relate warn accuse blame believe think admit acknowledge confess describe reckon estimate hold suggest assess conclude charge boast brag quote cite confirm show indicate reveal disclose hear speak inform comment post tweet mention remark swear concede stress underscore emphasise emphasize underline observe complain reiterate affirm attest relay'.split(
    ' ',
  ),
);
const DENIAL = new Set(
  'deny reject dismiss refute rebut disavow disclaim dispute rubbish scorn'.split(' '),
);
const HEDGES =
  /^(?:reportedly|allegedly|apparently|presumably|possibly|probably|perhaps|likely|supposedly|purportedly|suspected|believed|seemingly|maybe|unconfirmed|rumoured|rumored|alleged|reputed|reputedly|ostensibly|assumed|assumedly|presumed)$/;
/** Sources that the text's own author is, or that are nobody. */
const OWN = /^(?:we|i)$/;
const UNREAL_OPENERS = /^(?:if|unless|whether|lest)$/;

export interface Scope {
  /** Token range, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'claimed' | 'hedged' | 'denied';
  /** Thing credited, where it is one of the document's. */
  readonly by?: number;
  readonly at: number;
}

/** What a reader carries from one sentence to the next: an open quotation and who speaks. */
export interface SpeechState {
  open: boolean;
  speaker: number | undefined;
  block: number;
}

export const silence = (): SpeechState => ({ open: false, speaker: undefined, block: -1 });

/** Scopes of credit, hedge and denial in one sentence. */
export function scopesOf(
  reading: Reading,
  sentence: Sentence,
  chunks: readonly Chunk[],
  verbs: readonly Predication[],
  state: SpeechState,
): Scope[] {
  const scopes: Scope[] = [];
  if (state.block !== sentence.block) {
    state.open = false;
    state.block = sentence.block;
  }
  const { first, last } = sentence;
  for (const verb of verbs) {
    const speech = SPEECH.has(verb.lemma);
    const denial = DENIAL.has(verb.lemma);
    if (!speech && !denial) continue;
    if (speech && verb.negative && verb.lemma !== 'say') continue;
    // "a town held by X" tells of no opinion
    if (verb.lemma === 'hold' && verb.passive) continue;
    const speaker = verb.passive
      ? verb.phrases.filter((p) => p.word === 'by').flatMap((p) => p.group)[0]
      : verb.subject[0];
    if (speaker && (OWN.test(reading.token(speaker.head).lower) || speaker.opener === 'our'))
      continue;
    const by = creditOf(reading, speaker);
    const after = reading.token(verb.last);
    const complement = takesComplement(reading, verb, sentence);
    // "the team was shown eleven rifles": what is told of things
    if (verb.passive && !speaker && verb.lemma === 'show' && !complement && isObject(reading, verb))
      continue;
    if (denial) {
      scopes.push({ first: verb.last, last: sentence.last, kind: 'denied', by, at: verb.head });
      continue;
    }
    if (verb.passive && !speaker) {
      // "is said to", "it was reported that": nobody in particular
      scopes.push({
        first: verb.last,
        last,
        kind: complement ? 'claimed' : 'hedged',
        by,
        at: verb.head,
      });
      continue;
    }
    if (complement)
      scopes.push({ first: verb.last, last: sentence.last, kind: 'claimed', by, at: verb.head });
    else if (isParenthetical(reading, verb, speaker, sentence, after.lower)) {
      // "…, X said." credits what stands before it, up to the last full clause, and what goes on after it
      scopes.push({ first, last, kind: 'claimed', by, at: verb.head });
    }
    if (by !== undefined || speaker) state.speaker = by;
  }
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (chunk?.kind === 'prep' && (chunk.word === 'according to' || isPer(chunks, i))) {
      const np = chunks[i + 1];
      scopes.push({
        first,
        last,
        kind: 'claimed',
        by: np?.kind === 'np' ? creditOf(reading, np) : undefined,
        at: chunk.first,
      });
    }
  }
  quotes(reading, sentence, state, scopes);
  hedges(reading, sentence, chunks, scopes);
  return scopes;
}

/** "…, per the monitor" */
function isPer(chunks: readonly Chunk[], i: number): boolean {
  const [before, chunk] = [chunks[i - 1], chunks[i]];
  return chunk?.kind === 'prep' && chunk.word === 'per' && before?.kind === 'comma';
}

/** Whether a thing, and no clause, stands right behind a verb. */
const isObject = (reading: Reading, verb: Predication): boolean =>
  /^(?:DT|CD|JJ|NNS?|NNPS?|PRP\$)$/.test(reading.token(verb.last).tag);

function creditOf(reading: Reading, np: NounPhrase | undefined): number | undefined {
  return np ? parties(reading, np)[0]?.thing : undefined;
}

/** What verbs of accusing are followed by. */
const ACCUSING = new Map([
  ['accuse', 'of'],
  ['charge', 'with'],
  ['blame', 'for'],
]);

/** Whether a clause stands behind a speech verb as what is said. */
function takesComplement(reading: Reading, verb: Predication, sentence: Sentence): boolean {
  let t = verb.last;
  if (t >= sentence.last) return false;
  if (reading.token(t).lower === 'that') return true;
  // "told Reuters that", "said on Monday that", "said: …", "said the group had …"
  for (let i = 0; t < sentence.last && i < 14; i++, t++) {
    const { lower, tag } = reading.token(t);
    if (lower === 'that' || lower === ':') return true;
    // "accused X of arming Y", "blamed X for the raid"
    if (ACCUSING.get(verb.lemma) === lower) return true;
    if (lower === ',' || lower === ';' || lower === '.') return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag) && reading.nameAt(t) < 0 && i > 0) return true;
  }
  return false;
}

function isParenthetical(
  reading: Reading,
  verb: Predication,
  speaker: NounPhrase | undefined,
  sentence: Sentence,
  after: string,
): boolean {
  let start = Math.min(verb.first, speaker?.first ?? verb.first);
  // "…, it was said by X, …"
  if (verb.passive && reading.token(start - 1).lower === 'it') start -= 1;
  const before = reading.token(start - 1).lower;
  const comma =
    before === ',' || /["”’]/.test(before) || before === '?' || before === '-' || before === '–';
  return (
    comma &&
    start > sentence.first &&
    (after === '.' || after === ',' || after === '' || verb.last >= sentence.last || comma)
  );
}

function quotes(reading: Reading, sentence: Sentence, state: SpeechState, scopes: Scope[]): void {
  let start = state.open ? sentence.first : -1;
  for (let t = sentence.first; t < sentence.last; t++) {
    const { text, tag } = reading.token(t);
    if (tag === 'POS') continue;
    if (text === '“' || (text === '"' && !state.open)) {
      start = t + 1;
      state.open = true;
    } else if (text === '”' || (text === '"' && state.open)) {
      // scare quotes of a few words credit nobody
      if (start >= 0 && t - start > 4)
        scopes.push({ first: start, last: t, kind: 'claimed', by: state.speaker, at: start });
      state.open = false;
      start = -1;
    }
  }
  if (state.open && start >= 0)
    scopes.push({
      first: start,
      last: sentence.last,
      kind: 'claimed',
      by: state.speaker,
      at: start,
    });
}

function hedges(
  reading: Reading,
  sentence: Sentence,
  chunks: readonly Chunk[],
  scopes: Scope[],
): void {
  for (let t = sentence.first; t < sentence.last; t++) {
    const token = reading.token(t);
    if (HEDGES.test(token.lower) && reading.nameAt(t) < 0) {
      const [first, last] = clauseAround(reading, sentence, t);
      scopes.push({ first, last, kind: 'hedged', at: t });
    }
    if (UNREAL_OPENERS.test(token.lower)) {
      let end = t + 1;
      while (end < sentence.last && reading.token(end).lower !== ',') end += 1;
      scopes.push({ first: t, last: end, kind: 'denied', at: t });
    }
  }
  if (reading.token(sentence.last - 1).text === '?')
    scopes.push({
      first: sentence.first,
      last: sentence.last,
      kind: 'denied',
      at: sentence.last - 1,
    });
  // "it is not true that", "no evidence that", "contrary to …"
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (chunk?.kind !== 'np') continue;
    if (
      chunk.negative &&
      /^(?:evidence|proof|sign|indication|truth|confirmation|suggestion|trace|question|word|record)$/.test(
        chunk.headLemma,
      )
    )
      scopes.push({ first: chunk.last, last: sentence.last, kind: 'denied', at: chunk.head });
  }
  for (let t = sentence.first; t + 2 < sentence.last; t++) {
    const phrase = `${reading.token(t).lower} ${reading.token(t + 1).lower}`;
    if (phrase === 'not true' || phrase === 'not so')
      scopes.push({ first: t, last: sentence.last, kind: 'denied', at: t });
    if (phrase === 'contrary to') {
      let end = t + 2;
      while (end < sentence.last && reading.token(end).lower !== ',') end += 1;
      scopes.push({ first: t, last: end, kind: 'denied', at: t });
    }
  }
}

/** The stretch between the semicolons and clause openers around a token; a relative clause is a stretch of its own. */
function clauseAround(reading: Reading, sentence: Sentence, at: number): [number, number] {
  const bound = /^(?:;|:|but|while|whereas|although|though)$/;
  let first = at;
  let comma = -1;
  while (first > sentence.first && !bound.test(reading.token(first - 1).lower)) {
    first -= 1;
    const { lower } = reading.token(first);
    if (RELATIVE.test(lower)) {
      // closed before the hedge, it is none of its business
      if (comma >= 0) first = comma;
      break;
    }
    if (lower === ',') comma = first;
  }
  let last = at + 1;
  while (last < sentence.last && !bound.test(reading.token(last).lower)) {
    if (reading.token(last).lower === ',' && RELATIVE.test(reading.token(last + 1).lower)) break;
    last += 1;
  }
  return [first, last];
}

const RELATIVE = /^(?:which|who|whom|whose)$/;

export interface Judged {
  readonly certainty: 'stated' | 'claimed' | 'hedged' | 'denied';
  readonly attributedTo?: number;
}

/** Certainty of something whose trigger stands at a token. */
export function judge(
  scopes: readonly Scope[],
  trigger: number,
  hedged: boolean,
  denied: boolean,
  claimed: boolean,
): Judged {
  let attributedTo: number | undefined;
  let isClaimed = claimed;
  let isHedged = hedged;
  let isDenied = denied;
  for (const scope of scopes) {
    if (trigger < scope.first || trigger >= scope.last || trigger === scope.at) continue;
    if (scope.kind === 'claimed') {
      isClaimed = true;
      attributedTo = scope.by ?? attributedTo;
    } else if (scope.kind === 'hedged') isHedged = true;
    else isDenied = true;
  }
  if (isDenied) return { certainty: 'denied', attributedTo };
  if (isHedged) return { certainty: 'hedged', attributedTo };
  return isClaimed ? { certainty: 'claimed', attributedTo } : { certainty: 'stated' };
}
