import { describe, expect, it } from '@jest/globals';
import { kindsOf } from './analysed.ts';

describe('unknown settlements', () => {
  it('are told by the places beside them in a list', async () => {
    expect(
      await kindsOf(
        'Jets struck around Zibqin and Mahmoudiyeh on Thursday.',
        'Zibqin',
        'Mahmoudiyeh',
      ),
    ).toEqual(['Settlement Zibqin', 'Settlement Mahmoudiyeh']);
    expect(await kindsOf('Troops left Kherson, Beryslav and Vilkhove.', 'Vilkhove')).toEqual([
      'Settlement Vilkhove',
    ]);
  });

  it('are told by "from X to Y"', async () => {
    expect(
      await kindsOf('A driver took the rifles from Wurtau to Ledmora.', 'Wurtau', 'Ledmora'),
    ).toEqual(['Settlement Wurtau', 'Settlement Ledmora']);
  });

  it('are told by the parts of their names', async () => {
    expect(
      await kindsOf(
        'The convoy passed Ceel Qorrax. A mine went off beyond Tal Rumayan.',
        'Ceel Qorrax',
        'Tal Rumayan',
      ),
    ).toEqual(['Settlement Ceel Qorrax', 'Settlement Tal Rumayan']);
  });
});

describe('built places', () => {
  it('take a word between name and head', async () => {
    expect(
      await kindsOf(
        'They blew up the Niger-Benin oil pipeline and hit the Meron air-control base.',
        'Niger-Benin oil pipeline',
        'Meron air-control base',
      ),
    ).toEqual(['Facility Niger-Benin oil pipeline', 'Facility Meron air-control base']);
  });

  it('may bear a country’s adjective', async () => {
    expect(
      await kindsOf(
        'A shell hit the Saudi Hospital; the Iranian consulate in Damascus was flattened.',
        'Saudi Hospital',
        'Iranian consulate',
      ),
    ).toEqual(['Facility Saudi Hospital', 'Facility Iranian consulate']);
  });

  it('are placed by "in", "on" and "at" behind a definite noun', async () => {
    expect(
      await kindsOf(
        'Drones hit the coast-guard station on Lake Donuzlav and the district hospital in Macomia.',
        'coast-guard station on Lake Donuzlav',
        'district hospital in Macomia',
      ),
    ).toEqual([
      'Facility coast-guard station on Lake Donuzlav',
      'Facility district hospital in Macomia',
    ]);
    expect(await kindsOf('He was treated in a hospital in Goma.', 'hospital in Goma')).toEqual([
      'nothing hospital in Goma',
    ]);
  });

  it('do not swallow the words of a heading or an outlet', async () => {
    expect(
      await kindsOf('CRIMEA AND THE SEA\n\nRussian ships left.', 'CRIMEA AND THE SEA'),
    ).toEqual(['nothing CRIMEA AND THE SEA']);
    expect(
      await kindsOf('MOCHA (Gulf of Aden Press) - A boat sank.', 'Gulf of Aden Press'),
    ).toEqual(['Organization Gulf of Aden Press']);
  });
});

describe('ships', () => {
  it('are named behind a word for a ship', async () => {
    expect(
      await kindsOf(
        'The frigate stopped a stateless dhow, the Al-Nasr 7. The dhow, whose master gave its name as the Umm Rasas, sank. Pirates hijacked a tanker named Celeste Bay.',
        'Al-Nasr 7',
        'Umm Rasas',
        'Celeste Bay',
      ),
    ).toEqual(['Facility Al-Nasr 7', 'Facility Umm Rasas', 'Facility Celeste Bay']);
  });

  it('are forces in a navy, unless they only carry', async () => {
    expect(await kindsOf('USS Monterey intercepted a dhow.', 'USS Monterey')).toEqual([
      'SecurityForce USS Monterey',
    ]);
    expect(
      await kindsOf('Two suspects were taken aboard the USS Monterey.', 'USS Monterey'),
    ).toEqual(['Facility USS Monterey']);
  });
});
