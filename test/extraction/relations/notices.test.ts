/** How notices, indictments and tracing notes say things: residence, posting, companies, what was found with whom. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'The [Arauca Column|ArmedGroup] operates in [Tame|Settlement] and [Saravena|Settlement], under the military command of [Luis Prada|Person].',
    ['Luis Prada LEADS Arauca Column'],
    [],
  ],
  [
    '[Omar Dirie|Person]’s company, [Gulf Star Shipping|Organization], hired two dhows.',
    ['Omar Dirie LEADS Gulf Star Shipping'],
    [],
  ],
  [
    '[Mustafa Kaya|Person], a trader residing in [Mersin|Settlement], paid them.',
    ['Mustafa Kaya OPERATES_IN Mersin'],
    [],
  ],
  [
    'Men of the [Frontier Corps|SecurityForce] posted at the [Torkham crossing|Facility] let them pass.',
    ['Frontier Corps OPERATES_IN Torkham crossing'],
    [],
  ],
  [
    'Fighting reached [Nyala|Settlement], capital of [South Darfur|Province].',
    ['Nyala LOCATED_IN South Darfur'],
    [],
  ],
  [
    'They are active in [Pando|Province] and [Beni|Province], [Bolivia|Country].',
    ['Pando LOCATED_IN Bolivia', 'Beni LOCATED_IN Bolivia'],
    [],
  ],
  [
    'Wreckage examined by the [Arms Panel|Organization] included a [TJ100 engine|Weapon] and a [servo motor|Weapon].',
    ['Arms Panel DOCUMENTED TJ100 engine', 'Arms Panel DOCUMENTED servo motor'],
    [],
  ],
  [
    'The [PG-9 rockets|Weapon] have features of those produced in [Bulgaria|Country].',
    ['PG-9 rockets MANUFACTURED_IN Bulgaria'],
    [],
  ],
  [
    'The [Tamaz Squad|ArmedGroup] detonated a [truck bomb|Weapon] outside the [Gori barracks|Facility].',
    ['Tamaz Squad ATTACKED Gori barracks'],
    [],
  ],
  [
    '[Delta Freight|Organization], a front company of the [Lake Army|ArmedGroup], closed.',
    ['Delta Freight SUPPORTS Lake Army'],
    [],
  ],
  [
    'Under his leadership [Ordnance Works|Organization] acquired [Yarara drones|Weapon].',
    ['Ordnance Works POSSESSED Yarara drones'],
    [],
  ],
  [
    'In retaliation the [Red Column|ArmedGroup] struck back. That week [Hill Guard|ArmedGroup] shelled [Moga camp|Facility].',
    ['Hill Guard ATTACKED Moga camp'],
    ['Hill Guard OPERATES_IN Moga camp'],
  ],
];

describe('what notices and indictments say', () => {
  it.each(CASES)('reads “%s”', (text, expected, never) => {
    const lines = claimLines(text);
    for (const line of expected) expect(lines).toContain(line);
    for (const line of never) expect(lines).not.toContain(line);
  });
});
