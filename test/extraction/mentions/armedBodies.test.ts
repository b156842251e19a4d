import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/extraction/analyse.ts';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';

const thingsOf = (text: string) =>
  analyse(tokenize({ name: 'd', text, mediaType: 'text/plain', metadata: {}, blocks: [] })).things;
const kindOf = (text: string, name: string): string | undefined =>
  thingsOf(text).find((t) => t.names.includes(name))?.kind;

describe('a body whose head noun does not say what it is', () => {
  it.each([
    [
      'Fighters of the Northern Alliance for Liberation held the pass. The Northern Alliance for Liberation denied it.',
      'Northern Alliance for Liberation',
    ],
    [
      'Rebels from the Patriotic Congress of Adamawa crossed the river.',
      'Patriotic Congress of Adamawa',
    ],
    ['Two Lower Juba Salvation Council gunmen were arrested.', 'Lower Juba Salvation Council'],
  ])('is an armed group where the text gives it fighters: %s', (text, name) => {
    expect(kindOf(text, name)).toBe('ArmedGroup');
  });

  it.each([
    [
      'Members of the Northern Alliance for Liberation met in Geneva.',
      'Northern Alliance for Liberation',
    ],
    ['The Adamawa Traders Union called a strike.', 'Adamawa Traders Union'],
  ])('is an organisation otherwise: %s', (text, name) => {
    expect(kindOf(text, name)).toBe('Organization');
  });
});

describe('a known group with a word for what it is', () => {
  it.each([
    ['Fano militia fighters left Merawi.', 'Fano'],
    ['The Taliban movement denied it.', 'Taliban'],
    ['Hezbollah militia crossed the border.', 'Hezbollah'],
  ])('is that group: %s', (text, name) => {
    expect(thingsOf(text).map((t) => [t.name, t.lexiconId !== undefined])).toContainEqual([
      name,
      true,
    ]);
  });

  it('is not when the word is of a part', () => {
    expect(
      thingsOf('A Fano faction left Merawi.').find((t) => t.names.includes('Fano faction'))
        ?.lexiconId,
    ).toBeUndefined();
  });
});
