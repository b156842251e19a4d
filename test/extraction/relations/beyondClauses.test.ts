/** Rules that need no clause: names inside names, bylines, what stands between two names, backing in other words. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '[Ansarul Islam|ArmedGroup], a [JNIM|ArmedGroup] component founded by [Malam Dicko|Person], holds [Djibo|Settlement].',
    ['Malam Dicko LEADS Ansarul Islam'],
    [],
  ],
  [
    'Two officers of the [Coast Guard|SecurityForce] died when their [Land Cruiser|Weapon] hit an [IED|Weapon] at [Lafey|Settlement].',
    [],
    ['Coast Guard USED Land Cruiser'],
  ],
  [
    '[Armenian Defence Ministry|Organization]: on 14 May units of the [Azerbaijani Army|SecurityForce] opened fire.',
    [],
    ['Armenian Defence Ministry PART_OF Azerbaijani Army'],
  ],
  [
    'He left [Sudan|Country] for [Chad|Country] over [the Chad-Sudan border|Region].',
    ['Chad BORDERS Sudan'],
    [],
  ],
  [
    '[Mozambique|Country] sent police to [northern Mozambique|Region].',
    ['northern Mozambique LOCATED_IN Mozambique'],
    [],
  ],
  [
    '[Boko Haram|ArmedGroup] split, and [Boko Haram’s Bakura branch|ArmedGroup] went to the lake.',
    ['Boko Haram’s Bakura branch PART_OF Boko Haram'],
    [],
  ],
  [
    'The [8th Brigade|SecurityForce] relieved the [8th Infantry Brigade|SecurityForce].',
    [],
    ['8th Infantry Brigade PART_OF 8th Brigade'],
  ],
  [
    'GOMA, May 3 ([Lake Press|Organization]) - Two men were hurt.\n\n(Reporting by [Aline Mbuyi|Person]; Editing by [Tom Reed|Person])',
    ['Aline Mbuyi MEMBER_OF Lake Press', 'Tom Reed MEMBER_OF Lake Press'],
    [],
  ],
  [
    '[Radio Halgan|Organization], the media arm of [Al-Shabaab|ArmedGroup], said so.',
    ['Radio Halgan PART_OF Al-Shabaab'],
    [],
  ],
  [
    'The [Rapid Column|SecurityForce] answers to the [Interior Ministry|Organization].',
    ['Rapid Column PART_OF Interior Ministry'],
    [],
  ],
  [
    'The [12th Division|SecurityForce] (Brig. Gen. [Omar Saleh|Person]) moved out.',
    ['Omar Saleh LEADS 12th Division'],
    [],
  ],
  [
    'The [Hill Wolves|ArmedGroup], whose commander [Drago Lukic|Person] is wanted, withdrew.',
    ['Drago Lukic LEADS Hill Wolves'],
    [],
  ],
  [
    '[Eritrea|Country] furnished the [Red Sea Front|ArmedGroup] with training and money.',
    ['Eritrea SUPPORTS Red Sea Front'],
    [],
  ],
  [
    'The [Red Sea Front|ArmedGroup] takes its money from [Eritrea|Country].',
    ['Eritrea SUPPORTS Red Sea Front'],
    [],
  ],
  [
    '[Delta Marine|Organization], a front company for the [Red Sea Front|ArmedGroup], bought it.',
    ['Delta Marine SUPPORTS Red Sea Front'],
    [],
  ],
  [
    '[Delta Marine|Organization], a firm in [Massawa|Settlement], bought it.',
    ['Delta Marine OPERATES_IN Massawa'],
    [],
  ],
  [
    '[Israel|Country] struck the town of [Nabatieh|Settlement].',
    [],
    ['Israel OPERATES_IN Nabatieh'],
  ],
];

describe('what needs no clause', () => {
  for (const [text, gives, never] of CASES)
    it(text.replace(/\s+/g, ' '), () => {
      const lines = claimLines(text);
      expect(lines).toEqual(expect.arrayContaining([...gives]));
      for (const line of never) expect(lines).not.toContain(line);
    });
});
