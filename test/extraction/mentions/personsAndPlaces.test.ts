import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('persons', () => {
  it('are found by title, given name, kunya and apposition, without their titles', async () => {
    expect(
      await kindsOf(
        'Staff Lt. Gen. Haval Zorani met Abu Yusuf al-Tikriti and Mohamed Keita. Tashi Wangdu, a commander of the guard, stayed away.',
        'Haval Zorani',
        'Abu Yusuf al-Tikriti',
        'Mohamed Keita',
        'Tashi Wangdu',
      ),
    ).toEqual([
      'Person Haval Zorani',
      'Person Abu Yusuf al-Tikriti',
      'Person Mohamed Keita',
      'Person Tashi Wangdu',
    ]);
  });

  it('answer to surname and alias', async () => {
    const d = await analysed(
      'Police in Cali arrested Ramiro Ochoa, alias "El Zarco", on Friday. Ochoa had led the Rio Seco front.',
    );
    expect(named(d, 'El Zarco')).toBe(named(d, 'Ramiro Ochoa'));
    expect(named(d, 'Ochoa')).toBe(named(d, 'Ramiro Ochoa'));
  });

  it('stand surname first in notices', async () => {
    const d = await analysed(
      'A.1 KOVALTSOV, Denis Igorevich. Function: director of Severny Metall OOO.',
    );
    expect(named(d, 'Denis Igorevich Kovaltsov')?.kind).toBe('Person');
  });
});

describe('places', () => {
  it('are known by the words around them', async () => {
    expect(
      await kindsOf(
        'Troops left the village of Orum Zey, crossed Wadi Barhut, passed Qandrak district and camped at the Tel Sabra airbase below the Zarvan mountains.',
        'Orum Zey',
        'Wadi Barhut',
        'Qandrak district',
        'Tel Sabra airbase',
        'Zarvan',
      ),
    ).toEqual([
      'Settlement Orum Zey',
      'NaturalFeature Wadi Barhut',
      'Settlement Qandrak district',
      'Facility Tel Sabra airbase',
      'NaturalFeature Zarvan',
    ]);
  });

  it('are regions where a direction stands before a country', async () => {
    expect(
      await kindsOf('They hold parts of northeast Syria and the north of Mali.', 'northeast Syria'),
    ).toEqual(['Region northeast Syria']);
  });

  it('let a capital stand for its government only where it acts', async () => {
    const d = await analysed('Ankara denied the report. A bomb went off in Ankara an hour later.');
    expect(named(d, 'Turkey') ?? named(d, 'Türkiye')).toMatchObject({ kind: 'Country' });
    expect(d.things.some((t) => t.kind === 'Settlement' && t.names.includes('Ankara'))).toBe(true);
  });
});

describe('what is no name', () => {
  it('leaves months, days, creeds and the first words of sentences alone', async () => {
    const d = await analysed(
      'Nobody spoke on Friday. Catholic and Sunni leaders prayed in March. Later, Muslims fasted during Ramadan.',
    );
    expect(d.things.map((t) => t.name)).toEqual([]);
  });

  it('marks a country by its adjective only where that bears on a relation', async () => {
    const silent = await analysed('Kenyan officials and Kenyan farmers met on Tuesday.');
    expect(silent.things.filter((t) => t.kind === 'Country')).toEqual([]);
    const bearing = await analysed('The militia is Kenyan-backed.');
    expect(bearing.things.map((t) => t.name)).toContain('Kenya');
  });
});
