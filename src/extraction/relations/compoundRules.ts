/** Compounds and prefixes: X-backed, X-led, X-held, X-based, anti-X, pro-X. */
import { isNoun } from '../clauses/nounClasses.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { type Filler, parties, places } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';

const SUPPORT =
  /^(?:backed|funded|trained|sponsored|supported|supplied|equipped|armed|financed|installed|paid)$/;
const HELD = /^(?:held|controlled|occupied|run|ruled|administered|dominated|manned)$/;
const BELONGING = /^(?:affiliated|linked|aligned|allied|loyal|inspired)$/;

export function compoundRules(context: PhraseContext): void {
  const { reading } = context;
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    for (const { reference, tail } of np.compounds) {
      const owner = (reading.reference(reference)?.things ?? []).map(
        (thing): Filler => ({ thing, reference, via: 'modifier' }),
      );
      for (const o of owner) {
        if (SUPPORT.test(tail))
          for (const who of parties(reading, np))
            context.propose(
              'SUPPORTS',
              o,
              who,
              `compound.${tail === 'backed' ? 'backed' : 'support'}`,
              np.head,
            );
        else if (HELD.test(tail))
          for (const where of places(reading, np))
            context.propose('OPERATES_IN', o, where, 'compound.held', np.head);
        else if (tail === 'based')
          for (const who of parties(reading, np))
            context.propose('OPERATES_IN', who, o, 'compound.based', np.head);
        else if (tail === 'led' || tail === 'directed')
          for (const who of parties(reading, np))
            context.propose('LEADS', o, who, 'compound.led', np.head);
        else if (BELONGING.test(tail))
          for (const who of parties(reading, np))
            context.propose(
              tail === 'allied' || tail === 'aligned' ? 'COOPERATES_WITH' : 'PART_OF',
              who,
              o,
              'compound.affiliated',
              np.head,
            );
      }
    }
    prefixes(context, np);
  }
}

/** "anti-Houthi forces", "the pro-Iran militia". */
function prefixes(context: PhraseContext, np: NounPhrase): void {
  const { reading } = context;
  for (let t = np.first; t < np.last; t++) {
    const word = reading.token(t).lower;
    if (word !== 'anti-' && word !== 'pro-' && word !== 'counter-') continue;
    const name = reading.nameAt(t + 1);
    if (name < 0 || !reading.isFamily(name, 'Actor')) continue;
    for (const thing of reading.reference(name)?.things ?? []) {
      const target: Filler = { thing, reference: name, via: 'modifier' };
      const whole = np.heads.filter((h) => h !== name);
      const who =
        whole.length > 0
          ? parties(reading, np)
          : isNoun(np.headLemma, 'member')
            ? parties(reading, { ...np, modifiers: np.modifiers.filter((m) => m !== name) })
            : [];
      for (const f of who)
        context.propose(
          word === 'pro-' ? 'SUPPORTS' : 'OPPOSES',
          f,
          target,
          `compound.${word.slice(0, -1)}`,
          np.head,
        );
    }
  }
}
