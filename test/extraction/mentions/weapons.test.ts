import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('weapon phrases', () => {
  it('keep quantity and origin out of the name, and know model, calibre and category', async () => {
    const d = await analysed(
      'Police in Basra showed eighteen North Korean-made Type 68 7.62 × 39 mm assault rifles.',
    );
    const rifle = named(d, 'Type 68');
    expect(rifle).toMatchObject({ kind: 'Weapon', category: 'small-arm', calibre: '7.62 × 39 mm' });
    expect(rifle?.names).toContain('Type 68 7.62 × 39 mm assault rifles');
    expect(rifle?.names).toContain('Type 68 7.62 × 39 mm assault rifle');
  });

  it('read a calibre before or after the class', async () => {
    const d = await analysed(
      'They fired 122mm Grad rockets and 600 rounds of 7.62×54 mm at the post.',
    );
    expect(named(d, '122mm Grad rockets')?.calibre).toMatch(/^122 ?mm$/);
    expect(named(d, '7.62×54 mm')?.kind).toBe('Weapon');
  });

  it('take an unknown code before a weapon word for a model', async () => {
    const d = await analysed('Engineers in Kharkiv examined two ZX-77 quadcopters on Friday.');
    expect(named(d, 'ZX-77 quadcopters')).toMatchObject({ kind: 'Weapon', model: 'ZX-77' });
    expect(named(d, 'ZX-77')?.names).toContain('ZX-77 quadcopter');
  });

  it('mark weapons whose only quality is their origin, and the country with them', async () => {
    expect(await kindsOf('The rebels in Darfur have Emirati weapons.', 'Emirati weapons')).toEqual([
      'Weapon Emirati weapons',
    ]);
    const d = await analysed('The rebels in Darfur have Emirati weapons.');
    expect(d.things.some((t) => t.name === 'United Arab Emirates')).toBe(true);
  });

  it('leave bare weapons, arms and idioms alone', async () => {
    const d = await analysed(
      'The think tank said that weapons and arms were moved past a fuel tank and a gold mine.',
    );
    expect(d.things.filter((t) => t.kind === 'Weapon')).toEqual([]);
  });

  it('take "the rifles" for those named before', async () => {
    const d = await analysed(
      'Navy divers found forty Galil rifles in a well near Tumaco. The rifles were wrapped in plastic.',
    );
    expect(d.things.filter((t) => t.kind === 'Weapon')).toHaveLength(1);
  });

  it('keep a part of a weapon apart from it', async () => {
    const d = await analysed(
      'The Mohajer-6 crashed. Traders in Tabriz sold engines for the Mohajer-6.',
    );
    expect(named(d, 'Mohajer-6')?.names).not.toContain('engines');
  });
});
