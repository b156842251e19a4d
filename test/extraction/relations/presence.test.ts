/** Who is where: scenes, homes, mastheads, lists of strikes, those who hold a place, those whom a deed reaches. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

type Case = readonly [text: string, gives: readonly string[], never: readonly string[]];

const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  'a scene over insertions and objects': [
    [
      'The [Lakeshore Front|Organization], led by [Tom Reed|Person], a cousin of the late king, took the boat in late June in [Port Anne|Settlement].',
      ['Lakeshore Front OPERATES_IN Port Anne'],
      [],
    ],
    [
      'The [Tide Brigade|SecurityForce] surrendered forty rifles to the [Hill Wolves|ArmedGroup] in [Kalonge|Settlement].',
      ['Tide Brigade OPERATES_IN Kalonge', 'Hill Wolves OPERATES_IN Kalonge'],
      [],
    ],
    [
      'Jets killed [Omar Saleh|Person], the second man of the [Hill Wolves|ArmedGroup], in a bunker in [Marrat|Settlement].',
      ['Omar Saleh OPERATES_IN Marrat'],
      [],
    ],
    [
      'The [Hill Wolves|ArmedGroup] have forty men at the gate, not in [Marrat|Settlement].',
      [],
      ['Hill Wolves OPERATES_IN Marrat'],
    ],
    [
      'The [Hill Wolves|ArmedGroup] did not attack anyone in [Marrat|Settlement].',
      [],
      ['Hill Wolves OPERATES_IN Marrat'],
    ],
  ],
  'the place that only holds another place': [
    [
      'The [Hill Wolves|ArmedGroup] fought the [9th Brigade|SecurityForce] at [Kalonge|Settlement], in [Haut Plateau|Province].',
      ['Hill Wolves OPERATES_IN Kalonge', '9th Brigade OPERATES_IN Kalonge'],
      ['Hill Wolves OPERATES_IN Haut Plateau'],
    ],
    [
      'The [Hill Wolves|ArmedGroup] roam the steppe between [Kalonge|Settlement] and [Marrat|Settlement].',
      [],
      ['Hill Wolves OPERATES_IN Marrat'],
    ],
  ],
  'homes of people and firms': [
    [
      'The court jailed [Viktor Hart|Person], 41, of [Bayreuth|Settlement], for nine years.',
      ['Viktor Hart OPERATES_IN Bayreuth'],
      [],
    ],
    [
      '[Norkai Trading|Organization] of [Hamburg|Settlement] sold the fuzes.',
      ['Norkai Trading OPERATES_IN Hamburg'],
      [],
    ],
    [
      'The [Ministry of Defence|Organization] of [Chad|Country] sold the fuzes.',
      [],
      ['Ministry of Defence OPERATES_IN Chad'],
    ],
    [
      'The fuzes went to a middleman in [Gaziantep|Settlement], [Mehmet Aydin|Person].',
      ['Mehmet Aydin OPERATES_IN Gaziantep'],
      [],
    ],
    [
      'The last crate reached a buyer in [Bamenda|Settlement] called [Chacha|Person].',
      ['Chacha OPERATES_IN Bamenda'],
      [],
    ],
    [
      '[Said Jamal|Person], an [Iran|Country]-based financier, paid.',
      ['Said Jamal OPERATES_IN Iran'],
      [],
    ],
  ],
  'mastheads and bylines': [
    [
      '[North Courier|Organization] • [Cap Vert|Settlement], 9 April 2025\n\nGunmen fired on a truck.',
      ['North Courier OPERATES_IN Cap Vert'],
      [],
    ],
    [
      'BENI, May 3 ([Lake Press|Organization]) - Two men were hurt.\n\n(Reporting by [Aline Mbuyi|Person] in [Butembo|Settlement]; Editing by [Tom Reed|Person])',
      ['Lake Press OPERATES_IN Butembo'],
      [],
    ],
  ],
  'lists of strikes': [
    [
      'In [Syria|Country], [Task Force East|SecurityForce] conducted four strikes.\n\nNear [Marrat|Settlement], one strike destroyed a truck.\n\nNear [Kalonge|Settlement], three strikes engaged two [ISIL|ArmedGroup] units.',
      [
        'Task Force East OPERATES_IN Marrat',
        'Task Force East OPERATES_IN Kalonge',
        'Task Force East ATTACKED ISIL',
      ],
      [],
    ],
    [
      'Nations that have conducted strikes in [Syria|Country] include [Jordan|Country], [Turkey|Country] and [Canada|Country].',
      ['Jordan OPERATES_IN Syria', 'Turkey OPERATES_IN Syria', 'Canada OPERATES_IN Syria'],
      [],
    ],
    [
      'Nations that have not conducted strikes in [Syria|Country] include [Chad|Country].',
      [],
      ['Chad OPERATES_IN Syria'],
    ],
  ],
  'those who hold a place': [
    [
      'The [Hill Wolves|ArmedGroup] had [Marrat|Settlement] by Sunday night.',
      ['Hill Wolves OPERATES_IN Marrat'],
      [],
    ],
    [
      '[Marrat|Settlement] is still in the hands of the [Hill Wolves|ArmedGroup].',
      ['Hill Wolves OPERATES_IN Marrat'],
      [],
    ],
    [
      '[Marrat|Settlement] fell to the [Hill Wolves|ArmedGroup] in May.',
      ['Hill Wolves OPERATES_IN Marrat'],
      [],
    ],
    [
      'Jets bombed [Marrat|Settlement], a stronghold of the [Hill Wolves|ArmedGroup].',
      ['Hill Wolves OPERATES_IN Marrat'],
      [],
    ],
    [
      'He runs the [Bria base|Facility] of the [Hill Wolves|ArmedGroup].',
      ['Hill Wolves OPERATES_IN Bria base'],
      [],
    ],
    [
      'The [9th Brigade|SecurityForce] shares the [Tanf garrison|Facility] with the [Hill Wolves|ArmedGroup].',
      ['Hill Wolves OPERATES_IN Tanf garrison', '9th Brigade OPERATES_IN Tanf garrison'],
      [],
    ],
  ],
  'parties to an event that is placed': [
    [
      'The [raid|Event] by the [9th Brigade|SecurityForce] at [Marrat|Settlement] came at dawn. The [raid|Event] on the [Hill Wolves|ArmedGroup] lasted two hours.',
      ['9th Brigade OPERATES_IN Marrat', 'Hill Wolves OPERATES_IN Marrat'],
      [],
    ],
  ],
};

for (const [title, cases] of Object.entries(GROUPS))
  describe(title, () => {
    it.each(cases)('%s', (text, gives, never) => {
      const lines = claimLines(text);
      for (const line of gives) expect(lines).toContain(line);
      for (const line of never) expect(lines).not.toContain(line);
    });
  });
