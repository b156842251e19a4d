/** How sure a relation must be, as said anywhere in the question; data/certainties.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Certainty, certaintySchema } from '../model/certainty.ts';
import { packageRoot } from '../packageRoot.ts';

const schema = z.array(
  z.strictObject({
    say: z.array(z.string()),
    certainty: z.array(certaintySchema),
    example: z.string(),
  }),
);

interface SaidCertainty {
  readonly words: string;
  readonly certainty: readonly Certainty[];
}

let known: { longestFirst: readonly SaidCertainty[]; examples: readonly string[] } | undefined;

export function certainties() {
  if (known) return known;
  const file = join(packageRoot, 'src', 'questions', 'data', 'certainties.json');
  const entries = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  known = {
    longestFirst: entries
      .flatMap(({ say, certainty }) => say.map((words) => ({ words, certainty })))
      .sort((a, b) => b.words.length - a.words.length),
    examples: entries.map((e) => e.example),
  };
  return known;
}
