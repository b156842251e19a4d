/** The extractors that can be chosen by name. Off means off: none but the first speaks to anything outside this process. */
import type { Extractor } from '../extraction/extractor.ts';
import { modelOf } from '../languageModel/languageModel.ts';
import { rules } from './shippedExtractors.ts';

/** An extractor that is not known, or that lacks what it needs. */
export class ExtractorSettingsError extends Error {
  override readonly name = 'ExtractorSettingsError';
}

export interface OpenedExtractor {
  readonly extractor: Extractor;
  /** What a user must know before it is used. */
  readonly warning?: string;
}

export interface ExtractorDescriptor {
  readonly name: string;
  readonly open: (env: NodeJS.ProcessEnv) => Promise<OpenedExtractor>;
}

export const EXTRACTORS: readonly ExtractorDescriptor[] = [
  { name: 'rules', open: async () => ({ extractor: rules }) },
  { name: 'llm', open: openModel },
];

/** @throws ExtractorSettingsError */
export async function openExtractor(
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<OpenedExtractor> {
  const found = EXTRACTORS.find((e) => e.name === name);
  if (!found)
    throw new ExtractorSettingsError(
      `--extractor ${name}: is no extractor. Name ${EXTRACTORS.map((e) => e.name).join(' or ')}.`,
    );
  return found.open(env);
}

async function openModel(env: NodeJS.ProcessEnv): Promise<OpenedExtractor> {
  const model = modelOf(env);
  if (!model)
    throw new ExtractorSettingsError(
      '--extractor llm: no language model is set. Set SIGHTLINE_LLM_URL to an endpoint that speaks OpenAI’s chat protocol, such as http://localhost:11434/v1; see docs/language-model.md.',
    );
  if (!/^https?:\/\//.test(model.url) || !URL.canParse(model.url))
    throw new ExtractorSettingsError(
      `SIGHTLINE_LLM_URL ${model.url}: is no address of the web. Set it to one like http://localhost:11434/v1.`,
    );
  const { modelExtractor } = await import('./byModel/modelExtractor.ts');
  return {
    extractor: modelExtractor(model, {
      passage: positive(env, 'SIGHTLINE_LLM_PASSAGE', 1),
      timeoutMs: positive(env, 'SIGHTLINE_LLM_TIMEOUT', 1_000),
    }),
    warning: `The text of every document is sent to ${model.url} (language model ${model.name}). Without --extractor llm, none is.`,
  };
}

function positive(env: NodeJS.ProcessEnv, name: string, unit: number): number | undefined {
  const written = env[name];
  if (!written) return undefined;
  const value = Number(written);
  if (!Number.isInteger(value) || value <= 0)
    throw new ExtractorSettingsError(`${name} ${written}: is no whole number above 0. Correct it.`);
  return value * unit;
}
