/** Events: who carried them out, whom and what they struck, where, and the arms that were fired or found in them. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

type Case = readonly [text: string, gives: readonly string[], never: readonly string[]];

const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  'what an event struck': [
    [
      'The [ambush|Event] at [Kalonge|Settlement] cost the [9th Brigade|SecurityForce] six men.',
      ['ambush TARGETED 9th Brigade', 'ambush OCCURRED_IN Kalonge'],
      ['ambush TARGETED Kalonge'],
    ],
    [
      'The [raid|Event] on [Marrat|Settlement] lasted two hours.',
      ['raid TARGETED Marrat', 'raid OCCURRED_IN Marrat'],
      [],
    ],
    [
      'Three [Tide Brigade|SecurityForce] soldiers died in the [ambush|Event] near [Kalonge|Settlement].',
      ['ambush TARGETED Tide Brigade'],
      ['Tide Brigade CONDUCTED ambush'],
    ],
    [
      'The [Hill Wolves|ArmedGroup] lost two men to the [ambush|Event] at [Kalonge|Settlement].',
      ['ambush TARGETED Hill Wolves'],
      ['Hill Wolves CONDUCTED ambush'],
    ],
    [
      'The army launched [Operation Clean Slate|Event] in May against the [Hill Wolves|ArmedGroup].',
      ['Operation Clean Slate TARGETED Hill Wolves'],
      [],
    ],
  ],
  'who carried it out': [
    [
      'The [Tide Brigade|SecurityForce] answered with [Operation Clean Slate|Event].',
      ['Tide Brigade CONDUCTED Operation Clean Slate'],
      [],
    ],
    [
      '[Omar Saleh|Person] was present at the [massacre|Event] in [Kalonge|Settlement].',
      [],
      ['Omar Saleh CONDUCTED massacre'],
    ],
  ],
  'arms of an event': [
    [
      'The [Tide Brigade|SecurityForce] carried out a [raid|Event] at [Marrat|Settlement]. Two men fled. The brigade gave no names. The [Tide Brigade|SecurityForce] seized nine [assault rifles|Weapon].',
      ['raid INVOLVED assault rifles'],
      [],
    ],
    [
      'The [Hill Wolves|ArmedGroup] carried out a [raid|Event] at [Marrat|Settlement]. The [Tide Brigade|SecurityForce] seized nine [assault rifles|Weapon] later.',
      [],
      ['Tide Brigade CONDUCTED raid'],
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
