/**
 * A made-up archive of reports: seeded, so that it is the same everywhere, and as large as asked, a document at a time.
 * Names, places, weapons and wording vary as in a real archive: a few actors are in every tenth report and most in a
 * few; towns, units and commanders that no report named before keep coming, however many were read. Actors,
 * places and weapons are those of the lexicon; persons and units are made up.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconEntry } from '../src/extraction/lexicon/entry.ts';
import { lexicon } from '../src/extraction/lexicon/lexicon.ts';
import { groupBy } from '../src/graph/values.ts';
import type { Kind } from '../src/model/kinds.ts';
import { FRAMES, GIVEN, OUTLETS, SURNAMES } from './madeWording.ts';
import { pick, type Random, seeded } from './web/syntheticGraph.ts';

export interface MadeDocument {
  readonly name: string;
  readonly text: string;
}

/** Where a report is set: a country with who fights there. */
interface Theatre {
  readonly country: LexiconEntry;
  readonly places: readonly LexiconEntry[];
  readonly groups: readonly LexiconEntry[];
  readonly forces: readonly LexiconEntry[];
}

interface World {
  readonly theatres: readonly Theatre[];
  readonly weapons: readonly LexiconEntry[];
}

/** Zipf's law, about: the first is met twice as often as the second and ten times as often as the tenth. */
function oftenFirst<T>(list: readonly T[], random: Random): T {
  const at = Math.floor((list.length + 1) ** random()) - 1;
  const item = list[Math.min(at, list.length - 1)];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
}

function makeWorld(): World {
  const byKind = groupBy(lexicon().entries, (e) => e.kind);
  const of = (kind: Kind): LexiconEntry[] => byKind.get(kind) ?? [];
  const inCountry = (kind: Kind, code: string): LexiconEntry[] =>
    of(kind).filter((e) => e.countries.includes(code));
  const theatres = of('Country').flatMap((country): Theatre[] => {
    const [code = ''] = country.countries;
    const places = inCountry('Settlement', code);
    const groups = inCountry('ArmedGroup', code);
    const forces = inCountry('SecurityForce', code);
    return places.length >= 20 && groups.length >= 3 && forces.length >= 3
      ? [{ country, places, groups, forces }]
      : [];
  });
  theatres.sort((a, b) => b.groups.length - a.groups.length);
  return { theatres, weapons: of('Weapon').filter((w) => w.model === true) };
}

let known: World | undefined;

/** The same seed and number give the same document, whichever were made before. */
export function madeDocument(seed: number, number: number): MadeDocument {
  known ??= makeWorld();
  const random = seeded(seed * 1_000_003 + number);
  // The first draws of neighbouring seeds are alike.
  for (let i = 0; i < 8; i++) random();
  const { theatres, weapons } = known;
  const theatre = oftenFirst(theatres, random);
  const person = (): string =>
    `${pick(random, GIVEN)} ${pick(random, GIVEN)} ${pick(random, SURNAMES)}`;
  const parts: Readonly<Record<string, () => string>> = {
    group: () => oftenFirst(theatre.groups, random).name,
    force: () => oftenFirst(theatre.forces, random).name,
    place: () => oftenFirst(theatre.places, random).name,
    weapon: () => oftenFirst(weapons, random).name,
    country: () => theatre.country.name,
    person,
    unit: () =>
      `${ordinal(1 + Math.floor(random() * 400))} ${pick(random, ['Brigade', 'Battalion', 'Division', 'Regiment'])}`,
    count: () => String(2 + Math.floor(random() ** 3 * 400)),
    date: () => dateOf(random),
    outlet: () => oftenFirst(OUTLETS, random),
  };
  const fill = (frame: string): string =>
    frame.replace(/\{(\w+)\}/g, (whole, part: string) => parts[part]?.() ?? whole);
  const sentence = (): string => capital(fill(pick(random, FRAMES)));
  const paragraphs = Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' '),
  );
  const place = parts.place?.() ?? '';
  const heading = `${capital(fill('{group} and {force}: report {count} from {place}'))}`;
  const line = `${place.toUpperCase()}, ${dateOf(random)} (${parts.outlet?.() ?? ''}) -`;
  const [first = '', ...others] = paragraphs;
  const text = [heading, `${line} ${first}`, ...others].join('\n\n');
  return { name: `report-${String(number).padStart(6, '0')}`, text: `${text}\n` };
}

export interface ArchiveSize {
  readonly documents: number;
  readonly seed?: number;
  /** Number of the first. */
  readonly from?: number;
}

/** Writes documents into folders of a thousand. @returns kilobytes of text */
export function writeArchive(
  folder: string,
  { documents, seed = 1, from = 0 }: ArchiveSize,
): number {
  let characters = 0;
  for (let number = from; number < from + documents; number++) {
    const { name, text } = madeDocument(seed, number);
    const inside = join(folder, String(Math.floor(number / 1000)).padStart(3, '0'));
    if (number % 1000 === 0 || number === from) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `${name}.txt`), text);
    characters += text.length;
  }
  return characters / 1000;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const dateOf = (random: Random): string =>
  `${1 + Math.floor(random() * 28)} ${pick(random, MONTHS)} ${2011 + Math.floor(random() * 14)}`;
