/** A name with what it is: "the militia Fano", "Kornet missiles". */
import type { Kind } from '../../model/kinds.ts';
import { isPlain } from '../plainWords.ts';
import type { Thing } from '../question.ts';
import { numberless, vocabulary } from '../vocabulary.ts';
import type { Phrase, PhraseReader } from './phrase.ts';
import { isPlaceKind } from './things.ts';

/** "The militia Fano", "General Haftar", "the town of Bako", "the shipping company Pardis Darya": the name itself. */
export function nameBehind(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  const t = p.tokens;
  let at = i;
  let kinds: readonly Kind[] | undefined;
  while (at < t.length && !t.link(at)) {
    const kind = t.kind(at);
    const plural = kind && numberless(t.phrase(at, kind.to - at)) !== t.phrase(at, kind.to - at);
    if (kind && !plural) {
      kinds = kind.value;
      at = kind.to;
    } else if (vocabulary().titles.has(t.lower(at)) || isDescription(p, i, at)) at += 1;
    else break;
  }
  if (at === i) return undefined;
  const of = t.lower(at) === 'of' ? 1 : 0;
  const kind = t.link(at + of)?.entities[0]?.kind;
  // "the state of Borno", which is a province
  const place = of > 0 && kind !== undefined && isPlaceKind(kind);
  if (!kind || (kinds && !kinds.includes(kind) && !place)) return undefined;
  if (of > 0 && !kinds?.every(isPlaceKind)) return undefined;
  // "the group ISIS attacked" is one that it attacked
  const next = t.verb(at + of + 1);
  const attacked = kinds !== undefined && next?.value.some((v) => v.form === 'past');
  if (attacked && !p.startsNoun(next?.to ?? 0)) return undefined;
  return p.head(at + of);
}

/** A word that neither Sightline nor a question needs, behind "the": "the customs administration AGD". */
function isDescription(p: PhraseReader, from: number, i: number): boolean {
  const t = p.tokens;
  const word = t.lower(i);
  return /^(?:the|a|an)$/.test(t.lower(from - 1)) && /^\p{Ll}+$/u.test(t.text(i)) && !isPlain(word);
}

/** "Kornet missiles", "the Fano militia", "the Naya river", "Houthi rebels": the name with what it is. */
export function saidTwice(
  owner: Thing,
  weapon: { to: number } | undefined,
  kind: { value: readonly Kind[]; to: number } | undefined,
  word: string,
): number | undefined {
  const of = owner.entities?.[0]?.kind;
  if (!of) return undefined;
  if (of === 'Weapon') return Math.max(weapon?.to ?? 0, kind?.value.includes(of) ? kind.to : 0);
  const fits = kind?.value.includes(of) && (kind.value.length === 1 || numberless(word) === word);
  return fits ? kind?.to : undefined;
}
