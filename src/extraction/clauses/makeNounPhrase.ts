/**
 * The noun phrase that is made of what was read: who its head stands for. A generic noun behind a name of its own sort
 * is the name's: "Diyala province", "the Kornet missiles".
 */
import { isNoun } from './nounClasses.ts';
import type { Reading } from './reading.ts';
import type { NounPhrase } from './structure.ts';

/** A noun phrase as read from left to right. Reference indices in `heads` and `modifiers`. */
export interface PhraseParts {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly heads: readonly number[];
  readonly modifiers: readonly number[];
  readonly possessor: NounPhrase | undefined;
  readonly compounds: NounPhrase['compounds'];
  readonly pronoun: boolean;
  readonly opener: string;
  readonly negative: boolean;
}

export function makeNounPhrase(reading: Reading, parts: PhraseParts): NounPhrase {
  const { first, last, head, heads, modifiers, possessor, compounds } = parts;
  const { pronoun, opener, negative } = parts;
  const token = reading.token(head);
  const lemma = token.tag.startsWith('NNP') ? token.lower : token.lemma;
  let placeHead = heads;
  let rest = modifiers;
  // "Diyala province", "the Kornet missiles", "ISIS-held Ramadi": a generic noun behind a name of its own sort is the name's.
  if (heads.length === 0 && modifiers.length > 0) {
    const last = modifiers[modifiers.length - 1] ?? -1;
    const reference = reading.reference(last);
    if (reference && reference.last <= head) {
      const kind = reading.kindOf(last);
      const place = reading.isFamily(last, 'Place') && kind !== 'Country' && isNoun(lemma, 'place');
      const weapon =
        kind === 'Weapon' &&
        /^(?:missile|rifle|gun|rocket|drone|mortar|launcher|tank|vehicle|helicopter|jet|aircraft|bomb|shell|round|system|munition|grenade|pistol|mine|howitzer|uav|fighter|round|cartridge|projectile|device|tube|truck|plane|machine|ammunition|warhead|charge|cannon|carbine|launchers|variant|type|series)$/.test(
          lemma,
        );
      const group =
        (kind === 'ArmedGroup' || kind === 'SecurityForce' || kind === 'Organization') &&
        /^(?:group|militia|movement|organisation|organization|network|faction|force|coalition|alliance|party|army|rebels|terrorist|agency|company|council|ministry|monitor)$/.test(
          lemma,
        );
      if (place || weapon || group) {
        placeHead = [last];
        rest = modifiers.slice(0, -1);
      }
    }
  }
  return {
    kind: 'np',
    first,
    last,
    head,
    headLemma: lemma,
    heads: placeHead,
    modifiers: rest,
    possessor,
    compounds,
    of: [],
    negative,
    pronoun,
    temporal: heads.length === 0 && rest.length === 0 && isNoun(lemma, 'time'),
    opener,
  };
}
