/** Sentences of the news of many wars, read as plain text: names, reference and claims together. */
import { describe, expect, it } from '@jest/globals';
import { findEvents } from '../../../src/extraction/events/findEvents.ts';
import { findClaims } from '../../../src/extraction/relations/findClaims.ts';
import { analysed } from '../mentions/analysed.ts';

/** Claims of a text as lines, each end by all of its names: `a|b TYPE c|d`. */
async function linesOf(text: string): Promise<string[]> {
  const read = findEvents(await analysed(text));
  const names = new Map(read.things.map((t) => [t.key, t.names.join('|')]));
  return findClaims(read, { scorer: null, threshold: 0 })
    .filter((c) => c.certainty !== 'denied')
    .map((c) => `${names.get(c.subject)} ${c.type} ${names.get(c.object)}`);
}

/** Whether one of the lines says `A TYPE B`, by any names of A and B. */
function holds(lines: readonly string[], claim: string): boolean {
  const [, subject = '', type = '', object = ''] = /^(.+?) ([A-Z_]{4,}) (.+)$/.exec(claim) ?? [];
  return lines.some((line) => {
    const [left = '', right = ''] = line.split(` ${type} `);
    return left.split('|').includes(subject) && right.split('|').includes(object);
  });
}

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // what somebody is hit with
  [
    'Soldiers of the 5th Infantry Division shot down a drone with an anti-aircraft gun.',
    ['5th Infantry Division USED anti-aircraft gun'],
    ['5th Infantry Division USED drone'],
  ],
  [
    'The Ukrainian Air Force brought down two of the drones with Gepard guns.',
    ['Ukrainian Air Force USED Gepard'],
    [],
  ],
  // gerunds
  [
    'Nigerian jets answered by bombing ISWAP camps at Kangarwa.',
    ['Nigeria ATTACKED ISWAP', 'ISWAP OPERATES_IN Kangarwa'],
    [],
  ],
  ['M23 responded by shelling the town of Sake.', ['M23 ATTACKED Sake'], []],
  // whom the phrase beside a name describes
  [
    'The training ground belonged to the Giants Brigades, a UAE-backed force that fights in Marib.',
    ['UAE SUPPORTS Giants Brigades'],
    [],
  ],
  [
    "Colonel Assan's brother, Omar Sesay, was arrested by the police.",
    [],
    ['police CAPTURED Assan'],
  ],
  ['The RSF, which is allied with the SPLM-N, holds Babanusa.', ['RSF COOPERATES_WITH SPLM-N'], []],
  [
    'Russian forces pressed deeper into the Kharkiv region.',
    ['Russian forces OPERATES_IN Kharkiv region'],
    [],
  ],
  // capitals that act
  [
    'Moscow, which receives Shahed drones from Iran, called it reckless.',
    ['Iran SUPPLIED Moscow', 'Moscow POSSESSED Shahed drones'],
    [],
  ],
  [
    'Moscow sent S-300 missiles to Damascus in 2018.',
    ['Moscow SUPPLIED Damascus'],
    ['Moscow USED S-300'],
  ],
  // what a state owns of foreign make
  [
    'Russia said a Ukrainian HIMARS launcher was destroyed.',
    ['Ukraine POSSESSED HIMARS launcher'],
    ['HIMARS launcher MANUFACTURED_IN Ukraine'],
  ],
  // the dead
  [
    'An M23 patrol was ambushed by APCLS fighters at Ngungu; six of the rebels were killed.',
    ['APCLS KILLED M23'],
    ['M23 KILLED APCLS'],
  ],
  [
    'Militants of Ansar al-Sunna killed six soldiers in Palma. Colonel Rui Matos was among those killed.',
    ['Ansar al-Sunna KILLED Rui Matos'],
    [],
  ],
  [
    'A vehicle of the Security Belt forces was hit, killing a colonel, Salem al-Fadhli.',
    [],
    ['Security Belt KILLED Salem al-Fadhli'],
  ],
  [
    'Daraa: Fighters of the Eighth Brigade attacked the 90th Brigade.\n\nDeir ez-Zor: Two SDF fighters were killed near Busayrah.',
    [],
    ['90th Brigade KILLED SDF', 'Eighth Brigade KILLED SDF'],
  ],
  // words held at arm's length
  ['Abu Hudhayfa was the ISIS "military emir" for Diyala.', ['Abu Hudhayfa LEADS ISIS'], []],
  // lists and wholes
  [
    'The Multinational Joint Task Force is a body which also counts Chad, Niger and Cameroon among its members.',
    ['Niger PART_OF Multinational Joint Task Force'],
    [],
  ],
  [
    'The Popular Mobilization Forces said the 24th Brigade of the PMF came under fire.',
    ['24th Brigade PART_OF Popular Mobilization Forces'],
    [],
  ],
  [
    'The KIA and the MNDAA hold Laukkai. Both get ammunition from the UWSA.',
    ['UWSA SUPPLIED KIA', 'UWSA SUPPLIED MNDAA'],
    [],
  ],
  [
    'Police found 14 rifles and 60 anti-personnel mines of the 33rd Front in a hide.',
    ['33rd Front POSSESSED rifles', '33rd Front POSSESSED anti-personnel mines'],
    [],
  ],
];

describe('plain sentences', () => {
  it.each(CASES)('%s', async (text, said, never) => {
    const lines = await linesOf(text);
    for (const claim of said)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, true, lines]);
    for (const claim of never)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, false, lines]);
  });

  it('takes the name in the brackets of a dateline for an outlet', async () => {
    const { things } = await analysed(
      'N’DJAMENA (Lake Wire) - Boko Haram killed three soldiers on Monday.\n',
    );
    expect(things.find((t) => t.names.includes('Lake Wire'))?.kind).toBe('Organization');
  });

  it('takes unknown gunmen for nobody', async () => {
    const { things } = await analysed('Unknown gunmen killed Ahmed al-Jubouri in Tafas.\n');
    expect(things.map((t) => t.name)).not.toContain('Unknown');
  });
});
