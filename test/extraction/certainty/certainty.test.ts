import { describe, expect, it } from '@jest/globals';
import { findClaims } from '../../../src/extraction/relations/findClaims.ts';
import { judgedLines } from '../support/claimLines.ts';
import { readMarked } from '../support/markedText.ts';

describe('certainty', () => {
  it.each([
    ['[Fano|ArmedGroup] attacked [Debark|Settlement].', 'stated: Fano ATTACKED Debark'],
    [
      '[Fano|ArmedGroup] attacked [Debark|Settlement], residents said.',
      'claimed: Fano ATTACKED Debark',
    ],
    [
      'The mayor said that [Fano|ArmedGroup] attacked [Debark|Settlement].',
      'claimed: Fano ATTACKED Debark',
    ],
    [
      'According to a monitor, [Fano|ArmedGroup] attacked [Debark|Settlement].',
      'claimed: Fano ATTACKED Debark',
    ],
    [
      '[Ukraine|Country] accused [Iran|Country] of supplying [drones|Weapon] to [Russia|Country].',
      'claimed: Iran SUPPLIED Russia',
    ],
    [
      'The [Nigerian Army|SecurityForce] blamed [Boko Haram|ArmedGroup] for an attack on [Maiduguri|Settlement].',
      'claimed: Boko Haram ATTACKED Maiduguri',
    ],
    ['[Fano|ArmedGroup] reportedly attacked [Debark|Settlement].', 'hedged: Fano ATTACKED Debark'],
    [
      '[Fano|ArmedGroup] is believed to have attacked [Debark|Settlement].',
      'hedged: Fano ATTACKED Debark',
    ],
    [
      '[Fano|ArmedGroup] may have attacked [Debark|Settlement], residents said.',
      'hedged: Fano ATTACKED Debark',
    ],
    ['[Fano|ArmedGroup] did not attack [Debark|Settlement].', 'denied: Fano ATTACKED Debark'],
    [
      'The army denied that [Fano|ArmedGroup] attacked [Debark|Settlement].',
      'denied: Fano ATTACKED Debark',
    ],
    [
      'There is no evidence that [Fano|ArmedGroup] attacked [Debark|Settlement].',
      'denied: Fano ATTACKED Debark',
    ],
    [
      '“[Fano|ArmedGroup] attacked [Debark|Settlement] at dawn on Monday. They left,” he said.',
      'claimed: Fano ATTACKED Debark',
    ],
    [
      '[Fano|ArmedGroup], which held [Bahir Dar|Settlement], may have attacked [Debark|Settlement].',
      'stated: Fano OPERATES_IN Bahir Dar',
    ],
    [
      '[Debark|Settlement] was attacked by [Fano|ArmedGroup], it was said by an officer.',
      'claimed: Fano ATTACKED Debark',
    ],
    [
      '[Fano|ArmedGroup] attacked [Debark|Settlement], per a local monitor.',
      'claimed: Fano ATTACKED Debark',
    ],
    [
      'Police held [Alemu Tadesse|Person], believed to be a commander of [Fano|ArmedGroup].',
      'hedged: Alemu Tadesse LEADS Fano',
    ],
  ])('%s', (text, line) => {
    expect(judgedLines(text)).toContain(line);
  });
  it('credits whoever is named as saying it', () => {
    const claims = findClaims(
      readMarked('[ACLED|Organization] said that [Fano|ArmedGroup] attacked [Debark|Settlement].'),
      { scorer: null, threshold: 0 },
    );
    expect(claims.find((c) => c.type === 'ATTACKED')?.attributedTo).toBe('ACLED');
  });
});
