import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('names beside other names', () => {
  it('end where a bracket or a genitive begins that a longer name would run over', async () => {
    expect(
      await kindsOf(
        "Islamic State's Khorasan branch and Hezbollah's Unit 3800 met men of the Sudan People's Liberation Movement-North (al-Hilu).",
        'Islamic State',
        'Hezbollah',
        "Sudan People's Liberation Movement-North",
      ),
    ).toEqual([
      'ArmedGroup Islamic State',
      'ArmedGroup Hezbollah',
      "ArmedGroup Sudan People's Liberation Movement-North",
    ]);
  });

  it('go on past "State" and past a weapon that belongs to them', async () => {
    expect(
      await kindsOf(
        "Two members of Ukraine's State Emergency Service and a clerk of the Houthis' Missile Research Center were hurt.",
        'State Emergency Service',
        'Missile Research Center',
        'Ukraine',
      ),
    ).toEqual([
      'Organization State Emergency Service',
      'Organization Missile Research Center',
      'Country Ukraine',
    ]);
  });

  it('are one body where the first words of the one are the other', async () => {
    const a = await analysed(
      'The Safari Sun network smuggles rifles through Split. Safari Sun, its rivals say, also sells grenades to the Tisza Crew.',
    );
    const thing = a.things.find((t) => t.names.includes('Safari Sun network'));
    expect(thing?.names).toContain('Safari Sun');
  });

  it('are not one body for letters that another name merely holds', async () => {
    const a = await analysed(
      'SATF photographed six rifles at Gao. The Safety and Audit Team of the Lakes had left. The South Asia Forum for Trade was silent.',
    );
    const thing = a.things.find((t) => t.names.includes('SATF'));
    expect(thing?.names).not.toContain('South Asia Forum for Trade');
  });

  it('tell a surname of the text from a town of that name', async () => {
    const a = await analysed(
      'The front, led by Brahim Koty, claimed the raid. Koty is wanted by a court in Sarh.',
    );
    const koty = a.things.filter((t) => t.names.includes('Koty'));
    expect(koty.map((t) => `${t.kind} ${t.name}`)).toEqual(['Person Brahim Koty']);
  });

  it('give a capital to its government where arms are sold to it', async () => {
    expect(
      await kindsOf('The launchers were sold by Beijing to Bamako in 2022.', 'Beijing', 'Bamako'),
    ).toEqual(['Country Beijing', 'Country Bamako']);
  });
});

describe('names told by few words', () => {
  it('are places where troops withdraw to, people come from and a row of places stands', async () => {
    expect(
      await kindsOf(
        'The battalion has withdrawn from Hpalaw. Bijambo, Kitogo and Minembwe saw clashes, said a teacher from Mikengo.',
        'Hpalaw',
        'Bijambo',
        'Mikengo',
      ),
    ).toEqual(['Settlement Hpalaw', 'Settlement Bijambo', 'Settlement Mikengo']);
  });

  it('are areas by the letters of the compass', async () => {
    expect(
      await kindsOf('Clashes went on in NE Nigeria and in N. Waziristan.', 'NE Nigeria'),
    ).toEqual(['Region NE Nigeria']);
  });

  it('are operations in quotation marks', async () => {
    expect(
      await kindsOf(
        'The army launched operation "Dawn of Rain" at Sebha. The "Shield of Sorrow" campaign followed.',
        'Dawn of Rain',
        'Shield of Sorrow',
      ),
    ).toEqual(['Event Dawn of Rain', 'Event Shield of Sorrow']);
  });

  it("are forces of a region and a town's police", async () => {
    expect(
      await kindsOf(
        "Puntland's maritime police boarded the dhow, and Kabul police arrested two men.",
        'maritime police',
        'Kabul police',
      ),
    ).toEqual(['SecurityForce maritime police', 'SecurityForce Kabul police']);
  });

  it('are weapons where a mine is laid and none where it is dug', async () => {
    const laid = await analysed('He laid mines on the road to Kidal.');
    expect(named(laid, 'mines')?.kind).toBe('Weapon');
    const dug = await analysed('Miners sold gold from mines held by the rebels at Rubaya.');
    expect(named(dug, 'mines')).toBeUndefined();
  });
});
