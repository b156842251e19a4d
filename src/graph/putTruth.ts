/** Takes mentions and claims of documents out of the graph, and puts them in with the decisions that are about them. */

import type { RelationshipOf } from './comingClaims.ts';
import type { Transaction } from './connection.ts';
import type { Applied } from './decisions/applyDecisions.ts';
import type { LoggedDecision } from './decisions/claimState.ts';
import { readDecisions } from './decisions/log.ts';
import type { Effect } from './deriveRelationships.ts';
import { aimJudgements, type JudgeEntry, judgedChange } from './judgements.ts';
import { putDerived } from './putDerived.ts';
import { claimRows, type FreshContent, type IndexedContent, mentionRows } from './storedContent.ts';
import { chunks } from './values.ts';

/** A document as the graph is to show it. */
export interface Shown extends FreshContent, Pick<Applied, 'content' | 'about' | 'corrects'> {
  /** All decisions that concern it. */
  readonly decisions: readonly LoggedDecision[];
}

export async function takeOut(tx: Transaction, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return;
  await tx.run('deleteClaims', { documents });
  await tx.run('deleteMentions', { documents });
}

export async function putMentions(tx: Transaction, shown: readonly Shown[]): Promise<void> {
  for (const rows of chunks(shown.flatMap((f) => mentionRows(f.content, f.keys))))
    await tx.run('createMentions', { rows });
}

/**
 * Derives what follows from documents that went and came, and puts in the claims of those that came.
 * @param judgements ids of those that were about mentions of the ones that went
 */
export async function deriveShown(
  tx: Transaction,
  old: readonly IndexedContent[],
  shown: readonly Shown[],
  judgements: readonly string[],
): Promise<Effect> {
  // What was about a document that went may be about another version of it that is there already.
  const entries = judgeEntries([
    ...shown.flatMap((s) => s.decisions),
    ...(await readDecisions(tx, judgements)),
  ]);
  const aimed = await aimJudgements(
    tx,
    entries.filter((e) => e.active),
  );
  const affected = { ...aimed, judgements: [...judgements, ...aimed.judgements] };
  const judged = await judgedChange(tx, affected, shown);
  return putDerived(tx, { ...judged, gone: old }, (relationshipOf) =>
    putClaims(tx, judged.fresh, relationshipOf),
  );
}

/** Decisions of kind `judge` as the layer of judgements takes them; each once. */
export const judgeEntries = (decisions: readonly LoggedDecision[]): JudgeEntry[] => {
  const entries = new Map<string, JudgeEntry>();
  for (const { decision, active } of decisions)
    if (decision.kind === 'judge') {
      const { id, at, by, note, body } = decision;
      entries.set(id, { id, at, by, body, active, ...(note !== undefined && { note }) });
    }
  return [...entries.values()];
};

async function putClaims(
  tx: Transaction,
  shown: readonly Shown[],
  relationshipOf: RelationshipOf,
): Promise<void> {
  const rows = shown.flatMap((f) => claimRows(f.content, relationshipOf));
  for (const some of chunks(rows)) await tx.run('createClaims', { rows: some });
  const claims = shown.flatMap((f) => f.content.claims);
  const credits = claims.flatMap((c) =>
    c.attributedTo === undefined ? [] : [{ claim: c.id, mention: c.attributedTo }],
  );
  for (const some of chunks(credits)) await tx.run('creditClaims', { rows: some });
  const arms = claims.flatMap((c) =>
    (c.weapons ?? []).map((mention) => ({ claim: c.id, mention })),
  );
  for (const some of chunks(arms)) await tx.run('armClaims', { rows: some });
  await linkDecisions(tx, shown);
}

/** Links decisions to what they are about, and corrections to what they correct. */
export async function linkDecisions(
  tx: Transaction,
  shown: readonly Pick<Applied, 'about' | 'corrects'>[],
): Promise<void> {
  const about = shown.flatMap((f) => f.about);
  for (const rows of chunks(about.filter((a) => a.claim !== undefined)))
    await tx.run('linkDecisionsToClaims', { rows });
  for (const rows of chunks(about.filter((a) => a.mention !== undefined)))
    await tx.run('linkDecisionsToMentions', { rows });
  for (const rows of chunks(shown.flatMap((f) => f.corrects)))
    await tx.run('linkCorrections', { rows });
}
