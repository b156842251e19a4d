/** `--extractor NAME`, and the word of warning where it sends texts elsewhere. */
import type { Extractor } from '../extraction/extractor.ts';
import { openExtractor } from '../importing/extractors.ts';
import type { CommandContext, CommandInput } from './command.ts';
import { text } from './input.ts';

export function chosenExtractor(input: CommandInput, context: CommandContext): Promise<Extractor> {
  return namedExtractor(text(input, 'extractor') ?? 'rules', context);
}

export async function namedExtractor(
  name: string,
  { env, output }: CommandContext,
): Promise<Extractor> {
  const { extractor, warning } = await openExtractor(name, env);
  // On the error output, and with --quiet too: what leaves the machine is never a detail.
  if (warning) output.problem(warning);
  return extractor;
}
