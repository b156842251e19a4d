/** The frames of all data files, indexed by the words that evoke them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../packageRoot.ts';
import { type Frame, frameFileSchema } from './schema.ts';

/** A frame file that cannot be used. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

export const frameFolder = join(packageRoot, 'src/extraction/frames/data');

function load(): Frame[] {
  const frames: Frame[] = [];
  const seen = new Map<string, string>();
  for (const file of readdirSync(frameFolder).sort()) {
    if (!file.endsWith('.json')) continue;
    const parsed = frameFileSchema.safeParse(
      JSON.parse(readFileSync(join(frameFolder, file), 'utf8')),
    );
    if (!parsed.success)
      throw new FrameError(`${file}: ${z.prettifyError(parsed.error)}. See frames/schema.ts.`);
    for (const frame of parsed.data) {
      const before = seen.get(frame.id);
      if (before)
        throw new FrameError(
          `${file}: frame "${frame.id}" stands in ${before} already; rename one.`,
        );
      seen.set(frame.id, file);
      frames.push(frame);
    }
  }
  return frames;
}

export const FRAMES: readonly Frame[] = load();
const NONE: readonly Frame[] = [];

const byVerb = new Map<string, Frame[]>();
const byNoun = new Map<string, Frame[]>();
const add = (index: Map<string, Frame[]>, word: string, frame: Frame): void => {
  const frames = index.get(word);
  if (frames) frames.push(frame);
  else index.set(word, [frame]);
};
/** Verbs that some frame lists with a particle or an object: the others need no look-up of the two together. */
const joined = new Set<string>();
for (const frame of FRAMES) {
  for (const verb of frame.verbs) {
    add(byVerb, verb, frame);
    const space = verb.indexOf(' ');
    if (space > 0) joined.add(verb.slice(0, space));
  }
  for (const noun of frame.nouns) add(byNoun, noun, frame);
}

/**
 * Frames of a verb, the most specific words first: with its object noun ("open +fire"), with a particle or preposition
 * ("drive out"), alone. What a particle adds does not take away what the verb alone may mean.
 */
export function framesOfVerb(
  lemma: string,
  particles: readonly (string | undefined)[],
  objectLemmas: readonly string[],
): readonly Frame[] {
  if (!joined.has(lemma)) return byVerb.get(lemma) ?? NONE;
  for (const object of objectLemmas) {
    const idiom = byVerb.get(`${lemma} +${object}`);
    if (idiom) return idiom;
  }
  const alone = byVerb.get(lemma) ?? [];
  for (const particle of particles) {
    const phrasal = particle && byVerb.get(`${lemma} ${particle}`);
    if (phrasal) return [...phrasal, ...alone.filter((f) => !phrasal.includes(f))];
  }
  return alone;
}

export function framesOfNoun(lemma: string): readonly Frame[] {
  return byNoun.get(lemma) ?? NONE;
}

export const isEventNoun = (lemma: string): boolean => byNoun.has(lemma);
