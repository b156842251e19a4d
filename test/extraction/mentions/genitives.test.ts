import { describe, expect, it } from '@jest/globals';
import { analysed, named } from './analysed.ts';

describe('a genitive', () => {
  it('may stand inside a name that is written with one', async () => {
    const d = await analysed(
      "The Lord’s Resistance Army left Garamba. Parts made in the Democratic People’s Republic of Korea were shown to the People's Protection Units.",
    );
    expect(named(d, 'Lord’s Resistance Army')?.lexiconId).toBe('actor:lra');
    expect(named(d, 'Democratic People’s Republic of Korea')?.lexiconId).toBe('country:kp');
    expect(named(d, "People's Protection Units")?.lexiconId).toBe('actor:ypg');
    expect(d.things.map((t) => t.name)).not.toContain('South Korea');
  });

  it('parts a country from its province', async () => {
    const d = await analysed('Mali’s Gao region was quiet.');
    expect(named(d, 'Mali')?.kind).toBe('Country');
    expect(named(d, 'Gao')).toBeDefined();
  });
});
