/** Words around an event noun that tell whether it speaks of one happening. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../packageRoot.ts';

const words = z.array(z.string()).transform((list) => new Set(list));
const schema = z.strictObject({
  /** "planned", "threatened": what governs a happening that has not been. */
  planned: words,
  /** "an increase in attacks": counts and trends. */
  counted: words,
  /** "a series of strikes". */
  series: words,
  /** "further attacks", "no raid". */
  unreal: words,
  /** "an operation conducted on the night of", "strikes carried out by". */
  participles: words,
  /** "clashes erupted in", "a firefight ensued". */
  happens: words,
  /** Two words that mean something else: "under arrest", "hunger strike". */
  idioms: words,
});

export const EVENT_WORDS = schema.parse(
  JSON.parse(readFileSync(join(packageRoot, 'src/extraction/events/data/eventWords.json'), 'utf8')),
);
