import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';
import type { ReadDocument } from '../../../src/model/document.ts';

const read = (text: string): ReadDocument => ({
  name: 'test',
  mediaType: 'text/plain',
  text,
  metadata: {},
  blocks: [],
});
const words = (text: string): string[] => tokenize(read(text)).tokens.map((t) => t.text);
const sentences = (text: string): string[] => {
  const t = tokenize(read(text));
  return t.sentences.map((s) => text.slice(s.start, s.end));
};

describe('tokens', () => {
  it.each([
    ['eleven Type 56-1 7.62 × 39 mm rifles', '7.62 × 39 mm'],
    ['a 9M133-1 missile', '9M133-1'],
    ['the 5th Division', '5th'],
    ["Sina'a prison", "Sina'a"],
    ['Othman al - Ghanmi said', 'al - Ghanmi'],
    ['the U.S. Navy', 'U.S.'],
    ['Lt. Gen. Dagvin Anderson', 'Lt.'],
    ['Thread by @sahel_watch', '@sahel_watch'],
    ['122mm rockets', '122mm'],
    ['some 1,140 cartridges', '1,140'],
  ])('%s keeps %s whole', (text, token) => {
    expect(words(text)).toContain(token);
  });
  it('cuts a genitive and a compound that a name heads', () => {
    expect(words("Mali's army and Wagner-backed fighters of anti-Houthi units")).toEqual(
      "Mali 's army and Wagner -backed fighters of anti- Houthi units".split(' '),
    );
  });
  it('are exact slices, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokenize(read(text)).tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.end;
        }
      }),
    );
  });
});

describe('sentences', () => {
  it('do not end in a title, an initial or a number', () => {
    expect(
      sentences(
        'Lt. Gen. K. Aldersey met Gov. Ahmed at No. 4 on 3/13. The U.S. paid 7.62 dollars.',
      ),
    ).toHaveLength(2);
  });
  it('end inside a quotation of several sentences', () => {
    expect(sentences('“They came at night. Nobody slept,” said Col. Traore. He left.')).toEqual([
      '“They came at night.',
      'Nobody slept,” said Col. Traore.',
      'He left.',
    ]);
  });
  it('begin behind a dateline', () => {
    expect(sentences('MOPTI, Mali (Wire) - Gunmen burned a village on Friday.')).toEqual([
      'MOPTI, Mali (Wire) -',
      'Gunmen burned a village on Friday.',
    ]);
  });
  it('leave out bullets, thread counts and page furniture', () => {
    expect(sentences('3/ Drones hit Goma. 3/9\n\n- two mortars\n\nREAD ALSO: More news')).toEqual([
      'Drones hit Goma.',
      'two mortars',
    ]);
  });
  it('run on over hard-wrapped lines', () => {
    expect(
      sentences(
        'Fighters of the group crossed the river before dawn and took the police\npost at Tera without a fight. They left.',
      ),
    ).toHaveLength(2);
  });
});

describe('languages', () => {
  it('says what it does not read', () => {
    const t = tokenize(
      read(
        "Les forces armées ont annoncé que les assaillants avaient été repoussés dans la région de Ménaka. Selon un élu local, l'attaque a été revendiquée par les jihadistes et des armes ont été saisies sur les lieux.",
      ),
    );
    expect(t.language).toBe('fr');
    expect(t.sentences).toEqual([]);
    expect(t.notices[0]).toContain('French');
  });
});

describe('tags', () => {
  const tagOf = (text: string, word: string): string | undefined =>
    tokenize(read(text)).tokens.find((t) => t.text === word)?.tag;
  it('tell a past tense from a participle', () => {
    expect(tagOf('The drones that hit Goma flew low.', 'hit')).toBe('VBD');
    expect(tagOf('Rebels seized two rifles in Tera.', 'seized')).toBe('VBD');
    expect(tagOf('The rifles seized by rebels were old.', 'seized')).toBe('VBN');
    expect(tagOf('Two rifles were seized in Tera.', 'seized')).toBe('VBN');
  });
  it('read a group called IS as a name and a noun at a sentence’s head as a noun', () => {
    expect(tagOf('The army fought IS near Ansongo.', 'IS')).toBe('NNP');
    expect(tagOf('Militants attacked a post in Tera.', 'Militants')).toBe('NNS');
  });
});
