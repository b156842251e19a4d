/** Who harmed whom, over sentences: the half that a sentence leaves out stands in those beside it. */
import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'Fighters of the [Lake Front|ArmedGroup] ambushed a patrol at dawn, killing at least eleven soldiers, the [National Army|SecurityForce] said.',
    ['Lake Front KILLED National Army'],
    ['National Army KILLED Lake Front'],
  ],
  [
    'The [3rd Brigade|SecurityForce] pursued the [Lake Front|ArmedGroup]. On withdrawal two insurgents were killed.',
    ['3rd Brigade KILLED Lake Front'],
    [],
  ],
  [
    'Two members of the [Border Guard|SecurityForce] were killed by a bomb at dawn. The [Lake Front|ArmedGroup] claimed responsibility.',
    ['Lake Front KILLED Border Guard'],
    [],
  ],
  [
    'The [National Army|SecurityForce] met the [Lake Front|ArmedGroup] for talks. Nobody was killed.',
    [],
    ['National Army KILLED Lake Front', 'Lake Front KILLED National Army'],
  ],
];

describe('harm told by halves', () => {
  it.each(CASES)('reads “%s”', (text, expected, never) => {
    const lines = claimLines(text).map((line) => line.replace(/^(?:claimed|hedged):\s*/, ''));
    for (const line of expected) expect(lines).toContain(line);
    for (const line of never) expect(lines).not.toContain(line);
  });
});
