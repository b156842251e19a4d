/** A folder of annotated documents, `NAME.gold.json` beside `NAME.txt`, `.md` or `.html`, and predictions for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { READABLE_EXTENSIONS } from '../../documents/readers.ts';
import { type ClaimsFile, claimsFileSchema } from '../../model/claimsFile.ts';

/** A folder or file that cannot be evaluated. */
export class EvaluationInputError extends Error {
  override readonly name = 'EvaluationInputError';
}

const GOLD_ENDING = '.gold.json';

/** Predictions are found under these endings, best first. */
const PREDICTED_ENDINGS = ['.claims.json', '.json', GOLD_ENDING];

export interface AnnotatedDocument {
  readonly name: string;
  readonly gold: ClaimsFile;
  /** The document itself, where it stands beside its annotation. */
  readonly path: string | undefined;
  /** Counted, but its text and its errors are for nobody's eyes. */
  readonly measureOnly: boolean;
}

export function readAnnotatedFolder(folder: string): readonly AnnotatedDocument[] {
  const files = filesOf(folder);
  const gold = files.filter((f) => f.endsWith(GOLD_ENDING));
  if (gold.length === 0)
    throw new EvaluationInputError(
      `${folder}: holds no annotations. Name a folder with files NAME${GOLD_ENDING}.`,
    );
  const measureOnly = readSplit(folder) ?? new Set<string>();
  return gold.map((file) => {
    const name = file.slice(0, -GOLD_ENDING.length);
    const document = READABLE_EXTENSIONS.map((e) => name + e).find((f) => files.includes(f));
    return {
      name,
      gold: readClaimsFile(join(folder, file)),
      path: document && join(folder, document),
      measureOnly: measureOnly.has(name),
    };
  });
}

const NOTHING_PREDICTED: Pick<ClaimsFile, 'entities' | 'relations'> = {
  entities: [],
  relations: [],
};

/** The prediction for a document; one that is not there predicts nothing. */
export function readPrediction(
  folder: string,
  name: string,
): Pick<ClaimsFile, 'entities' | 'relations'> {
  const path = PREDICTED_ENDINGS.map((e) => join(folder, name + e)).find((p) => existsSync(p));
  return path ? readClaimsFile(path) : NOTHING_PREDICTED;
}

/** Whether any document of the set has a prediction: if none has, the wrong folder was named. */
export function requirePredictions(folder: string, names: readonly string[]): void {
  const files = new Set(filesOf(folder));
  if (!names.some((n) => PREDICTED_ENDINGS.some((e) => files.has(n + e))))
    throw new EvaluationInputError(
      `${folder}: holds no prediction for any of the documents. Name a folder with files NAME.claims.json.`,
    );
}

const splitSchema = z.object({ measureOnly: z.record(z.string(), z.array(z.string())) });

/** The documents of the folder that are only measured on, by the `split.json` in it or above it. */
export function readSplit(folder: string): ReadonlySet<string> | undefined {
  const path = [join(folder, 'split.json'), join(dirname(resolve(folder)), 'split.json')].find(
    (p) => existsSync(p),
  );
  if (!path) return undefined;
  const split = parseJson(path, splitSchema, 'a split: {"measureOnly": {FOLDER: [NAME, …]}}');
  return new Set(split.measureOnly[basename(resolve(folder))] ?? []);
}

const readClaimsFile = (path: string): ClaimsFile =>
  parseJson(path, claimsFileSchema, 'a claims file');

/** Reads JSON of a known shape; says where it departs from it. */
export function parseJson<T>(path: string, schema: z.ZodType<T>, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EvaluationInputError(`${path}: cannot be read as JSON (${reason}). Check the file.`, {
      cause,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the whole';
  throw new EvaluationInputError(
    `${path}: is not ${what}: ${where}: ${issue?.message ?? 'invalid'}. Correct it there.`,
  );
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw new EvaluationInputError(`${folder}: is no folder that can be read. Check the path.`, {
      cause,
    });
  }
}
