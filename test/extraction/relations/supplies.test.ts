import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const cases: readonly (readonly [string, string])[] = [
  [
    '[Vik Tarr|Person] procured [missiles|Weapon] for the [Maban Front|ArmedGroup] from [Bulgaria|Country].',
    'Bulgaria SUPPLIED Maban Front',
  ],
  [
    '[Rockets|Weapon] went from [Iran|Country] to the [Maban Front|ArmedGroup].',
    'Iran SUPPLIED Maban Front',
  ],
  [
    'The fourth [radar|Weapon] from [Germany|Country] has reached [Kenya|Country].',
    'Germany SUPPLIED Kenya',
  ],
  [
    '[Iran|Country], through the [Coast Corps|SecurityForce], has provided the [Maban Front|ArmedGroup] with [mortars|Weapon].',
    'Coast Corps SUPPLIED Maban Front',
  ],
  [
    'Police arrested [Said Nur|Person], an arms dealer for the [Maban Front|ArmedGroup].',
    'Said Nur SUPPLIED Maban Front',
  ],
  [
    "The [Maban Front|ArmedGroup]'s main supplier is [Eritrea|Country].",
    'Eritrea SUPPLIED Maban Front',
  ],
];

describe('arms change hands', () => {
  for (const [text, expected] of cases)
    it(text, () => {
      expect(claimLines(text)).toContain(expected);
    });

  it('not where people are given over', () => {
    expect(
      claimLines('[Kenya|Country] handed two prisoners to the [Coast Corps|SecurityForce].'),
    ).not.toContain('Kenya SUPPLIED Coast Corps');
  });
});
