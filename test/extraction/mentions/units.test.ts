import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('units as armies write them', () => {
  it('are read in abbreviations, with the force that follows', async () => {
    expect(
      await kindsOf(
        'A party of 3 RAR met 2e REP at the river, and 87 Bn BSF held the cordon with CoBRA 206 Bn.',
        '3 RAR',
        '2e REP',
        '87 Bn BSF',
        '206 Bn',
      ),
    ).toEqual([
      'SecurityForce 3 RAR',
      'SecurityForce 2e REP',
      'SecurityForce 87 Bn BSF',
      'SecurityForce 206 Bn',
    ]);
  });

  it('are not made of a count of men', async () => {
    const d = await analysed('Two mines killed 12 SAS soldiers and 30 CRPF jawans.');
    expect(named(d, '12 SAS')).toBeUndefined();
    expect(named(d, '30 CRPF')).toBeUndefined();
  });

  it('keep what tells a task force or command apart behind its noun', async () => {
    expect(
      await kindsOf(
        'Men of Joint Task Force Heron and of Mentoring Task Force 4 trained with Marine Forces Europe. The Nandala task force left.',
        'Joint Task Force Heron',
        'Mentoring Task Force 4',
        'Marine Forces Europe',
        'Nandala task force',
      ),
    ).toEqual([
      'SecurityForce Joint Task Force Heron',
      'SecurityForce Mentoring Task Force 4',
      'SecurityForce Marine Forces Europe',
      'SecurityForce Nandala task force',
    ]);
  });

  it('are told by "unit" or "battalion" before an unknown name', async () => {
    expect(
      await kindsOf(
        'The Romanian police unit Zimbra overpowered him; Zimbra took the rifles.',
        'Zimbra',
      ),
    ).toEqual(['SecurityForce Zimbra']);
  });

  it('leave the group whose brigade it is apart', async () => {
    const d = await analysed('KNLA Brigade 6 took the hill, and the KNLA buried nine men.');
    expect(named(d, 'Brigade 6')).toBeDefined();
    expect(named(d, 'Brigade 6')).not.toBe(named(d, 'KNLA'));
  });
});

describe('families', () => {
  it('are parties where their sentence speaks of arms', async () => {
    expect(
      await kindsOf(
        'Clashes broke out between gunmen of the Harazi family and fighters loyal to the Dawwas brothers.',
        'Harazi family',
        'Dawwas brothers',
      ),
    ).toEqual(['ArmedGroup Harazi family', 'ArmedGroup Dawwas brothers']);
  });

  it('are nothing where they mourn', async () => {
    const d = await analysed('The mayor visited the Harazi family at their home on Monday.');
    expect(named(d, 'Harazi family')).toBeUndefined();
  });
});

describe('bodies with names in other languages', () => {
  it('are known by their first word', async () => {
    expect(
      await kindsOf(
        'Researchers of the Observatório do Lúrio and the Fundación Ríos para la Vida met the Ligue des Droits Civiques.',
        'Observatório do Lúrio',
        'Fundación Ríos para la Vida',
        'Ligue des Droits Civiques',
      ),
    ).toEqual([
      'Organization Observatório do Lúrio',
      'Organization Fundación Ríos para la Vida',
      'Organization Ligue des Droits Civiques',
    ]);
  });
});

describe('a longer name of the lexicon', () => {
  it('is not cut by a region that begins with the article', async () => {
    const d = await analysed('He sold the rifles to the Gulf Cartel, who hid them.');
    expect(named(d, 'Gulf Cartel')?.kind).toBe('ArmedGroup');
  });
});
