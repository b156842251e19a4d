import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('offices', () => {
  it('say whose they are', async () => {
    expect(
      await kindsOf(
        'Boats of the navy of the Houthis shelled the post. The interior ministry of Jordan and the intelligence branch of the Revolutionary Guards kept silent.',
        'navy of the Houthis',
        'interior ministry of Jordan',
        'intelligence branch of the Revolutionary Guards',
      ),
    ).toEqual([
      'ArmedGroup navy of the Houthis',
      'Organization interior ministry of Jordan',
      'SecurityForce intelligence branch of the Revolutionary Guards',
    ]);
  });

  it('go to the army of the country that the paragraph speaks of', async () => {
    const d = await analysed(
      'Congolese soldiers left Goma on Monday, Kinshasa said.\n\nIn Khartoum the RSF accused the army of bombing a market in Bahri, Sudan.',
    );
    expect(named(d, 'army')).not.toBe(named(d, 'Congolese soldiers'));
  });

  it('known to the lexicon with their country are known without it', async () => {
    const d = await analysed(
      "Iran's Revolutionary Guards moved to Deir ez-Zor, and the Revolutionary Guards stayed.",
    );
    expect(d.things.filter((t) => t.names.includes('Revolutionary Guards'))).toHaveLength(1);
  });

  it('with a spoken acronym are found in either spelling', async () => {
    expect(await kindsOf('The Minusma and Unifil lost one man each.', 'Minusma', 'Unifil')).toEqual(
      ['Organization Minusma', 'Organization Unifil'],
    );
  });
});
