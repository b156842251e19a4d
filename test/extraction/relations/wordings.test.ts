/** Wordings: relations said in fixed words, whatever the clause around them. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'The [Nile Guard|SecurityForce], whose self-styled general is [Adam Bakr|Person], left.',
    ['Adam Bakr LEADS Nile Guard'],
    [],
  ],
  [
    'The [Karen Column|ArmedGroup], which [Saw Htoo|Person] leads, took no part.',
    ['Saw Htoo LEADS Karen Column'],
    [],
  ],
  [
    '[Harun Jaan|Person], the [Helmand Front|ArmedGroup]’s mouthpiece, denied it.',
    ['Harun Jaan MEMBER_OF Helmand Front'],
    ['Harun Jaan LEADS Helmand Front'],
  ],
  [
    '[Miro Tadic|Person], who built bombs for the [Drina Wolves|ArmedGroup], was seen in Foča.',
    ['Miro Tadic MEMBER_OF Drina Wolves'],
    [],
  ],
  [
    '[Ousmane Ba|Person] deserted from the [Second Battalion|SecurityForce] in 2019.',
    ['Ousmane Ba MEMBER_OF Second Battalion'],
    [],
  ],
  [
    'The [Cauca Command|ArmedGroup]’s new media arm, [Radio Selva|Organization], said so.',
    ['Radio Selva PART_OF Cauca Command'],
    [],
  ],
  [
    '[Mali|Country], whose [National Security Agency|SecurityForce] was founded in 2011, replied.',
    ['National Security Agency PART_OF Mali'],
    [],
  ],
  [
    '[Chadian troops|SecurityForce] from the [Lake Task Force|SecurityForce] came to help.',
    ['Chadian troops PART_OF Lake Task Force'],
    [],
  ],
  [
    '[Eritrea|Country] is paymaster too of the [Red Sea Front|ArmedGroup].',
    ['Eritrea SUPPORTS Red Sea Front'],
    [],
  ],
  [
    'The [Tigray Column|ArmedGroup] depends utterly on [Eritrea|Country].',
    ['Eritrea SUPPORTS Tigray Column'],
    [],
  ],
  [
    'The [Kivu Shield|ArmedGroup] responded by firing two shells at [Rutshuru|Settlement].',
    ['Kivu Shield ATTACKED Rutshuru'],
    [],
  ],
  [
    'The [Kivu Shield|ArmedGroup] captured [Rutshuru|Settlement] from the [National Army|SecurityForce].',
    ['Kivu Shield ATTACKED National Army', 'Kivu Shield ATTACKED Rutshuru'],
    [],
  ],
  [
    '[Ivo Maric|Person], once a quartermaster in the [Drina Corps|SecurityForce]’s [3rd Brigade|SecurityForce], fled.',
    ['Ivo Maric MEMBER_OF 3rd Brigade'],
    [],
  ],
  [
    'The [Lake Front|ArmedGroup], against which the [Hill Union|ArmedGroup] declared war in May, kept silent.',
    ['Hill Union OPPOSES Lake Front'],
    [],
  ],
  [
    'War broke out in [Kasese|Settlement] between the [Lake Front|ArmedGroup] and the [Hill Union|ArmedGroup].',
    ['Lake Front ATTACKED Hill Union', 'Hill Union ATTACKED Lake Front'],
    [],
  ],
  [
    'The [Lake Front|ArmedGroup], which [Eritrean|Country] officers trained, took no part.',
    [],
    ['Lake Front SUPPORTS Eritrean'],
  ],
  [
    'The [Hill Union|ArmedGroup] claims sixty [Lake Front|ArmedGroup] men dead.',
    ['Hill Union KILLED Lake Front'],
    [],
  ],
  [
    'The [Kivu Shield|ArmedGroup] held attacks in [Rutshuru|Settlement] to be wrong.',
    [],
    ['Kivu Shield ATTACKED Rutshuru'],
  ],
  [
    'The [Kivu Shield|ArmedGroup] has threatened to burn the villages of the [Lake Guard|ArmedGroup].',
    ['Kivu Shield OPPOSES Lake Guard'],
    [],
  ],
];

describe('wordings', () => {
  it.each(CASES)('reads “%s”', (text, expected, never) => {
    const lines = claimLines(text);
    for (const line of expected) expect(lines).toContain(line);
    for (const line of never) expect(lines).not.toContain(line);
  });
});
