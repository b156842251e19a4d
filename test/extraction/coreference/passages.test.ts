import { describe, expect, it } from '@jest/globals';
import { type Outcome, outcomes, passages } from './passages.ts';

async function all(part: 'open' | 'held back'): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for (const passage of passages(part)) found.push(...(await outcomes(passage)));
  return found;
}

const share = (found: readonly Outcome[]): number =>
  found.filter((o) => o.right).length / Math.max(1, found.length);

/** Misses as text, so that a failing floor shows what fell. */
const misses = (found: readonly Outcome[]): string =>
  found
    .filter((o) => !o.right)
    .map((o) => `${o.words}: ${o.got.join(' + ') || '-'} for ${o.stands.join(' + ') || '-'}`)
    .join('\n');

describe('words that point back, in passages of many wars', () => {
  it('are mostly resolved as marked where the passages were looked at', async () => {
    const found = await all('open');
    expect(found.length).toBeGreaterThan(100);
    expect({ floor: share(found) >= 0.9, misses: misses(found) }).toMatchObject({ floor: true });
  });

  it('are mostly resolved as marked where the passages were only measured on', async () => {
    const found = await all('held back');
    expect(found.length).toBeGreaterThan(100);
    expect(share(found)).toBeGreaterThanOrEqual(0.8);
  });

  it('point at the right thing five times in six where they are resolved', async () => {
    const found = [...(await all('open')), ...(await all('held back'))];
    expect(share(found.filter((o) => o.got.length > 0))).toBeGreaterThanOrEqual(0.85);
  });
});
