/**
 * From an analysed document to its claims, each with rule, certainty, credit, exact quote and the places of its ends.
 * Rules propose; the scorer weighs what speaks for and against each proposal; what is likely enough is a claim.
 */
import type { Claim, Span } from '../../model/claims.ts';
import type { RelationType } from '../../model/relationTypes.ts';
import type { AnalysedDocument } from '../analysis.ts';
import type { Judged } from '../certainty/certainty.ts';
import type { Reading } from '../clauses/reading.ts';
import type { DatedSpan } from '../time/dates.ts';
import { datesOfSentence } from '../time/sentenceDates.ts';
import type { Candidate } from './candidate.ts';
import { choose, type Weighed } from './choose.ts';
import { closures } from './closures.ts';
import { proposeClaims } from './proposeClaims.ts';
import { type Evidence, weighEvidence } from './scorer/evidence.ts';
import { type ClaimModel, type Reason, trainedScorer } from './scorer/model.ts';
import type { SentenceReading } from './sentenceReading.ts';

export interface FindOptions {
  /** Claims below this confidence are left out; the scorer's own where not given. */
  readonly threshold?: number;
  /** `undefined` takes the trained one; `null` lets the rules stand alone. */
  readonly scorer?: ClaimModel | null;
}

/** What a claim is worth that nothing has measured. */
const UNMEASURED = 0.5;

interface Found extends Weighed {
  readonly verdict: Judged;
  readonly sentence: SentenceReading;
  readonly evidence: Evidence;
}

/** A claim and what speaks for and against it, weightiest first. */
export interface ExplainedClaim {
  readonly claim: Claim;
  readonly reasons: readonly Reason[];
}

export function findClaims(analysed: AnalysedDocument, options: FindOptions = {}): Claim[] {
  return explainClaims(analysed, options, false).map(({ claim }) => claim);
}

/** The claims of a document with the reasons for their confidence. */
export function explainClaims(
  analysed: AnalysedDocument,
  options: FindOptions = {},
  reasons = true,
): ExplainedClaim[] {
  const scorer = options.scorer === undefined ? trainedScorer() : (options.scorer ?? undefined);
  const threshold = options.threshold ?? scorer?.threshold ?? 0;
  const proposals = proposeClaims(analysed);
  const found: Found[] = [];
  for (const evidence of weighEvidence(proposals)) {
    const confidence = scorer?.chance(evidence) ?? UNMEASURED;
    if (confidence < threshold) continue;
    const { candidate, sentence, verdict } = evidence;
    const denied = verdict.certainty === 'denied';
    found.push({ candidate: { ...candidate, denied }, confidence, verdict, sentence, evidence });
  }
  const byCandidate = new Map(found.map((f) => [f.candidate, f]));
  const chosen = choose(found).flatMap((w) => byCandidate.get(w.candidate) ?? []);
  const concluded = scorer
    ? closures(proposals.reading, chosen, (from, candidate, confidence) => ({
        ...from,
        candidate,
        confidence,
      })).filter(({ confidence }) => confidence >= threshold)
    : [];
  return [...chosen, ...concluded]
    .flatMap((f) => {
      const claim = toClaim(proposals.reading, f.candidate, f.confidence, f);
      return claim ? [{ claim, reasons: reasons && scorer ? scorer.reasons(f.evidence) : [] }] : [];
    })
    .sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
}

function toClaim(reading: Reading, c: Candidate, confidence: number, f: Found): Claim | undefined {
  const subject = reading.thing(c.source);
  const object = reading.thing(c.target);
  if (!subject || !object) return undefined;
  const subjectSpan = spanOf(reading, c.sourceReference);
  const objectSpan = spanOf(reading, c.targetReference);
  const { start, end } = quoteOf(reading, c, f.sentence.sentence, subjectSpan, objectSpan);
  const by = f.verdict.attributedTo;
  const date = TIMELESS.has(c.type) ? undefined : dateNear(reading, c);
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

/** The date in a candidate's sentence that stands nearest to its trigger. */
function dateNear(reading: Reading, c: Candidate): DatedSpan | undefined {
  const sentence = reading.analysed.sentences[c.sentence];
  if (!sentence) return undefined;
  const at = reading.token(c.trigger).start - sentence.start;
  let best: DatedSpan | undefined;
  for (const d of datesOfSentence(reading.analysed, c.sentence))
    if (!best || distance(d, at) < distance(best, at)) best = d;
  return best;
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
