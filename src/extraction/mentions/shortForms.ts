/** "The Ministry", "the Forum": a body's head noun alone, with its capital, for the body last named in full. */
import type { Candidate } from './candidate.ts';
import { table } from './dataFiles.ts';
import type { AliasLink } from './persons.ts';
import { lowerAt, type Reading, SHAPE } from './reading.ts';

const heads = table('bodyHeads.csv');

export interface ShortForms {
  readonly candidates: readonly Candidate[];
  readonly links: readonly AliasLink[];
}

export function shortForms(
  reading: Reading,
  found: readonly Candidate[],
  covered: Uint8Array,
): ShortForms {
  const candidates: Candidate[] = [];
  const links: AliasLink[] = [];
  /** Head noun → the latest full name that has it. */
  const full = new Map<string, Candidate>();
  let next = 0;
  for (let i = 1; i < reading.tokens.length; i++) {
    for (let c = found[next]; c && c.first < i; c = found[++next]) {
      if (c.kind !== 'Organization' && c.kind !== 'SecurityForce' && c.kind !== 'ArmedGroup')
        continue;
      if (c.last - c.first < 2) continue;
      for (let t = c.first; t < c.last; t++)
        if (heads.has(lowerAt(reading, t))) full.set(lowerAt(reading, t), c);
    }
    if (covered[i] || reading.shapes[i] !== SHAPE.capital || lowerAt(reading, i - 1) !== 'the')
      continue;
    // "the Task Force"
    const last =
      lowerAt(reading, i) === 'task' && lowerAt(reading, i + 1) === 'force' ? i + 2 : i + 1;
    const long = full.get(lowerAt(reading, last - 1));
    if (!long || reading.shapes[last] === SHAPE.capital) continue;
    candidates.push({
      first: i,
      last,
      kind: long.kind,
      rule: 'short-form',
      confidence: 0.8,
      form: 'name',
      key: `short:${long.first}:${lowerAt(reading, i)}`,
    });
    links.push({ main: long.first, alias: i });
  }
  return { candidates, links };
}
