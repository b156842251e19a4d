/**
 * A language model as extractor. It is asked passage by passage, a few times where it fails; an answer that cannot be
 * used leaves out its passage, an endpoint that does not answer leaves out the document, and the next one is read.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Extractor } from '../../extraction/extractor.ts';
import { tokenize } from '../../extraction/text/tokenize.ts';
import { sha256 } from '../../identity/ids.ts';
import { type LanguageModel, LanguageModelError } from '../../languageModel/languageModel.ts';
import type { Extraction } from '../../model/claims.ts';
import type { ReadDocument } from '../../model/document.ts';
import { answerIn, type ModelAnswer } from './answer.ts';
import { INSTRUCTIONS, questionOf } from './instructions.ts';
import { ModelReading } from './modelReading.ts';
import { halvesOf, type Passage, passagesOf } from './passages.ts';

/** A document that could not be read because the model's endpoint failed. */
export class ModelExtractionError extends Error {
  override readonly name = 'ModelExtractionError';
}

export interface ModelExtractorOptions {
  /** Characters of a passage. */
  readonly passage?: number;
  readonly timeoutMs?: number;
  /** How long the first pause before another try is; each further one is four times as long. */
  readonly pauseMs?: number;
}

const PASSAGE = 6_000;
const TIMEOUT_MS = 120_000;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const TRIES = 3;
/** Documents that failed in a row, after which the endpoint is taken for down and tried once only. */
const FAILURES_IN_A_ROW = 3;
/** Sentences before a passage that are shown with it. */
const BEFORE = 2;

export function modelExtractor(
  model: LanguageModel,
  {
    passage: most = PASSAGE,
    timeoutMs = TIMEOUT_MS,
    pauseMs = PAUSE_MS,
  }: ModelExtractorOptions = {},
): Extractor {
  let failures = 0;

  async function ask(
    question: (mistake?: string) => string,
    signal?: AbortSignal,
  ): Promise<ModelAnswer> {
    const tries = failures >= FAILURES_IN_A_ROW ? 1 : TRIES;
    let mistake: string | undefined;
    for (let n = 1; ; n++)
      try {
        return answerIn(
          await model.complete(INSTRUCTIONS, question(mistake), { timeoutMs, signal }),
        );
      } catch (error) {
        if (!(error instanceof LanguageModelError) || n >= tries || !mayPass(error, n)) throw error;
        mistake = error.fault === 'nonsense' ? error.message : undefined;
        const pause = error.retryAfterMs ?? pauseMs * 4 ** (n - 1);
        await sleep(Math.min(pause, LONGEST_PAUSE_MS), undefined, { signal });
      }
  }

  async function extract(document: ReadDocument, signal?: AbortSignal): Promise<Extraction> {
    const tokenized = tokenize(document);
    const { language, notices, sentences } = tokenized;
    if (sentences.length === 0) return { mentions: [], claims: [], language, notices };
    const reading = new ModelReading(document, model.name);
    let lastFault = '';
    const read = async (passage: Passage): Promise<void> => {
      const before = sentences.filter((s) => s.end <= passage.start).slice(-BEFORE);
      const { known } = reading;
      try {
        const answer = await ask(
          (m) => questionOf(document.text, passage, before, known, m),
          signal,
        );
        reading.add(answer, passage);
      } catch (error) {
        if (!(error instanceof LanguageModelError)) throw error;
        const halves = isTooMuch(error) ? halvesOf(passage) : [];
        for (const half of halves) await read(half);
        if (halves.length > 0) return;
        if (isEndpoint(error)) throw error;
        lastFault = error.message;
        reading.unread();
      }
    };
    try {
      for (const passage of passagesOf(tokenized, most)) await read(passage);
      failures = 0;
    } catch (error) {
      if (!(error instanceof LanguageModelError)) throw error;
      failures += 1;
      throw failed(document.name, model, error.message);
    }
    if (!reading.isAnswered) throw failed(document.name, model, lastFault);
    const extraction = reading.extraction(language);
    return { ...extraction, notices: [...notices, ...extraction.notices] };
  }

  return {
    name: `language model ${model.name}`,
    version: sha256(`${INSTRUCTIONS} ${most}`).slice(0, 12),
    extract,
  };
}

const failed = (
  document: string,
  { name, url }: LanguageModel,
  why: string,
): ModelExtractionError =>
  new ModelExtractionError(
    `${document}: not read by the language model ${name} at ${url}. ${why} The same command tries it again.`,
  );

const PASSING = new Set([408, 409, 425, 429]);

/** Whether another try may do better. */
function mayPass({ fault, status = 0 }: LanguageModelError, tries: number): boolean {
  if (fault === 'status') return status >= 500 || PASSING.has(status);
  return fault === 'slow' ? tries < 2 : fault !== 'cut';
}

/** Whether less of the text at once may do. */
const isTooMuch = ({ fault, status }: LanguageModelError): boolean =>
  fault === 'cut' || status === 400 || status === 413;

const isEndpoint = ({ fault }: LanguageModelError): boolean =>
  fault === 'status' || fault === 'unreachable' || fault === 'slow';
