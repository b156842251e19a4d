import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const lines = (text: string): string[] => claimLines(text);
const RAID = 'The [4th Division|SecurityForce] raided a camp of the [Maban Front|ArmedGroup].';

describe('a heap of arms that a sentence counts up', () => {
  for (const text of [
    `${RAID} The haul included six [carbines|Weapon] and two [mortars|Weapon].`,
    `${RAID} Among the recovered items were six [carbines|Weapon] and two [mortars|Weapon].`,
    `${RAID} Also found were six [carbines|Weapon] and two [mortars|Weapon].`,
    'The [4th Division|SecurityForce] seized a cache of weapons from the [Maban Front|ArmedGroup], including six [carbines|Weapon] and two [mortars|Weapon].',
  ])
    it(text, () => {
      expect(lines(text)).toEqual(
        expect.arrayContaining(['4th Division SEIZED carbines', '4th Division SEIZED mortars']),
      );
    });

  it('is what its holder has', () => {
    expect(
      lines('The stockpiles of the [Maban Front|ArmedGroup] include [sea mines|Weapon].'),
    ).toContain('Maban Front POSSESSED sea mines');
  });

  it('is nobody’s where no taking was told of', () => {
    expect(
      lines('The [4th Division|SecurityForce] met on Monday. The list includes [carbines|Weapon].'),
    ).toEqual([]);
  });
});

describe('lists below what does not lead into them', () => {
  it('are of the taking that the section tells of', () => {
    expect(
      lines(
        [
          'On 3 May the [Coast Battalion|SecurityForce] stopped a dhow off [Liang|Settlement].',
          '',
          'CARGO',
          '(a) 40 [mortars|Weapon]',
          '(b) 1,200 [carbines|Weapon]',
        ].join('\n'),
      ),
    ).toEqual(
      expect.arrayContaining(['Coast Battalion SEIZED mortars', 'Coast Battalion SEIZED carbines']),
    );
  });
});

describe('rows of a table below words of a taking that name no type', () => {
  it('were taken, and seen by who inspected them', () => {
    const found = lines(
      [
        'A team of [Liang Survey|Organization] documented weapons that the [4th Division|SecurityForce] had recovered from the [Maban Front|ArmedGroup].',
        '',
        'No. | Item | Quantity',
        '1 | [carbines|Weapon] | 4',
        '2 | [mortars|Weapon] | 2',
      ].join('\n'),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        '4th Division SEIZED carbines',
        'Maban Front POSSESSED mortars',
        'Liang Survey DOCUMENTED mortars',
      ]),
    );
  });
});

describe('the rest of a list', () => {
  it('goes on past what is told of its first member', () => {
    expect(
      lines(
        'The [Liang Survey|Organization] photographed [cartridges|Weapon] made in [Sudan|Country], [mortars|Weapon] and [carbines|Weapon].',
      ),
    ).toEqual(
      expect.arrayContaining([
        'Liang Survey DOCUMENTED mortars',
        'Liang Survey DOCUMENTED carbines',
      ]),
    );
  });

  it('does not take the subject of the next clause', () => {
    expect(
      lines(
        'The [Maban Front|ArmedGroup] fired [rockets|Weapon], and [mortars|Weapon] were found by the [4th Division|SecurityForce].',
      ),
    ).not.toContain('Maban Front USED mortars');
  });
});

describe('weapons that act without a user', () => {
  it('are the attacker’s of the sentence before', () => {
    expect(
      lines(
        'Fighters of the [Maban Front|ArmedGroup] ambushed a patrol. Two officers were killed by a [roadside bomb|Weapon].',
      ),
    ).toContain('Maban Front USED roadside bomb');
  });

  it('are nobody’s after a new dateline', () => {
    expect(
      lines(
        [
          'Fighters of the [Maban Front|ArmedGroup] ambushed a patrol.',
          '',
          'LIANG, Friday - Two officers were killed by a [roadside bomb|Weapon].',
        ].join('\n'),
      ),
    ).not.toContain('Maban Front USED roadside bomb');
  });
});
