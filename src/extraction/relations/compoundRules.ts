/** Compounds and prefixes: X-backed, X-led, X-held, X-based, anti-X, pro-X. */
import { isNoun } from '../clauses/nounClasses.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { type Filler, parties, places } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';

const SUPPORT =
  /^(?:backed|funded|trained|sponsored|supported|supplied|equipped|armed|financed|installed|paid)$/;
const HELD = /^(?:held|controlled|occupied|run|ruled|administered|dominated|manned)$/;
const BELONGING = /^(?:affiliated|linked|aligned|allied|loyal|inspired)$/;

/** What a body is called when it is said whose it is. */
const BODY =
  /^(?:force|group|militia|brigade|faction|movement|unit|army|front|alliance|coalition|party|organi[sz]ation|outfit|company|network|body|wing|battalion|division|gang|cartel|insurgency|government|administration|council|authority|agency|channel|outlet|formation|grouping)$/;

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
          for (const who of bearers(context, np))
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
          for (const who of bearers(context, np))
            context.propose('OPERATES_IN', who, o, 'compound.based', np.head);
        else if (tail === 'led' || tail === 'directed')
          for (const who of bearers(context, np))
            context.propose('LEADS', o, who, 'compound.led', np.head);
        else if (BELONGING.test(tail))
          for (const who of bearers(context, np))
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

/** Who is backed: whom the phrase names, or who was just named ("the Giants Brigades, a UAE-backed force"). */
function bearers(context: PhraseContext, np: NounPhrase): readonly Filler[] {
  const { reading } = context;
  const named = parties(reading, np);
  if (named.length > 0 || np.heads.length > 0 || !/^(?:a|an|the)$/.test(np.opener)) return named;
  if (!BODY.test(np.headLemma) || !/^[,(–—]$/.test(reading.token(np.first - 1).text)) return named;
  const name = reading.nameAt(np.first - 2);
  if (name < 0 || !/^(?:ArmedGroup|SecurityForce|Organization)$/.test(reading.kindOf(name) ?? ''))
    return named;
  return (reading.reference(name)?.things ?? []).map((thing) => ({
    thing,
    reference: name,
    via: 'head',
  }));
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
