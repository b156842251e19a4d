/**
 * The data files of weapons and places.
 *
 * One name in several rows:
 * - Weapons: an alias of two rows is marked `?` in both, so that it counts only with another sign of the weapon.
 * - Places: one name may stand for places of different kinds or countries, and in the slice for several towns of one
 *   country. The country that the document mentions decides, then the order of kinds (country, region, province, then
 *   facility, feature and settlement), then hand-written rows before sliced ones. Two hand-written rows of one kind and
 *   country may share a name only where both mark it.
 * - A row's own name is doubtful where its aliases hold it with a `?`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { wordsOf } from '../../../src/extraction/lexicon/words.ts';
import { WEAPON_CATEGORIES } from '../../../src/model/kinds.ts';

const data = join(import.meta.dirname, '../../../src/extraction/lexicon/data');

interface Row {
  readonly id: string;
  readonly name: string;
  readonly cell: (column: string) => string;
  readonly list: (column: string) => string[];
}

const Records = z.array(z.record(z.string(), z.string()));

function read(file: string, columns: string): Row[] {
  const text = readFileSync(join(data, file), 'utf8');
  expect(text.slice(0, text.indexOf('\n'))).toBe(columns);
  return Records.parse(parse(text, { columns: true })).map((record) => {
    const cell = (column: string) => record[column] ?? '';
    return {
      id: cell('id'),
      name: cell('name'),
      cell,
      list: (column) => (cell(column) === '' ? [] : cell(column).split('|')),
    };
  });
}

const PLACE = 'id,kind,name,aliases,country,province,latitude,longitude,source';
const classes = read('weapons/classes.csv', 'id,name,aliases,category,source');
const models = read(
  'weapons/models.csv',
  'id,name,aliases,class,category,calibre,origin,fires,source',
);
const countries = read(
  'places/countries.csv',
  'id,name,aliases,demonyms,capital,government,latitude,longitude,source',
);
const provinces = read(
  'places/provinces.csv',
  'id,kind,name,aliases,country,latitude,longitude,source',
);
const settlements = read('places/settlements.csv', PLACE);
const cities = read('places/cities.csv', PLACE);
const regions = read('places/regions.csv', PLACE);
const facilities = read('places/facilities.csv', PLACE);
const features = read('places/features.csv', PLACE);
const weapons = [...classes, ...models];
const handPlaces = [provinces, settlements, regions, facilities, features].flat();
const places = [...countries, ...handPlaces, ...cities];

const folded = (alias: string) =>
  wordsOf(alias.replace(/^[?=]+/, ''))
    .map((w) => w.folded)
    .join(' ');

/** Rows by each name they claim without doubt. */
function sureOwners(
  rows: readonly Row[],
  scope: (row: Row) => string,
  columns: readonly string[] = ['aliases'],
): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const row of rows) {
    const written = [row.name, ...columns.flatMap((c) => row.list(c))];
    const doubtful = new Set(written.filter((a) => a.startsWith('?')).map(folded));
    for (const alias of new Set(written.map(folded))) {
      if (doubtful.has(alias)) continue;
      const key = `${scope(row)}/${alias}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(row.id));
    }
  }
  return owners;
}

const shared = (owners: Map<string, Set<string>>) =>
  [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids]}`);

describe('every file', () => {
  it('has ids that are slugs and unique over weapons and over places', () => {
    for (const rows of [weapons, places]) {
      const ids = rows.map((row) => row.id);
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i && ids.lastIndexOf(id) === i)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names every row and says where it can be verified', () => {
    const bad = [...weapons, ...places].filter(
      (row) => folded(row.name) === '' || row.cell('source') === '',
    );
    expect(bad.map((row) => row.id)).toEqual([]);
  });

  it('holds no alias that is empty, twice there, or has spaces at its ends', () => {
    const bad = [...weapons, ...places].filter((row) => {
      const aliases = row.list('aliases');
      return (
        new Set(aliases).size !== aliases.length ||
        aliases.some((a) => folded(a) === '' || a !== a.trim() || a === row.name)
      );
    });
    expect(bad.map((row) => row.id)).toEqual([]);
  });

  it('keeps coordinates in pairs and on the globe', () => {
    const bad = places.filter((row) => {
      const [latitude, longitude] = [row.cell('latitude'), row.cell('longitude')];
      if (latitude === '' && longitude === '') return false;
      return (
        latitude === '' ||
        longitude === '' ||
        !(Math.abs(Number(latitude)) <= 90) ||
        !(Math.abs(Number(longitude)) <= 180)
      );
    });
    expect(bad.map((row) => row.id)).toEqual([]);
  });
});

describe('weapons', () => {
  const classById = new Map(classes.map((row) => [row.id, row]));
  const ids = new Set(weapons.map((row) => row.id));
  const countryIds = new Set(countries.map((row) => row.id));

  it('covers the field', () => {
    expect(classes.length).toBeGreaterThanOrEqual(250);
    expect(models.length).toBeGreaterThanOrEqual(400);
  });

  it('has a category of the ontology in every row, and a model has that of its class', () => {
    const known = new Set<string>(WEAPON_CATEGORIES);
    expect(weapons.filter((row) => !known.has(row.cell('category'))).map((r) => r.id)).toEqual([]);
    const bad = models.filter(
      (row) => classById.get(row.cell('class'))?.cell('category') !== row.cell('category'),
    );
    expect(bad.map((row) => row.id)).toEqual([]);
  });

  it('refers to origins and ammunition that exist', () => {
    const origins = models.flatMap((row) => row.list('origin'));
    expect(origins.filter((code) => !countryIds.has(code))).toEqual([]);
    expect(models.flatMap((row) => row.list('fires')).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('writes calibres one way', () => {
    const calibre = /^(\d+(\.\d+)?( × \d+(\.\d+)?R?)? mm|\d+ gauge)$/;
    const bad = models.filter((row) => row.cell('calibre') && !calibre.test(row.cell('calibre')));
    expect(bad.map((row) => `${row.id}: ${row.cell('calibre')}`)).toEqual([]);
  });

  it('marks an alias that stands for two rows as doubtful in both', () => {
    expect(shared(sureOwners(weapons, () => ''))).toEqual([]);
  });

  it('does not take bare nouns that are no type for one', () => {
    const bare = new Set(['weapon', 'weapons', 'arm', 'arms', 'materiel', 'equipment', 'weaponry']);
    const bad = weapons.filter((row) =>
      [row.name, ...row.list('aliases')].some((a) => bare.has(folded(a))),
    );
    expect(bad.map((row) => row.id)).toEqual([]);
  });
});

describe('countries', () => {
  it('are the members of the UN and states known as such, each with demonyms', () => {
    expect(countries.length).toBeGreaterThanOrEqual(195);
    const bad = countries.filter(
      (row) => !/^[a-z]{2}$/.test(row.id) || row.cell('demonyms') === '',
    );
    // The Holy See has no people of its own.
    expect(bad.map((row) => row.id).filter((id) => id !== 'va')).toEqual([]);
  });

  it('have a capital that is a settlement of theirs, unless they are a city or of the past', () => {
    const known = new Set(
      settlements.flatMap((row) =>
        [row.name, ...row.list('aliases')].map((a) => `${row.cell('country')}/${folded(a)}`),
      ),
    );
    const past = new Set(['su', 'yu', 'cs', 'dd']);
    const bad = countries.filter(
      (row) =>
        !past.has(row.id) &&
        row.cell('capital') !== row.name &&
        !known.has(`${row.id}/${folded(row.cell('capital'))}`),
    );
    expect(bad.map((row) => row.id)).toEqual([]);
  });

  it('share no name or demonym without a mark', () => {
    expect(shared(sureOwners(countries, () => '', ['aliases', 'demonyms']))).toEqual([]);
  });
});

describe('places', () => {
  const countryIds = new Set(countries.map((row) => row.id));
  const provinceById = new Map(provinces.map((row) => [row.id, row]));

  it('are as many as planned', () => {
    expect(provinces.length).toBeGreaterThanOrEqual(1_000);
    expect(settlements.length).toBeGreaterThanOrEqual(600);
    expect(facilities.length).toBeGreaterThanOrEqual(150);
    expect(features.length).toBeGreaterThanOrEqual(150);
    expect(cities.length).toBeGreaterThan(10_000);
    expect(cities.length).toBeLessThanOrEqual(25_000);
  });

  it('have the kind of their file', () => {
    const kinds = (rows: readonly Row[]) => [...new Set(rows.map((row) => row.cell('kind')))];
    expect(kinds(provinces).sort()).toEqual(['Province', 'Region']);
    expect(kinds([...settlements, ...cities])).toEqual(['Settlement']);
    expect(kinds(regions)).toEqual(['Region']);
    expect(kinds(facilities)).toEqual(['Facility']);
    expect(kinds(features)).toEqual(['NaturalFeature']);
  });

  it('lie in countries and provinces that exist, the province in the same country', () => {
    const bad = [...handPlaces, ...cities].filter((row) => {
      const province = row.cell('province');
      return (
        (row.cell('country') !== '' && !countryIds.has(row.cell('country'))) ||
        (province !== '' && provinceById.get(province)?.cell('country') !== row.cell('country'))
      );
    });
    expect(bad.map((row) => row.id)).toEqual([]);
  });

  it('tell namesakes of one kind and country apart, or mark them', () => {
    const scope = (row: Row) => `${row.cell('kind')}/${row.cell('country')}`;
    expect(shared(sureOwners(handPlaces, scope))).toEqual([]);
  });

  it('are sliced without what is there by hand', () => {
    const byHand = new Set(
      settlements.flatMap((row) =>
        [row.name, ...row.list('aliases')].map((a) => `${row.cell('country')}/${folded(a)}`),
      ),
    );
    const bad = cities.filter((row) => byHand.has(`${row.cell('country')}/${folded(row.name)}`));
    expect(bad.map((row) => row.id)).toEqual([]);
  });

  it.each([
    ['Ninewa', 'iq-nineveh-province'],
    ['Deir al-Zour', 'sy-deir-ez-zor-province'],
    ['Thi Qar', 'iq-dhi-qar-province'],
    ['Hadhramaut', 'ye-hadramawt-province'],
    ['Tillaberi', 'ne-tillaberi-province'],
    ['Lugansk', 'ua-luhansk-province'],
  ])('find the province that is written %s', (written, id) => {
    const found = provinces.filter((row) =>
      [row.name, ...row.list('aliases')].some((a) => folded(a) === folded(written)),
    );
    expect(found.map((row) => row.id)).toEqual([id]);
  });
});
