import { describe, expect, it } from '@jest/globals';
import { analysed, named } from './analysed.ts';

const weaponsIn = async (text: string): Promise<string[]> =>
  (await analysed(text)).things.filter((t) => t.kind === 'Weapon').map((t) => t.name);

describe('a class word', () => {
  it('speaks of the model that it is put beside', async () => {
    const d = await analysed(
      'They carried parts of the Mohajer-6, an Iranian drone, to the airfield.',
    );
    expect(named(d, 'Mohajer-6')).toBe(named(d, 'Iranian drone') ?? named(d, 'drone'));
  });

  it('points back with "those", "such" and "the two"', async () => {
    expect(
      await weaponsIn(
        'The group received Stinger missiles in 1986. Those missiles cost the army much.',
      ),
    ).toHaveLength(1);
    expect(
      await weaponsIn('Police found ten Galil rifles. The two rifles on show were clean.'),
    ).toHaveLength(1);
  });

  it('of a headline does not become the name of the model in the text', async () => {
    expect(
      await weaponsIn(
        '# Rifles found near Dollow\n\nPolice found 40 Galil rifles in a truck. The rifles were new.',
      ),
    ).toEqual(['IWI Galil']);
    expect(
      await weaponsIn(
        '# Launchers on the Hodeidah road\n\nSoldiers counted six KZ-77 launchers by the road.',
      ),
    ).toEqual(['KZ-77 launchers']);
  });

  it('tells of none behind "no" and "not one"', async () => {
    expect(await weaponsIn('No drone was seen over Gao, the army said.')).toEqual([]);
    expect(await weaponsIn('The spokesman said that not one rocket came from Tehran.')).toEqual([]);
  });

  it('is an AK', async () => {
    expect(await weaponsIn('He surrendered with one AK and 17 bullets.')).toEqual([
      'AK',
      'bullets',
    ]);
  });
});
