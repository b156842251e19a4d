/** Fields of notices: the office a line gives to whoever the entry is about. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '[Abel Mbaka|Person]\n\nPosition: (1) Founder and leader, [Ubangi Front|ArmedGroup] (2) former deputy commander, [River Guard|ArmedGroup]',
    ['Abel Mbaka LEADS Ubangi Front', 'Abel Mbaka MEMBER_OF River Guard'],
    ['Abel Mbaka LEADS River Guard'],
  ],
  [
    '[Red Volga Company|ArmedGroup]\n\nCommander: [Pavel Orlov|Person].',
    ['Pavel Orlov LEADS Red Volga Company'],
    [],
  ],
  [
    '[Mei Chan|Person]\n\nStatement of reasons: Sole shareholder of [Brightline Parts|Organization].',
    ['Mei Chan LEADS Brightline Parts'],
    [],
  ],
];

describe('fields of a notice', () => {
  it.each(CASES)('reads “%s”', (text, expected, never) => {
    const lines = claimLines(text);
    for (const line of expected) expect(lines).toContain(line);
    for (const line of never) expect(lines).not.toContain(line);
  });
});
