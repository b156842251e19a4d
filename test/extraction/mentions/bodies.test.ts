import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('bodies by their grammar', () => {
  it('read units with ordinals, numbers and quotation marks', async () => {
    expect(
      await kindsOf(
        'Men of the 41st Mountain Brigade relieved the 1st "Falcon" Battalion and 12 Border Regiment near Lysychansk.',
        '41st Mountain Brigade',
        '1st "Falcon" Battalion',
        '12 Border Regiment',
      ),
    ).toEqual([
      'SecurityForce 41st Mountain Brigade',
      'SecurityForce 1st "Falcon" Battalion',
      'SecurityForce 12 Border Regiment',
    ]);
  });

  it('know an unknown group by its first word or its last', async () => {
    expect(
      await kindsOf(
        'Katibat al-Rimal and Saraya al-Fajr al-Jadid joined the Blue Lake militia against the Costa Brava cartel.',
        'Katibat al-Rimal',
        'Saraya al-Fajr al-Jadid',
        'Blue Lake',
        'Costa Brava cartel',
      ),
    ).toEqual([
      'ArmedGroup Katibat al-Rimal',
      'ArmedGroup Saraya al-Fajr al-Jadid',
      'ArmedGroup Blue Lake',
      'ArmedGroup Costa Brava cartel',
    ]);
  });

  it('read ministries, firms and institutes', async () => {
    expect(
      await kindsOf(
        'The Ministry of Mines and Geology wrote to Orvex Trading FZE and to the Harar Institute for Land Research.',
        'Ministry of Mines and Geology',
        'Orvex Trading FZE',
        'Harar Institute for Land Research',
      ),
    ).toEqual([
      'Organization Ministry of Mines and Geology',
      'Organization Orvex Trading FZE',
      'Organization Harar Institute for Land Research',
    ]);
  });

  it('mark forces of a country, and tie "the army" to them', async () => {
    const d = await analysed(
      'Nigerien soldiers left Tillia on Monday. Two days later the army sent Chadian troops after the raiders.',
    );
    expect(named(d, 'Nigerien soldiers')?.kind).toBe('SecurityForce');
    expect(named(d, 'Chadian troops')?.kind).toBe('SecurityForce');
  });

  it('do not make a thing of fighters or remnants of a named group', async () => {
    const d = await analysed('Remnants of ISIS and ISIS fighters hid near Rawa.');
    expect(d.things.filter((t) => t.kind === 'ArmedGroup')).toHaveLength(1);
  });

  it('keep the cells of a group apart from it', async () => {
    const d = await analysed('ISIS cells burned crops near Rawa, and ISIS claimed it.');
    expect(named(d, 'ISIS cells')).not.toBe(named(d, 'ISIS'));
  });

  it('take an acronym in brackets for the name before it, either way round', async () => {
    const d = await analysed(
      'The Marsh Defence Council (MDC) met envoys of the FLRP (Front for the Liberation of Red Plains) in Juba. The MDC signed first.',
    );
    expect(named(d, 'MDC')).toBe(named(d, 'Marsh Defence Council'));
  });

  it("leave a force's post to the force", async () => {
    expect(
      await kindsOf(
        'Gunmen stormed a Federal Police checkpoint near Hawija and fired on a Rural Guard post at Daquq.',
        'Federal Police',
        'Rural Guard',
      ),
    ).toEqual(['SecurityForce Federal Police', 'SecurityForce Rural Guard']);
  });

  it('know the forces of a country by more than one word', async () => {
    const d = await analysed(
      'Ethiopian federal forces shelled Nefas Mewcha. Russian airborne forces landed at Hostomel.',
    );
    for (const name of ['Ethiopian federal forces', 'Russian airborne forces'])
      expect(named(d, name)?.kind).toBe('SecurityForce');
  });

  it('know a body by whose experts, lorries or survey it is', async () => {
    expect(
      await kindsOf(
        'A team of Kestrel Trace Sahel photographed the crates, which had come on lorries of Dunmore Vask.',
        'Kestrel Trace Sahel',
        'Dunmore Vask',
      ),
    ).toEqual(['Organization Kestrel Trace Sahel', 'Organization Dunmore Vask']);
  });

  it('mark a country by the adjective of marks, models and stocks', async () => {
    const d = await analysed(
      'Five rifles bore Romanian marks. The mines are Belgian models, and the shells came from Peruvian stocks.',
    );
    expect(d.things.filter((t) => t.kind === 'Country').map((t) => t.name)).toEqual([
      'Romania',
      'Belgium',
      'Peru',
    ]);
  });
});
