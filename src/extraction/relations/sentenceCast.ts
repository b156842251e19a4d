/**
 * How many things of each sort a sentence speaks of, by name or otherwise. A claim has two ends in its sentence, so a rule
 * asks this before it looks at any phrase: most sentences name no weapon, half no event, and need not be looked at for
 * them.
 */
import { type Family, fitsFamily } from '../../model/kinds.ts';
import type { AnalysedDocument } from '../analysis.ts';

export interface SentenceCast {
  /** Different things. */
  readonly things: number;
  readonly actors: number;
  readonly places: number;
  readonly events: number;
  readonly persons: number;
  /** Weapons, also those that only a number means ("items 3 and 5"). */
  readonly armed: boolean;
}

const ITEM = new Set(['item', 'items']);

/** By sentence index; undefined where nothing refers to anything. */
export function castsOf(analysed: AnalysedDocument): readonly (SentenceCast | undefined)[] {
  const things: number[][] = analysed.sentences.map(() => []);
  for (const reference of analysed.references) {
    const here = things[reference.sentence];
    if (here) for (const thing of reference.things) if (!here.includes(thing)) here.push(thing);
  }
  const numbered = new Uint8Array(analysed.sentences.length);
  for (const token of analysed.tokens) if (ITEM.has(token.lower)) numbered[token.sentence] = 1;
  return things.map((here, sentence) =>
    here.length > 0 || numbered[sentence]
      ? castOf(analysed, here, numbered[sentence] === 1)
      : undefined,
  );
}

function castOf(
  { things }: AnalysedDocument,
  here: readonly number[],
  numbered: boolean,
): SentenceCast {
  const count = (family: Family): number => {
    let n = 0;
    for (const thing of here) {
      const kind = things[thing]?.kind;
      if (kind !== undefined && fitsFamily(kind, family)) n += 1;
    }
    return n;
  };
  let persons = 0;
  for (const thing of here) if (things[thing]?.kind === 'Person') persons += 1;
  return {
    // what a number means is not among the references
    things: here.length + (numbered ? 2 : 0),
    actors: count('Actor'),
    places: count('Place'),
    events: count('Event'),
    persons,
    armed: numbered || count('Weapon') > 0,
  };
}
