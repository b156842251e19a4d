/** "Please", "can you tell me", "as far as we know": what stands around a question; data/fillers.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../packageRoot.ts';

const schema = z.strictObject({
  leading: z.array(z.string()),
  trailing: z.array(z.string()),
  example: z.string(),
});

let known: z.infer<typeof schema> | undefined;

export function fillers(): z.infer<typeof schema> {
  if (known) return known;
  const file = join(packageRoot, 'src', 'questions', 'data', 'fillers.json');
  const { leading, trailing, example } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const longestFirst = (all: readonly string[]): string[] =>
    [...all].sort((a, b) => b.length - a.length);
  known = { leading: longestFirst(leading), trailing: longestFirst(trailing), example };
  return known;
}
