/** Names and words that are like what was written: a wrong letter, a surname, a company without its legal form. */
import { isAdjective, isNounBase, isVerbBase } from '../extraction/text/verbForms.ts';
import { editDistance } from '../model/editDistance.ts';
import type { Kind } from '../model/kinds.ts';
import { fold, singular } from '../model/names.ts';
import { plainWords } from './plainWords.ts';
import type { NamedEntity } from './question.ts';

/** As written before as folded, then the one that more documents name. */
export function likeliest(entities: readonly NamedEntity[], said: string): NamedEntity[] {
  const exact = (e: NamedEntity): number => (e.names.includes(said) ? 1 : 0);
  return [...entities].sort(
    (a, b) => b.documents - a.documents || exact(b) - exact(a) || (a.id < b.id ? -1 : 1),
  );
}

const allowed = (name: string): number => (name.length > 8 ? 2 : name.length > 3 ? 1 : 0);

export function closest(
  entities: readonly NamedEntity[],
  name: string,
): { entities: NamedEntity[]; name: string } | undefined {
  const wanted = fold(name);
  let least = allowed(wanted) + 1;
  let best: { entities: NamedEntity[]; name: string } | undefined;
  for (const entity of entities)
    for (const other of entity.names) {
      const far = editDistance(fold(other), wanted);
      if (far < least) {
        least = far;
        best = { entities: [entity], name: other };
      } else if (best && far === least && far <= allowed(wanted) && !best.entities.includes(entity))
        best.entities.push(entity);
    }
  return best && { ...best, entities: likeliest(best.entities, name) };
}

/** What ends the name of a company and is seldom said. */
const LEGAL_FORM =
  /^(?:llc|ltd|limited|fze|fzco|fzc|inc|co|corp|corporation|company|gmbh|ag|sal|sarl|sa|plc|pte|pvt|jsc|ojsc|oao|ooo|bv|nv|srl|spa|as|ab|holding|holdings|group|trading|shipping|industrie|industries|technology|technologies|international|enterprises?)$/;

/** Kinds whose names lose words in the middle: "Farhiya Warsame", "Tuapse refinery". */
const SHORTENED: ReadonlySet<Kind> = new Set([
  'Person',
  'Organization',
  'Facility',
  'NaturalFeature',
  'Weapon',
  'Event',
  'SecurityForce',
]);

/** What a group is called behind its own name, one for another: "the Jaafar clan", "the Jaafar family". */
const SORT_OF_GROUP =
  /^(?:clan|family|tribe|gang|group|militia|movement|front|network|cartel|organi[sz]ation|brigade|unit|force|faction)$/;
const GROUPS: ReadonlySet<Kind> = new Set(['ArmedGroup']);
const UNITS: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce']);
const bare = (words: readonly string[]): string =>
  words.filter((w) => !SORT_OF_GROUP.test(singular(w))).join(' ');

function inOrder(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const word of whole) if (word === part[next] || singular(word) === part[next]) next += 1;
  return next === part.length;
}

/** A person by surname, a company without its legal form: "Kabiru", "Pardis Darya". */
export function partOfName(
  entities: readonly NamedEntity[],
  name: string,
): { entities: NamedEntity[]; name: string } | undefined {
  const said = fold(name).split(' ');
  // "the 83rd" of "83rd Battalion"
  const ordinal = said.length === 1 && /^\d+(?:st|nd|rd|th)$/.test(said[0] ?? '');
  if (!ordinal && said.join('').length < 4) return undefined;
  const isPart = (entity: NamedEntity, whole: string): boolean => {
    const all = fold(whole).split(' ');
    if (ordinal) return UNITS.has(entity.kind) && all.length > 1 && all[0] === said[0];
    if (GROUPS.has(entity.kind)) {
      const plain = fold(whole.replace(/\s*\([^)]*\)/g, '')).split(' ');
      return plain.length > 1 && bare(plain) === bare(said);
    }
    // "Ivan Kostov" of "KOSTOV, Ivan Petrov"
    const bag = said.length > 1 && said.every((w) => all.includes(w));
    if (entity.kind === 'Person' && bag) return true;
    if (all.length <= said.length || !inOrder(said, all)) return false;
    const first = said[0] === all[0];
    const last = said.at(-1) === all.at(-1);
    if (said.length > 1 && first && last) return SHORTENED.has(entity.kind);
    if (entity.kind === 'Person') return first || last;
    return (
      entity.kind === 'Organization' &&
      first &&
      all.slice(said.length).every((w) => LEGAL_FORM.test(w))
    );
  };
  const found = likeliest(
    entities.filter((e) => e.names.some((n) => isPart(e, n))),
    name,
  );
  return found[0] && { entities: found, name: found[0].name };
}

/** Words that open a question, short as they are. */
const OPENERS = ['which', 'what', 'where', 'whose'];

export function nearestPlain(word: string): string | undefined {
  const opener = word.length > 3 && OPENERS.find((other) => editDistance(other, word) === 1);
  if (opener) return opener;
  // a word of English that is none of ours is no slip of the pen
  if (word.length < 5 || isNounBase(word) || isVerbBase(word) || isAdjective(word))
    return undefined;
  for (const other of plainWords())
    if (
      Math.abs(other.length - word.length) <= 1 &&
      other.length >= 4 &&
      editDistance(other, word) === 1
    )
      return other;
  return undefined;
}
