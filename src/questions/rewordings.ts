/**
 * Wordings that mean what another wording means, as data (data/rewordings.json), so that the grammar needs only one of
 * them. `say` is a pattern over words: `(a|b)` one of these, `(a|)` perhaps, `_` one or more words, `*` one word or name, `^` and `$` the
 * ends of the question; `as` is what stands instead, `$n` being the n-th bracket or gap.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../packageRoot.ts';
import { spanOf, type Word } from './words.ts';

const schema = z.array(z.strictObject({ say: z.string(), as: z.string(), example: z.string() }));

type Element =
  | { readonly is: 'words'; readonly of: readonly (readonly string[])[]; readonly kept: boolean }
  | { readonly is: 'gap'; readonly one: boolean }
  | { readonly is: 'start' }
  | { readonly is: 'end' };

interface Rewording {
  readonly pattern: readonly Element[];
  readonly as: readonly string[];
  readonly example: string;
}

const element = (part: string): Element => {
  if (part === '_' || part === '*') return { is: 'gap', one: part === '*' };
  if (part === '^') return { is: 'start' };
  if (part === '$') return { is: 'end' };
  const bracket = /^\((.*)\)$/.exec(part)?.[1];
  const choices = (bracket ?? part).split('|').map((c) => c.split(' ').filter(Boolean));
  return { is: 'words', of: choices, kept: bracket !== undefined };
};

let known: readonly Rewording[] | undefined;

export function rewordings(): readonly Rewording[] {
  known ??= schema
    .parse(
      JSON.parse(
        readFileSync(join(packageRoot, 'src', 'questions', 'data', 'rewordings.json'), 'utf8'),
      ),
    )
    .map(({ say, as, example }) => ({
      pattern: (say.match(/\([^)]*\)|\S+/g) ?? []).map(element),
      as: as.split(' ').filter(Boolean),
      example,
    }));
  return known;
}

type Kept<T> = readonly (readonly T[])[];

/** Where a pattern ends when it begins here, with what its brackets and gaps hold; the shortest gaps first. */
function matched<T extends Word>(
  all: readonly T[],
  at: number,
  pattern: readonly Element[],
  kept: Kept<T>,
): { to: number; kept: Kept<T> } | undefined {
  const [first, ...rest] = pattern;
  if (!first) return { to: at, kept };
  if (first.is === 'start') return at === 0 ? matched(all, at, rest, kept) : undefined;
  if (first.is === 'end') return at === all.length ? matched(all, at, rest, kept) : undefined;
  if (first.is === 'gap') {
    const next = rest.length === 0 && !first.one ? all.length : at + 1;
    const last = first.one ? Math.min(at + 1, all.length) : all.length;
    for (let to = Math.max(next, at + 1); to <= last; to++) {
      const found = matched(all, to, rest, [...kept, all.slice(at, to)]);
      if (found) return found;
    }
    return undefined;
  }
  for (const words of first.of) {
    const to = at + words.length;
    if (to > all.length || !words.every((w, k) => all[at + k]?.lower === w)) continue;
    const found = matched(all, to, rest, first.kept ? [...kept, all.slice(at, to)] : kept);
    if (found) return found;
  }
  return undefined;
}

/** The words of a question with every wording that stands for another replaced, from the first entry to the last. */
export function reworded<T extends Word>(given: readonly T[]): readonly (T | Word)[] {
  let all: readonly (T | Word)[] = given;
  for (const { pattern, as } of rewordings())
    for (let at = 0; at < all.length; at++) {
      const found = matched(all, at, pattern, []);
      if (!found) continue;
      const kept = new Set<T | Word>(found.kept.flat());
      const span = spanOf(all.slice(at, found.to).filter((w) => !kept.has(w)));
      const instead = as.flatMap((part): readonly (T | Word)[] => {
        const n = /^\$(\d)$/.exec(part)?.[1];
        return n ? (found.kept[Number(n) - 1] ?? []) : [{ text: part, lower: part, span }];
      });
      all = [...all.slice(0, at), ...instead, ...all.slice(found.to)];
      break;
    }
  return all;
}
