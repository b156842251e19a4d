import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { litParts } from '../../../web/search/litParts.ts';

const lit = (label: string, typed: string): string =>
  litParts(label, typed)
    .map((part) => (part.lit ? `[${part.text}]` : part.text))
    .join('');

describe('the letters that were typed', () => {
  it.each([
    ['Islamic State', 'isl', '[Isl]amic State'],
    ['Islamic State', 'state islamic', '[Islamic] [State]'],
    ["Kata'ib Hezbollah", 'HEZB', "Kata'ib [Hezb]ollah"],
    ['Type 68 rifle', 'type 6', '[Type] [6]8 rifle'],
    ['Côte d’Ivoire', 'cote', '[Côte] d’Ivoire'],
    ['Iraq', 'mosul', 'Iraq'],
  ])('of “%s” by “%s” are %s', (label, typed, marked) => {
    expect(lit(label, typed)).toBe(marked);
  });

  it('leave the label as it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, typed) => {
        expect(
          litParts(label, typed)
            .map((part) => part.text)
            .join(''),
        ).toBe(label);
      }),
    );
  });
});
