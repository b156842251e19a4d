/**
 * What the things of the world are called besides: "Daesh" for what the graph knows as ISIL, "the Turks" for Türkiye,
 * "US soldiers" for American soldiers, "the Saudi interior ministry" for the interior ministry of Saudi Arabia. Names of
 * the lexicon only lead to an entity of the graph; they make none.
 */
import { bareAlias, type LexiconEntry } from '../extraction/lexicon/entry.ts';
import { lexicon } from '../extraction/lexicon/lexicon.ts';
import { fitsFamily, type Kind } from '../model/kinds.ts';
import { fold } from '../model/names.ts';

/** A name that something may bear in the graph, folded, and what it then is. */
interface OtherName {
  readonly folded: string;
  readonly fits: (kind: Kind) => boolean;
}

const plain = (written: string): string => fold(bareAlias(written));

/** All that a row is called; `?alias` may be something else too, and leads nowhere by itself. */
const called = ({ name, aliases, demonyms }: LexiconEntry): string[] => [
  ...new Set([name, ...aliases, ...demonyms].map(plain).filter(Boolean)),
];
const leads = ({ name, aliases, demonyms }: LexiconEntry): string[] => [
  ...new Set(
    [name, ...[...aliases, ...demonyms].filter((a) => !/^=?\?/.test(a))].map(plain).filter(Boolean),
  ),
];

let filed: ReadonlyMap<string, readonly LexiconEntry[]> | undefined;

function byName(): ReadonlyMap<string, readonly LexiconEntry[]> {
  if (filed) return filed;
  const all = new Map<string, LexiconEntry[]>();
  for (const entry of lexicon().handwritten)
    for (const name of leads(entry)) {
      const list = all.get(name);
      if (list) list.push(entry);
      else all.set(name, [entry]);
    }
  filed = all;
  return all;
}

let demonyms: ReadonlySet<string> | undefined;

/** "Soviet", "Yugoslav": of a country, not the country. */
export function isDemonym(said: string): boolean {
  demonyms ??= new Set(lexicon().handwritten.flatMap((e) => e.demonyms.map(plain)));
  return demonyms.has(fold(said));
}

/** More names than this of one thing are not looked for. */
const MOST_NAMES = 12;

const GROUPS = (kind: Kind): boolean => fitsFamily(kind, 'Actor') && kind !== 'Person';

/** @param words the stretch of the question, folded */
export function otherNames(words: string): OtherName[] {
  const known = byName();
  const same = (known.get(words) ?? []).flatMap((entry) =>
    called(entry)
      .filter((name) => name !== words)
      .slice(0, MOST_NAMES)
      .map((folded): OtherName => ({ folded, fits: (kind) => fits(kind, entry.kind) })),
  );
  return [...same, ...ofCountry(words), ...measured(words), ...spelled(words), ...forcesOf(words)];
}

/** "60mm" is 60 mm, ".50 cal" is .50 calibre. */
function measured(words: string): OtherName[] {
  if (!/\d/.test(words)) return [];
  const forms = [
    words.replace(/(\d)(mm|cm|kg)(?![a-z])/g, '$1 $2'),
    words.replace(/(\d) (mm|cm|kg)(?![a-z])/g, '$1$2'),
    words.replace(/(\d) ?cal(?:iber)?(?![a-z])/g, '$1 calibre'),
    words.replace(/(\d) ?cal(?:ibre)?(?![a-z])/g, '$1 caliber'),
  ];
  return [...new Set(forms)]
    .filter((folded) => folded !== words)
    .map((folded) => ({ folded, fits: (kind) => kind === 'Weapon' }));
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(motor|mechan|organ)is/g, '$1iz'],
  [/\b(motor|mechan|organ)iz/g, '$1is'],
  [/\bdefence\b/g, 'defense'],
  [/\bdefense\b/g, 'defence'],
  [/\barmour/g, 'armor'],
  [/\barmor(?!y)/g, 'armour'],
  [/\bcentre\b/g, 'center'],
  [/\bcenter\b/g, 'centre'],
  [/\blabour\b/g, 'labor'],
  [/\bcalibre\b/g, 'caliber'],
  [/\bcaliber\b/g, 'calibre'],
];

/** British for American, and the other way round. */
const spelled = (words: string): OtherName[] =>
  SPELLINGS.map(([from, to]) => words.replace(from, to))
    .filter((folded) => folded !== words)
    .map((folded) => ({ folded, fits: () => true }));

/** "The Ugandans", where the graph knows Ugandan soldiers only. */
function forcesOf(words: string): OtherName[] {
  const country = words.includes(' ')
    ? undefined
    : byName()
        .get(words)
        ?.find((e) => e.kind === 'Country');
  if (!country?.demonyms.some((d) => plain(d) === words)) return [];
  return country.demonyms.flatMap((d) =>
    ['soldier', 'force', 'troop', 'army', 'military', 'government'].map((body) => ({
      folded: `${plain(d)} ${body}`,
      fits: (kind: Kind) => kind === 'SecurityForce' || kind === 'Organization',
    })),
  );
}

const fits = (kind: Kind, known: Kind): boolean =>
  kind === known ||
  (['Actor', 'Place', 'Weapon'] as const).some((f) => fitsFamily(kind, f) && fitsFamily(known, f));

/** "Us soldier": American soldiers, soldiers of the United States. */
function ofCountry(words: string): OtherName[] {
  const all = words.split(' ');
  if (all.length < 2 || all.length > 5) return [];
  for (const n of [2, 1]) {
    const rest = all.slice(n).join(' ');
    const country = rest
      ? byName()
          .get(all.slice(0, n).join(' '))
          ?.find((e) => e.kind === 'Country')
      : undefined;
    if (!country) continue;
    const names = called(country).filter((name) => name !== all.slice(0, n).join(' '));
    return [
      ...names.map((name) => `${name} ${rest}`),
      ...[fold(country.name), ...names.slice(0, 3)].map((name) => `${rest} of ${name}`),
    ].map((folded) => ({ folded, fits: GROUPS }));
  }
  return [];
}
