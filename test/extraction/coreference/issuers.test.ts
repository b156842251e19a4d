import { describe, expect, it } from '@jest/globals';
import { analysed, referents } from '../mentions/analysed.ts';

describe('the "we" of a statement', () => {
  it('is the group that the statement names as its own, not the media office above it', async () => {
    const d = await analysed(
      'Al-Kataib Media Foundation\n\nYour brothers in Al-Shabaab stormed a base of the Kenyan army near Lamu. We captured two trucks.',
    );
    expect(referents(d, 'We')[0]).toMatch(/Shabaab/);
  });

  it('is not the ally whom it calls upon as brothers', async () => {
    const d = await analysed(
      'Statement of the Azawad Front\n\nWe call upon our brothers in the Katibat Macina to leave Ber. Our men hold the well.',
    );
    expect(referents(d, 'Our')).toEqual(['Azawad Front']);
  });

  it('is the body of the speaker whose name opens a line of a transcript', async () => {
    const d = await analysed(
      'Colonel Ana Ruiz, spokeswoman of the Colombian Army, answered questions.\n\nRuiz: We struck a camp of the ELN near Arauca.',
    );
    expect(referents(d, 'We')[0]).toMatch(/Colombia/);
  });
});
