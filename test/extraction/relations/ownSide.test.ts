import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

describe('nobody is set against himself', () => {
  it('gives the dead of a group to its attackers and not to the group', () => {
    const found = claimLines(
      'The attackers of the [Salt Front|ArmedGroup] stormed [Ansaro|Settlement]. [Alkas Ould Dah|Person], a commander of the [Salt Front|ArmedGroup], was among the dead.',
    );
    expect(found).toContain('Alkas Ould Dah LEADS Salt Front');
    expect(found).not.toContain('Salt Front KILLED Alkas Ould Dah');
  });

  it('does not call a finding a seizure', () => {
    for (const said of ['found to have come from old stocks', 'found that they were new'])
      expect(
        claimLines(`The [rifles|Weapon], which the [Delta Panel|Organization] ${said}, were new.`),
      ).not.toContain('Delta Panel SEIZED rifles');
  });

  it('reads whose men they are behind "loyal to"', () => {
    expect(
      claimLines(
        'The [Salt Front|ArmedGroup] is in [Ansaro|Settlement]. Fighters loyal to the [Dune Guard|ArmedGroup] attacked a base of the [Lake Army|SecurityForce].',
      ),
    ).toContain('Dune Guard ATTACKED Lake Army');
  });

  it('makes no part of another out of who answers with fire', () => {
    expect(
      claimLines(
        'The [Lake Army|SecurityForce] answered with air strikes on [Salt Front|ArmedGroup] positions.',
      ),
    ).not.toContain('Lake Army PART_OF Salt Front');
  });
});
