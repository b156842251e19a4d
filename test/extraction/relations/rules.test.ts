import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a relative clause inherits its subject',
    '[Abdirahman Odawa|Person], who commands the [Danab Brigade|SecurityForce], was wounded.',
    ['Abdirahman Odawa LEADS Danab Brigade'],
  ],
  [
    'a participle takes the subject of its clause',
    '[CODECO|ArmedGroup] stormed a [FARDC|SecurityForce] post in [Djugu|Settlement], killing nine soldiers.',
    ['CODECO ATTACKED Djugu', 'CODECO KILLED FARDC', 'CODECO OPERATES_IN Djugu'],
  ],
  [
    'a reduced passive has its agent behind "by"',
    '[Sabha market|Facility], shelled on Monday by the [Awlad Suleiman militia|ArmedGroup], burned down.',
    ['Awlad Suleiman militia ATTACKED Sabha market'],
  ],
  [
    'subjects and objects joined by "and" share the verb',
    '[Fano|ArmedGroup] and the [OLA|ArmedGroup] seized [rifles|Weapon] and [grenades|Weapon] from the [Ethiopian army|SecurityForce].',
    ['Fano SEIZED rifles', 'OLA SEIZED grenades', 'Ethiopian army POSSESSED rifles'],
  ],
  [
    'verbs joined by commas share the object',
    '[Abu Dhabi|Country] raised, paid and equipped the [Shabwa Elite|ArmedGroup].',
    ['Abu Dhabi SUPPORTS Shabwa Elite', 'Abu Dhabi SUPPLIED Shabwa Elite'],
  ],
  [
    'an act stands for who does it',
    'A [Myanmar|Country] air strike hit a school in [Depayin|Settlement], killing [Saw Htoo|Person].',
    ['Myanmar KILLED Saw Htoo'],
  ],
  [
    'a death in a strike is the striker’s',
    '[Adnan Abu Walid|Person] was killed in a [French|Country] [drone|Weapon] strike.',
    ['French KILLED Adnan Abu Walid', 'French USED drone'],
  ],
  [
    'an attack on a nameless post is one on the place',
    '[ISWAP|ArmedGroup] attacked the barracks at [Buni Gari|Settlement].',
    ['ISWAP ATTACKED Buni Gari'],
  ],
  [
    'clashes go both ways',
    'Clashes between the [NPA|ArmedGroup] and the [62nd Infantry Battalion|SecurityForce] went on in [Negros|Region].',
    ['NPA ATTACKED 62nd Infantry Battalion', '62nd Infantry Battalion ATTACKED NPA'],
  ],
  [
    'a leader stands in apposition',
    '[Bianca Rojas|Person], head of the [Clan del Golfo|ArmedGroup], fled.',
    ['Bianca Rojas LEADS Clan del Golfo'],
  ],
  [
    'a spokesman is a member',
    '[SSPDF|SecurityForce] spokesman [Lul Ruai|Person] said so.',
    ['Lul Ruai MEMBER_OF SSPDF'],
  ],
  [
    'a unit under a name is led by it',
    'The [Giants Brigades|ArmedGroup] under [Hamdi Shukri|Person] advanced.',
    ['Hamdi Shukri LEADS Giants Brigades'],
  ],
  [
    'a unit belongs to what owns it',
    'The [Houthis|ArmedGroup]’ [Naval Force|ArmedGroup] and the [Tiger Unit|ArmedGroup] of the [Taliban|ArmedGroup] trained.',
    ['Naval Force PART_OF Houthis', 'Tiger Unit PART_OF Taliban'],
  ],
  [
    'a place lies in the next larger one',
    'It happened at [Aguelhok|Settlement], in [Kidal|Province].',
    ['Aguelhok LOCATED_IN Kidal'],
  ],
  [
    'a border has two sides',
    'Trucks wait at the [Chad|Country]-[Sudan|Country] border.',
    ['Sudan BORDERS Chad'],
  ],
  [
    'a compound tells the backer and the maker',
    '[Rwanda|Country]-backed [M23|ArmedGroup] fighters used [Chinese|Country]-made [mortars|Weapon].',
    ['Rwanda SUPPORTS M23', 'mortars MANUFACTURED_IN Chinese', 'M23 USED mortars'],
  ],
  [
    'held places are where the holder is',
    'Shells fell on [SAF|SecurityForce]-held [Omdurman|Settlement].',
    ['SAF OPERATES_IN Omdurman'],
  ],
  [
    'a weapon fires what it is loaded with',
    '[TB2 drones|Weapon] loaded with [MAM-L bombs|Weapon] took off.',
    ['TB2 drones FIRES MAM-L bombs'],
  ],
  [
    'who acts together cooperates',
    '[Katiba Serma|ArmedGroup], together with [Ansaroul Islam|ArmedGroup], raided [Boulkessi|Settlement].',
    [
      'Katiba Serma COOPERATES_WITH Ansaroul Islam',
      'Katiba Serma ATTACKED Boulkessi',
      'Ansaroul Islam ATTACKED Boulkessi',
    ],
  ],
];

describe('rules over phrases and clauses', () => {
  it.each(cases)('%s', (_, text, gives) => {
    expect(claimLines(text)).toEqual(expect.arrayContaining([...gives]));
  });
  it('keep the most specific relation of a statement', () => {
    const lines = claimLines(
      'The [AA|ArmedGroup] attacked a [BGP|SecurityForce] post and killed four [BGP|SecurityForce] officers.',
    );
    expect(lines).toContain('AA KILLED BGP');
    expect(lines).not.toContain('AA ATTACKED BGP');
  });
  it('give nothing for plans, offers and questions', () => {
    expect(claimLines('[JNIM|ArmedGroup] planned to attack [Bamako|Settlement].')).not.toContain(
      'JNIM ATTACKED Bamako',
    );
    expect(claimLines('Did [Fano|ArmedGroup] attack [Bahir Dar|Settlement]?')).toEqual([]);
    expect(
      claimLines('If [Chad|Country] arms the [RSF|ArmedGroup], war will spread.'),
    ).not.toContain('Chad SUPPLIED RSF');
  });
});
