import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flow } from '../../../web/reading/flow.ts';
import { lanes } from '../../../web/reading/lanes.ts';
import { paragraphs, segments } from '../../../web/reading/segments.ts';

const span = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('a text cut at its marks', () => {
  it('is the text again, each piece where it says it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), fc.array(span(120)), (text, offset, marks) => {
        const pieces = segments(text, offset, marks);
        expect(pieces.map((p) => p.text).join('')).toBe(text);
        for (const p of pieces) {
          expect(text.slice(p.start - offset, p.end - offset)).toBe(p.text);
          for (const m of p.marks) expect(m.start <= p.start && m.end >= p.end).toBe(true);
        }
      }),
    );
  });

  it('tells every mark that covers a piece, outermost first', () => {
    const text = 'the Hamrin basin in Diyala';
    const outer = { start: 4, end: 16, name: 'Hamrin basin' };
    const inner = { start: 4, end: 10, name: 'Hamrin' };
    const [, both, rest] = segments(text, 0, [inner, outer]);
    expect(both?.text).toBe('Hamrin');
    expect(both?.marks.map((m) => m.name)).toEqual(['Hamrin basin', 'Hamrin']);
    expect(rest?.text).toBe(' basin');
  });
});

describe('paragraphs', () => {
  it('hold all that is to be read, at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '“') }), (text) => {
        const blocks = paragraphs(text);
        for (const b of blocks) expect(text.slice(b.start, b.end)).toBe(b.text);
        expect(
          blocks
            .map((b) => b.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('line breaks', () => {
  it('of wrapping run on in a quoted sentence, those of paragraphs stay', () => {
    expect(flow('A title\n \nThe group\nholds  the town.')).toBe(
      'A title\nThe group holds  the town.',
    );
  });

  it('part paragraphs where a text is written line by line', () => {
    const thread = 'First post.\nSecond post.\n\nThird post.';
    expect(paragraphs(thread).map((p) => p.text)).toEqual([
      'First post.',
      'Second post.',
      'Third post.',
    ]);
  });

  it('are only white space where a text was wrapped', () => {
    const line = 'Fighters of the group held the checkpoint on the road to the';
    const wrapped = `${line}\n${line}\nnorth.\n\n${line}\nsouth.`;
    expect(paragraphs(wrapped)).toHaveLength(2);
  });
});

describe('brackets in the margin', () => {
  it('never overlap within a lane', () => {
    const extent = span(100).map(({ start, end }) => ({ top: start, bottom: end }));
    fc.assert(
      fc.property(fc.array(extent), (extents) => {
        const lane = lanes(extents, 0);
        extents.forEach((a, i) => {
          extents.forEach((b, j) => {
            if (i < j && lane[i] === lane[j])
              expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
          });
        });
      }),
    );
  });

  it('take one lane while they follow each other', () => {
    expect(
      lanes([
        { top: 0, bottom: 10 },
        { top: 20, bottom: 30 },
        { top: 5, bottom: 8 },
      ]),
    ).toEqual([0, 0, 1]);
  });
});
