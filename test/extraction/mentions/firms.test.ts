import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('firms', () => {
  it('are read with the whole chain of their legal forms', async () => {
    expect(
      await kindsOf(
        'The panel wrote to Zhelin Import & Export Co., Ltd., to Nordwald Optik GmbH & Co. KG of Jena and to Delmar (HK) Limited.',
        'Zhelin Import & Export Co., Ltd',
        'Nordwald Optik GmbH & Co. KG',
        'Delmar (HK) Limited',
      ),
    ).toEqual([
      'Organization Zhelin Import & Export Co., Ltd',
      'Organization Nordwald Optik GmbH & Co. KG',
      'Organization Delmar (HK) Limited',
    ]);
  });

  it('go by their name without the form as well', async () => {
    const d = await analysed(
      'Engines were sold by Kestrel Marine Services LLC (Sharjah). In May Kestrel Marine Services shipped more.',
    );
    expect(named(d, 'Kestrel Marine Services')).toBe(named(d, 'Kestrel Marine Services LLC'));
  });

  it('are known by a form before the name, with or without quotation marks', async () => {
    expect(
      await kindsOf(
        'OOO Volgotekh and JSC "Sevmir" signed the certificate, and Hadari S.A.L. Offshore paid.',
        'OOO Volgotekh',
        'Sevmir',
        'Hadari S.A.L. Offshore',
      ),
    ).toEqual([
      'Organization OOO Volgotekh',
      'Organization Sevmir',
      'Organization Hadari S.A.L. Offshore',
    ]);
  });

  it('are not made of particles and units that look like a form', async () => {
    const d = await analysed('Bilal Ag Tamsir met the British SAS at Camp Bravo at 10:00 EST.');
    expect(d.things.filter((t) => t.names.some((n) => /Bilal Ag$|Camp Bravo at/.test(n)))).toEqual(
      [],
    );
  });

  it('are shared with kin', async () => {
    expect(await kindsOf('The crates were marked Kranz & Sohn.', 'Kranz & Sohn')).toEqual([
      'Organization Kranz & Sohn',
    ]);
  });
});

describe('civil groups', () => {
  it('are no armed ones', async () => {
    expect(
      await kindsOf(
        'Men of Solidarity Caravan, the relief group, met the rights group Bright Path.',
        'Solidarity Caravan',
        'Bright Path',
      ),
    ).toEqual(['Organization Solidarity Caravan', 'Organization Bright Path']);
  });

  it('and the offices of a prosecutor general keep their whole name', async () => {
    expect(
      await kindsOf(
        "The Prosecutor General's Office opened a case.",
        "Prosecutor General's Office",
      ),
    ).toEqual(["Organization Prosecutor General's Office"]);
  });
});
