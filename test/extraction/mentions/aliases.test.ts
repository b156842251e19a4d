import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('names in registers', () => {
  it('stand surname first, with a comma or without', async () => {
    expect(
      await kindsOf(
        'Entries\n\nKAVUMBA, Faustin Ruhara. Position: colonel.\n\nNDAGIRE Callixte, treasurer of the FDLR.\n\nHO Wing-fai, Desmond. Nationality: Chinese.',
        'Faustin Ruhara Kavumba',
        'NDAGIRE Callixte',
        'HO Wing-fai, Desmond',
      ),
    ).toEqual([
      'Person Faustin Ruhara Kavumba',
      'Person NDAGIRE Callixte',
      'Person HO Wing-fai, Desmond',
    ]);
  });

  it('belong to the entry whose alias line lists them', async () => {
    const d = await analysed(
      '1. KAVUMBA, Faustin Ruhara\n   a.k.a.: (1) Faustin Kabumba (2) Abu Lwanga\n   Nationality: Ugandan',
    );
    expect(named(d, 'Abu Lwanga')).toBe(named(d, 'Faustin Ruhara Kavumba'));
  });

  it('in brackets behind "also known as" are all the same person', async () => {
    const d = await analysed(
      'Mahmud Qasim al-Dhari (also known as Mahmoud al-Dari; "Abu Sayf"), a deputy of the group, lives in Aden.',
    );
    expect(named(d, 'Abu Sayf')).toBe(named(d, 'Mahmud Qasim al-Dhari'));
  });

  it('share a surname where two given names stand before it', async () => {
    const d = await analysed('Police held the brothers Emir and Sead Begovac in Novi Pazar.');
    expect(named(d, 'Emir Begovac')?.kind).toBe('Person');
    expect(named(d, 'Emir Begovac')).not.toBe(named(d, 'Sead Begovac'));
  });
});

describe('capitalised words of the language', () => {
  it('make no person of a headline or a desk', async () => {
    const d = await analysed(
      'Ministry Moving Oil Money abroad\n\nThe report thanks the Liaison Team. Moving money is hard.',
    );
    expect(d.things.filter((t) => t.kind === 'Person')).toEqual([]);
  });

  it('end a name in a headline, and follow a title without being one', async () => {
    const d = await analysed(
      'Ali Osman Kills Two Guards In Attack\n\nThe Major Crimes Unit took over.',
    );
    expect(named(d, 'Ali Osman')?.kind).toBe('Person');
    expect(named(d, 'Crimes')).toBeUndefined();
  });

  it('make no body of a press office or a number behind an acronym', async () => {
    const d = await analysed(
      'The tanker Celeste Bay (IMO 9182265) was stopped. Contact: Public Affairs Office, Press Office.',
    );
    expect(d.things.filter((t) => t.kind === 'Organization')).toEqual([]);
  });
});
