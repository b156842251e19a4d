/** Which entities claims run between, of those that may run elsewhere after a change. */
import { z } from 'zod';
import { relationTypeSchema } from '../model/relationTypes.ts';
import type { Transaction } from './connection.ts';
import { chunks } from './values.ts';

const claimRowSchema = z.object({
  claim: z.string(),
  type: relationTypeSchema,
  subject: z.string(),
  object: z.string(),
});

export type ClaimEnds = z.infer<typeof claimRowSchema>;

/** Every claim in which a mention under one of these names stands, with its entities as they are now. */
export const claimsOfNames = (tx: Transaction, names: readonly string[]): Promise<ClaimEnds[]> =>
  readClaimEnds(names, (some) => tx.run('claimsOfNames', { names: some }));

/** Every claim in which one of these mentions stands, with its entities as they are now. */
export const claimsOfMentions = (
  tx: Transaction,
  mentions: readonly string[],
): Promise<ClaimEnds[]> =>
  readClaimEnds(mentions, (some) => tx.run('claimsOfMentions', { mentions: some }));

async function readClaimEnds(
  of: readonly string[],
  read: (some: readonly string[]) => Promise<readonly unknown[]>,
): Promise<ClaimEnds[]> {
  const claims = new Map<string, ClaimEnds>();
  for (const some of chunks(of))
    for (const row of await read(some)) {
      const claim = claimRowSchema.parse(row);
      claims.set(claim.claim, claim);
    }
  return [...claims.values()];
}
