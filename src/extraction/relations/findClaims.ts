/**
 * From an analysed document to its claims, each with rule, certainty, credit, exact quote and the places of its ends.
 * Rules propose; the scorer, which sees what they propose and how the sentence hangs together, weighs every pair
 * within reach; what is likely enough is a claim.
 */
import type { Claim, Span } from '../../model/claims.ts';
import type { RelationType } from '../../model/relationTypes.ts';
import type { AnalysedDocument } from '../analysis.ts';
import { type Judged, judge } from '../certainty/certainty.ts';
import type { Reading } from '../clauses/reading.ts';
import { type DatedSpan, datesIn, referenceDate } from '../time/dates.ts';
import type { Candidate } from './candidate.ts';
import { choose, type Weighed } from './choose.ts';
import { closures } from './closures.ts';
import { confidenceOf } from './confidence.ts';
import { proposeClaims } from './proposeClaims.ts';
import { type Scorer, trainedScorer } from './scorer/model.ts';
import { type Pair, pairsOf } from './scorer/pairs.ts';
import type { SentenceReading } from './sentenceReading.ts';

export interface FindOptions {
  /** Claims below this confidence are left out. */
  readonly threshold?: number;
  /** `undefined` takes the trained one; `null` lets the rules stand alone. */
  readonly scorer?: Scorer | null;
}

/** Share of right ones from which a claim is worth showing. */
export const DEFAULT_THRESHOLD = 0.45;

/** How much the precision of the rule itself weighs beside the scorer, where a rule proposed the claim. */
const RULE_SHARE = 0.4;

interface Found extends Weighed {
  readonly verdict: Judged;
  readonly sentence: SentenceReading;
}

export function findClaims(analysed: AnalysedDocument, options: FindOptions = {}): Claim[] {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const proposals = proposeClaims(analysed);
  const scorer = options.scorer === undefined ? trainedScorer() : (options.scorer ?? undefined);
  const found = scorer
    ? [
        ...scored(pairsOf(proposals), scorer, threshold),
        ...byRule(proposals.sentences, threshold, (c, s) => !refersHere(proposals.reading, c, s)),
      ]
    : byRule(proposals.sentences, threshold);
  const claims: Claim[] = [];
  const dates = new SentenceDates(proposals.reading);
  const byCandidate = new Map(found.map((f) => [f.candidate, f]));
  const chosen = choose(found).flatMap((w) => byCandidate.get(w.candidate) ?? []);
  const concluded = scorer
    ? closures(proposals.reading, chosen, (from, candidate, confidence) => ({
        ...from,
        candidate,
        confidence,
      }))
    : [];
  for (const f of [...chosen, ...concluded]) {
    const claim = toClaim(proposals.reading, f.candidate, f.confidence, f, dates);
    if (claim) claims.push(claim);
  }
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The rules alone, each with its own measured precision. */
function byRule(
  sentences: readonly (SentenceReading | undefined)[],
  threshold: number,
  takes: (candidate: Candidate, sentence: SentenceReading) => boolean = () => true,
): Found[] {
  const found: Found[] = [];
  for (const s of sentences)
    for (const raw of s?.candidates ?? []) {
      if (!s || !takes(raw, s)) continue;
      const confidence = confidenceOf(raw.rule, raw.type);
      if (confidence >= threshold) found.push(weigh(raw, confidence, s));
    }
  return found;
}

/** What a phrase takes for granted ("X, the head of Y", "a town in Z") stands, whoever is credited for the sentence. */
const PRESUPPOSED = /^(?:place|structure|role|compound|presence\.phrase)\./;

/** Whether both ends are referred to in the sentence itself; what spans sentences is out of the scorer's reach. */
function refersHere(reading: Reading, c: Candidate, s: SentenceReading): boolean {
  const here = (reference: number): boolean =>
    reading.reference(reference)?.sentence === s.sentence.index;
  return here(c.sourceReference) && here(c.targetReference);
}

function weigh(raw: Candidate, confidence: number, sentence: SentenceReading): Found {
  const scopes = PRESUPPOSED.test(raw.rule) ? [] : sentence.scopes;
  const verdict = judge(
    scopes,
    raw.trigger,
    raw.hedged ?? false,
    raw.denied ?? false,
    raw.claimed ?? false,
  );
  return {
    candidate: { ...raw, denied: verdict.certainty === 'denied' },
    confidence,
    verdict,
    sentence,
  };
}

function scored(pairs: readonly Pair[], scorer: Scorer, threshold: number): Found[] {
  const found: Found[] = [];
  for (const pair of pairs) {
    const chances = scorer.score(pair.features, pair.types);
    pair.types.forEach((type, i) => {
      const chance = chances[i] ?? 0;
      if (chance < threshold / 3) return;
      const candidate = candidateOf(pair, type);
      const confidence = candidate.rule.startsWith('scorer')
        ? chance
        : (1 - RULE_SHARE) * chance + RULE_SHARE * confidenceOf(candidate.rule, type);
      if (confidence >= threshold) found.push(weigh(candidate, confidence, pair.sentence));
    });
  }
  return found;
}

/** The candidate behind a scored pair: the rule's own where one fired, else what the clause shows. */
export function candidateOf(pair: Pair, type: RelationType): Candidate {
  let best: Candidate | undefined;
  if (!pair.other)
    for (const c of pair.sentence.candidates) {
      if (c.type !== type || c.source !== pair.a.thing || c.target !== pair.b.thing) continue;
      if (
        !best ||
        (best.denied && !c.denied) ||
        (best.denied === c.denied && confidenceOf(c.rule, type) > confidenceOf(best.rule, type))
      )
        best = c;
    }
  if (best) return best;
  const p = pair.shared;
  return {
    type,
    source: pair.a.thing,
    target: pair.b.thing,
    sourceReference: pair.a.references[0] ?? -1,
    targetReference: pair.b.references[0] ?? -1,
    rule: pair.other ? 'scorer.neighbour' : p ? `scorer.${p.lemma}` : 'scorer.sentence',
    sentence: pair.sentence.sentence.index,
    trigger: pair.trigger,
    hedged: p?.hedged,
    denied: p ? p.negative || p.irrealis : false,
  };
}

function toClaim(
  reading: Reading,
  c: Candidate,
  confidence: number,
  f: Found,
  dates: SentenceDates,
): Claim | undefined {
  const subject = reading.thing(c.source);
  const object = reading.thing(c.target);
  if (!subject || !object) return undefined;
  const subjectSpan = spanOf(reading, c.sourceReference);
  const objectSpan = spanOf(reading, c.targetReference);
  const { start, end } = quoteOf(reading, c, f.sentence.sentence, subjectSpan, objectSpan);
  const by = f.verdict.attributedTo;
  const date = TIMELESS.has(c.type) ? undefined : dates.near(c);
  return {
    type: c.type,
    subject: subject.key,
    object: object.key,
    start,
    end,
    quote: reading.analysed.document.text.slice(start, end),
    certainty: f.verdict.certainty,
    subjectSpan,
    objectSpan,
    attributedTo: by === undefined ? undefined : reading.thing(by)?.key,
    weapons: c.weapons?.flatMap((w) => reading.thing(w)?.key ?? []),
    firstDate: date?.first,
    lastDate: date?.last ?? date?.first,
    datePrecision: date?.precision,
    role: c.role,
    rule: c.rule,
    confidence: Math.round(confidence * 1000) / 1000,
    origin: 'extracted',
  };
}

/** What holds without a date. */
const TIMELESS: ReadonlySet<RelationType> = new Set([
  'LOCATED_IN',
  'BORDERS',
  'MANUFACTURED_IN',
  'FIRES',
  'PART_OF',
  'MEMBER_OF',
  'LEADS',
]);

/** The dates of sentences, read once and only where a claim asks. */
class SentenceDates {
  private readonly known = new Map<number, readonly DatedSpan[]>();
  private readonly reading: Reading;
  private readonly reference: Date | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
    this.reference = referenceDate(reading.analysed.document.metadata.published);
  }

  /** The date in a candidate's sentence that stands nearest to its trigger. */
  near(c: Candidate): DatedSpan | undefined {
    const sentence = this.reading.analysed.sentences[c.sentence];
    if (!sentence) return undefined;
    let dates = this.known.get(c.sentence);
    if (!dates) {
      dates = datesIn(
        this.reading.analysed.document.text.slice(sentence.start, sentence.end),
        this.reference,
      );
      this.known.set(c.sentence, dates);
    }
    const at = this.reading.token(c.trigger).start - sentence.start;
    let best: DatedSpan | undefined;
    for (const d of dates) if (!best || distance(d, at) < distance(best, at)) best = d;
    return best;
  }
}

const distance = (d: DatedSpan, at: number): number =>
  at < d.start ? d.start - at : at > d.end ? at - d.end : 0;

function spanOf(reading: Reading, reference: number): Span | undefined {
  const r = reading.reference(reference);
  return r ? { start: r.start, end: r.end } : undefined;
}

/** The stretch of the sentence from the first to the last of subject, trigger and object; the whole of it when one end stands elsewhere. */
function quoteOf(
  reading: Reading,
  c: Candidate,
  sentence: Span,
  subject: Span | undefined,
  object: Span | undefined,
): Span {
  const inside = (span: Span | undefined): span is Span =>
    span !== undefined && span.start >= sentence.start && span.end <= sentence.end;
  if (!inside(subject) || !inside(object)) return { start: sentence.start, end: sentence.end };
  const trigger = reading.token(c.trigger);
  const here = trigger.index >= 0 && trigger.start >= sentence.start && trigger.end <= sentence.end;
  return {
    start: Math.min(subject.start, object.start, here ? trigger.start : subject.start),
    end: Math.max(subject.end, object.end, here ? trigger.end : object.end),
  };
}
