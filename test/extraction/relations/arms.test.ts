import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const lines = (text: string): string[] => claimLines(text);

describe('inventories', () => {
  it('give a bulleted list to who took it and to who had it', () => {
    const found = lines(
      [
        'Troops of the [4th Division|SecurityForce] attacked the [Maban Front|ArmedGroup] at [Liang|Settlement].',
        '',
        'Recovered at the scene were:',
        '',
        '- four [PKM machine guns|Weapon]',
        '- two [RPG-7s|Weapon]',
      ].join('\n'),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        '4th Division SEIZED PKM machine guns',
        '4th Division SEIZED RPG-7s',
        'Maban Front POSSESSED PKM machine guns',
        'Maban Front POSSESSED RPG-7s',
      ]),
    );
  });

  it('find the taker of what was recovered in the sentence before', () => {
    expect(
      lines(
        'The [Coast Battalion|SecurityForce] attacked the [Red Dhow Gang|ArmedGroup]. Two [rifles|Weapon] were recovered.',
      ),
    ).toEqual(
      expect.arrayContaining(['Coast Battalion SEIZED rifles', 'Red Dhow Gang POSSESSED rifles']),
    );
  });

  it('do not take what is said not to have been found', () => {
    expect(
      lines('The [Coast Battalion|SecurityForce] did not find [rifles|Weapon].'),
    ).not.toContain('Coast Battalion SEIZED rifles');
  });
});

describe('origins told beside a name', () => {
  for (const text of [
    'They saw [carbines|Weapon], folding stock, made in [Poland|Country].',
    'They saw [carbines|Weapon], of [Polish|Country] manufacture.',
    'They saw [carbines|Weapon], [Polish|Country].',
    'They saw [Polish|Country]-made [carbines|Weapon].',
  ])
    it(text, () => {
      expect(lines(text).some((l) => /^carbines MANUFACTURED_IN Pol/.test(l))).toBe(true);
    });

  it('are not read over another weapon', () => {
    expect(
      lines('They saw [carbines|Weapon], [grenades|Weapon] made in [Poland|Country].'),
    ).not.toContain('carbines MANUFACTURED_IN Poland');
  });
});

describe('supplies', () => {
  it('of arms that go unnamed are supplies', () => {
    expect(lines('[Libya|Country] sent weapons to the [Delta Front|ArmedGroup].')).toContain(
      'Libya SUPPLIED Delta Front',
    );
  });

  it('of prisoners are none', () => {
    expect(
      lines(
        'The [Delta Front|ArmedGroup] handed over two suspects to the [Rover Police|SecurityForce].',
      ),
    ).not.toContain('Delta Front SUPPLIED Rover Police');
  });
});
