/** From an analysed document to its claims, each with rule, certainty, credit, exact quote and the places of its ends. */
import type { Claim, Span } from '../../model/claims.ts';
import type { AnalysedDocument } from '../analysis.ts';
import { judge } from '../certainty/certainty.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import { choose, type Weighed } from './choose.ts';
import { confidenceOf } from './confidence.ts';
import { proposeClaims } from './proposeClaims.ts';

export interface FindOptions {
  /** Claims below this confidence are left out. */
  readonly threshold?: number;
}

/** Share of right ones from which a claim is worth showing. */
export const DEFAULT_THRESHOLD = 0.5;

/** One claim a document, pair and type is enough for the graph; every sentence that says it is kept. */
export function findClaims(analysed: AnalysedDocument, options: FindOptions = {}): Claim[] {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const { reading, candidates, scopes } = proposeClaims(analysed);
  const weighed: Weighed[] = [];
  const judged = new Map<Candidate, ReturnType<typeof judge>>();
  for (const raw of candidates) {
    const verdict = judge(
      scopes[raw.sentence] ?? [],
      raw.trigger,
      raw.hedged ?? false,
      raw.denied ?? false,
      raw.claimed ?? false,
    );
    const candidate: Candidate = { ...raw, denied: verdict.certainty === 'denied' };
    const confidence = confidenceOf(candidate.rule, candidate.type);
    if (confidence < threshold) continue;
    judged.set(candidate, verdict);
    weighed.push({ candidate, confidence });
  }
  const claims: Claim[] = [];
  for (const { candidate, confidence } of choose(weighed)) {
    const claim = toClaim(reading, candidate, confidence, judged.get(candidate));
    if (claim) claims.push(claim);
  }
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}

function toClaim(
  reading: Reading,
  c: Candidate,
  confidence: number,
  verdict: ReturnType<typeof judge> | undefined,
): Claim | undefined {
  const subject = reading.thing(c.source);
  const object = reading.thing(c.target);
  const sentence = reading.analysed.sentences[c.sentence];
  if (!subject || !object || !sentence) return undefined;
  const subjectSpan = spanOf(reading, c.sourceReference);
  const objectSpan = spanOf(reading, c.targetReference);
  const { start, end } = quoteOf(reading, c, sentence, subjectSpan, objectSpan);
  const credited =
    verdict?.attributedTo === undefined ? undefined : reading.thing(verdict.attributedTo)?.key;
  return {
    type: c.type,
    subject: subject.key,
    object: object.key,
    start,
    end,
    quote: reading.analysed.document.text.slice(start, end),
    certainty: verdict?.certainty ?? 'stated',
    subjectSpan,
    objectSpan,
    attributedTo: credited,
    weapons: c.weapons?.map((w) => reading.thing(w)?.key ?? '').filter((k) => k !== ''),
    role: c.role,
    rule: c.rule,
    confidence,
    origin: 'extracted',
  };
}

function spanOf(reading: Reading, reference: number): Span | undefined {
  const r = reading.reference(reference);
  return r ? { start: r.start, end: r.end } : undefined;
}

/** The stretch of the sentence from the first to the last of subject, trigger and object. */
function quoteOf(
  reading: Reading,
  c: Candidate,
  sentence: Span,
  subject: Span | undefined,
  object: Span | undefined,
): Span {
  const trigger = reading.token(c.trigger);
  let start = trigger.index >= 0 ? trigger.start : sentence.start;
  let end = trigger.index >= 0 ? trigger.end : sentence.end;
  for (const span of [subject, object]) {
    if (!span || span.start < sentence.start || span.end > sentence.end) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
