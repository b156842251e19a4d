/** Ways in which wire reports begin and what they shoot down: a time before the subject, a thing that is no victim. */
import { describe, expect, it } from '@jest/globals';
import { resolvedLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // a time in front, with no comma behind it
  [
    'On Tuesday [ISWAP|ArmedGroup] attacked a convoy of the [Nigerian Army|SecurityForce] near [Damboa|Settlement].',
    ['ISWAP ATTACKED Nigerian Army', 'ISWAP OPERATES_IN Damboa'],
    [],
  ],
  [
    'On 3 May 2023 [JNIM|ArmedGroup] ambushed the [Malian Army|SecurityForce] outside [Kayes|Settlement].',
    ['JNIM ATTACKED Malian Army'],
    [],
  ],
  [
    'On Sunday evening [Boko Haram|ArmedGroup] shelled [Maiduguri|Settlement].',
    ['Boko Haram ATTACKED Maiduguri'],
    [],
  ],
  [
    'Last week [Russia|Country] attacked [Odesa|Settlement] with [cruise missiles|Weapon].',
    ['Russia ATTACKED Odesa', 'Russia USED cruise missiles'],
    [],
  ],
  [
    'In October 2023 the [Brotherhood Alliance|ArmedGroup] captured [Laukkaing|Settlement] from the [Myanmar Army|SecurityForce].',
    ['Brotherhood Alliance ATTACKED Laukkaing'],
    [],
  ],
  // whose aircraft is shot down is not killed
  [
    'The [Houthis|ArmedGroup] shot down a [US|Country] [MQ-9 Reaper|Weapon] over [Marib|Province].',
    [],
    ['Houthis KILLED US'],
  ],
  [
    'The [RSF|ArmedGroup] shot three soldiers of the [Sudanese Army|SecurityForce] in [Nyala|Settlement].',
    ['RSF KILLED Sudanese Army'],
    [],
  ],
];

describe('wire reports', () => {
  it.each(CASES)('%s', (text, given, refused) => {
    const lines = resolvedLines(text);
    expect(lines).toEqual(expect.arrayContaining([...given]));
    for (const line of refused) expect(lines).not.toContain(line);
  });
});
