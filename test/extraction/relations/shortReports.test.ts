/** Digests, logs and field notes: records of a log, the dead by count, offices for their holders, followers of a group. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'The [Lake Front|ArmedGroup] stormed a post of the [Hill Guard|ArmedGroup]. 11 [Hill Guard|ArmedGroup] KIA, incl. their boss [Omar Sani|Person]. [Lake Front|ArmedGroup] lost four.',
    ['Lake Front KILLED Hill Guard', 'Lake Front KILLED Omar Sani', 'Hill Guard KILLED Lake Front'],
    ['Hill Guard KILLED Omar Sani'],
  ],
  [
    'The [3rd Brigade|SecurityForce] raided a camp of the [Lake Front|ArmedGroup]. [Lake Front|ArmedGroup] losses included Col. [Adam Yusuf|Person].',
    ['3rd Brigade KILLED Adam Yusuf'],
    [],
  ],
  [
    'Troops of the [3rd Brigade|SecurityForce] captured the deputy commander of the [Lake Front|ArmedGroup], [Adam Yusuf|Person].',
    ['3rd Brigade CAPTURED Adam Yusuf'],
    ['3rd Brigade CAPTURED Lake Front'],
  ],
  [
    'The [National Army|SecurityForce] killed the emir of the [Lake Front|ArmedGroup] in [Marwa|Settlement], [Adam Yusuf|Person].',
    ['National Army KILLED Adam Yusuf', 'Adam Yusuf LEADS Lake Front'],
    ['National Army KILLED Lake Front'],
  ],
  [
    'The [Lake Front|ArmedGroup] rounded up 14 villagers in [Marwa|Settlement], among them the imam [Musa Bello|Person].',
    ['Lake Front CAPTURED Musa Bello'],
    [],
  ],
  [
    'The [Lake Front|ArmedGroup] seized three vehicles of the [Border Guard|SecurityForce] in [Marwa|Settlement].',
    [],
    ['Lake Front CAPTURED Border Guard'],
  ],
  [
    'The [Lake Front|ArmedGroup] and the [Hill Guard|ArmedGroup] share a base in [Marwa|Settlement].',
    ['Lake Front COOPERATES_WITH Hill Guard'],
    [],
  ],
  [
    'The [Lake Front|ArmedGroup] and the [Hill Guard|ArmedGroup] hate each other.',
    ['Lake Front OPPOSES Hill Guard'],
    [],
  ],
  [
    'The [Hill Guard|ArmedGroup], a militia that fights beside the [National Army|SecurityForce], is tight with the [Border Guard|SecurityForce].',
    ['Hill Guard COOPERATES_WITH National Army', 'Hill Guard COOPERATES_WITH Border Guard'],
    [],
  ],
];

describe('short reports', () => {
  it.each(CASES)('reads “%s”', (text, expected, never) => {
    const lines = claimLines(text).map((line) => line.replace(/^(?:claimed|hedged):\s*/, ''));
    for (const line of expected) expect(lines).toContain(line);
    for (const line of never) expect(lines).not.toContain(line);
  });

  it('reads a record of an incident log by its labels', () => {
    const lines = claimLines(
      [
        'ID: 17',
        'Location: [Marwa|Settlement], [Lower Karta|Province]',
        'Actor 1: [Lake Front|ArmedGroup]',
        'Actor 2: [Border Guard|SecurityForce]',
        'Type: Ambush',
        'Weapons: [hand grenades|Weapon]',
        'Fatalities: 3',
      ].join('\n'),
    );
    for (const line of [
      'Lake Front KILLED Border Guard',
      'Lake Front USED hand grenades',
      'Lake Front OPERATES_IN Marwa',
      'Border Guard OPERATES_IN Marwa',
    ])
      expect(lines).toContain(line);
  });

  it('takes a clash in a log both ways, and an attempt for nothing', () => {
    const log = (type: string): string[] =>
      claimLines(
        [
          'Location: [Marwa|Settlement]',
          'Actor 1: [Lake Front|ArmedGroup]',
          'Actor 2: [Hill Guard|ArmedGroup]',
          `Type: ${type}`,
        ].join('\n'),
      );
    expect(log('Armed clash')).toContain('Lake Front ATTACKED Hill Guard');
    expect(log('Armed clash')).toContain('Hill Guard ATTACKED Lake Front');
    expect(log('Attack foiled')).not.toContain('Lake Front ATTACKED Hill Guard');
  });
});
