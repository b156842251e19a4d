/** What goes on in the next sentences without being named again: who acts, and the event that arms were taken in. */
import { describe, expect, it } from '@jest/globals';
import { resolvedLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '[ISWAP|ArmedGroup] stormed a post of the [Nigerian Army|SecurityForce] near [Metele|Settlement] on Monday. Three officers were captured.',
    ['ISWAP CAPTURED Nigerian Army'],
    [],
  ],
  [
    'The [Rapid Support Forces|ArmedGroup] attacked [Nyala|Settlement] on Friday. Colonel [Adam Musa|Person] was captured.',
    ['Rapid Support Forces CAPTURED Adam Musa'],
    [],
  ],
  [
    '[M23|ArmedGroup] attacked [Sake|Settlement] on Monday. Colonel [Jean Kabila|Person] was captured by the [FDLR|ArmedGroup].',
    [],
    ['M23 CAPTURED Jean Kabila'],
  ],
  [
    '[Sahel Guard|SecurityForce] began [Operation Dry Well|Event] on 2 May. It lasted four days. The [Sahel Guard|SecurityForce] seized two [mortars|Weapon].',
    ['Operation Dry Well INVOLVED mortars'],
    [],
  ],
  [
    'The [Delta Rangers|SecurityForce] carried out [Operation Low Tide|Event] near [Bomadi|Settlement]. Rain fell.\n\nThe [Delta Rangers|SecurityForce] recovered:\n\n- two [PKM|Weapon]\n- nine [landmines|Weapon]\n',
    ['Operation Low Tide INVOLVED PKM', 'Operation Low Tide INVOLVED landmines'],
    [],
  ],
  [
    'The [Delta Rangers|SecurityForce] carried out [Operation Low Tide|Event]. Rain fell. In [Kano|Settlement] the [City Police|SecurityForce] seized two [pistols|Weapon].',
    [],
    ['Operation Low Tide INVOLVED pistols'],
  ],
];

describe('what goes on unnamed', () => {
  for (const [text, wanted, unwanted] of CASES)
    it(text.replace(/\s+/g, ' '), () => {
      const lines = resolvedLines(text);
      for (const line of wanted) expect(lines).toContain(line);
      for (const line of unwanted) expect(lines).not.toContain(line);
    });
});
