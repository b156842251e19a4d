/**
 * Brings documents in step with the decisions that concern them: what was read out of each and all its decisions give
 * what the graph is to show, and only what differs is written.
 */
import { z } from 'zod';
import { byCodeUnit } from '../../identity/nameKeys.ts';
import type { Transaction } from '../connection.ts';
import { deriveRelationships, type Effect, type Touched, touch } from '../deriveRelationships.ts';
import type { ClaimContent } from '../documentContent.ts';
import { judgementsOfDocuments } from '../judgements.ts';
import { deriveShown, linkDecisions, putMentions, takeOut } from '../putTruth.ts';
import { keysOf, readContents, type StoredContent } from '../storedContent.ts';
import { int } from '../values.ts';
import { applyDecisions, inState, needsText, withoutDecisions } from './applyDecisions.ts';
import { type ClaimState, claimStateOf, STATE_FIELDS } from './claimState.ts';
import { keysOfDocument } from './concerns.ts';
import { decisionsAboutClaims, decisionsConcerning } from './log.ts';
import { readTexts } from './readTexts.ts';
import { endsSchema } from './settleSources.ts';

const documentSchema = z.object({ id: z.string(), names: z.array(z.string()) });

/** The documents that are there of those that have one of these ids, or a file of one of these names. */
export const documentsConcerned = async (
  tx: Transaction,
  concerned: { readonly ids: readonly string[]; readonly names: readonly string[] },
): Promise<z.infer<typeof documentSchema>[]> =>
  (await tx.run('documentsConcerned', concerned)).map((row) => documentSchema.parse(row));

export async function settleDocuments(
  tx: Transaction,
  documents: readonly { readonly id: string; readonly names: readonly string[] }[],
): Promise<Effect> {
  const decisions = await decisionsConcerning(tx, documents.flatMap(keysOfDocument));
  const changed: Effect['changed'][number][] = [];
  const gone: string[] = [];
  for (const document of documents) {
    const effect = await settleDocument(tx, document.id, decisions(keysOfDocument(document)));
    changed.push(...effect.changed);
    gone.push(...effect.gone);
  }
  return { changed, gone };
}

async function settleDocument(
  tx: Transaction,
  document: string,
  decisions: ReturnType<Awaited<ReturnType<typeof decisionsConcerning>>>,
): Promise<Effect> {
  const old = (await readContents(tx, [document])).get(document);
  if (!old) return { changed: [], gone: [] };
  const texts = await readTexts(tx, needsText(document, decisions) ? [document] : []);
  const applied = applyDecisions(withoutDecisions(old.content), decisions, texts.get(document));
  const { content } = applied;
  if (madeIn(content) !== madeIn(old.content)) {
    const judgements = await judgementsOfDocuments(tx, [document]);
    const shown = [{ ...applied, keys: keysOf(content), decisions }];
    await takeOut(tx, [document]);
    await putMentions(tx, shown);
    return deriveShown(tx, [old], shown, judgements);
  }
  const before = new Map(old.content.claims.map((c) => [c.id, stateText(c)]));
  const differing = content.claims.filter((c) => before.get(c.id) !== stateText(c));
  const touched: Touched = new Map();
  for (const c of differing) {
    const subject = old.entities.get(c.subject);
    const object = old.entities.get(c.object);
    if (subject !== undefined && object !== undefined) touch(touched, subject, c.type, object);
  }
  await setStates(tx, differing);
  await tx.run('unlinkDecisions', { document });
  await linkDecisions(tx, [applied]);
  return deriveRelationships(tx, touched);
}

/** What persons made, as one text: the rest of a document is the same whatever is decided. */
function madeIn({ mentions, claims }: StoredContent): string {
  const made = [
    ...mentions.filter((m) => m.decision !== undefined),
    ...claims.filter((c) => c.decision !== undefined).map((c) => inState(c, {})),
  ];
  return JSON.stringify(
    made
      .map((item) => Object.entries(item).sort(([x], [y]) => byCodeUnit(x, y)))
      .map((item) => JSON.stringify(item.filter(([, value]) => value !== undefined)))
      .sort(byCodeUnit),
  );
}

const stateText = (c: ClaimState): string =>
  JSON.stringify(
    STATE_FIELDS.map((field) => c[field] ?? (field === 'review' ? 'unreviewed' : null)),
  );

const setStates = async (
  tx: Transaction,
  claims: readonly (ClaimState & Pick<ClaimContent, 'id'>)[],
): Promise<void> => {
  if (claims.length === 0) return;
  await tx.run('setClaimStates', {
    rows: claims.map((c) => ({
      claim: c.id,
      state: {
        review: c.review ?? 'unreviewed',
        reviewedAt: c.reviewedAt ?? null,
        reviewedBy: c.reviewedBy ?? null,
        note: c.note ?? null,
        credibility: c.credibility === undefined ? null : int(c.credibility),
      },
    })),
  });
};

/**
 * The short way for decisions that change nothing but the state of claims that they are linked to: only these claims and
 * their relationships are touched, however large their document is.
 */
export async function settleClaims(tx: Transaction, decisions: readonly string[]): Promise<Effect> {
  const ends = (await tx.run('claimsAboutDecisions', { decisions })).map((row) =>
    endsSchema.parse(row),
  );
  const about = await decisionsAboutClaims(
    tx,
    ends.map((e) => e.claim),
  );
  await setStates(
    tx,
    ends.map(({ claim }) => ({ id: claim, ...claimStateOf(about.get(claim) ?? []) })),
  );
  const touched: Touched = new Map();
  for (const { subject, type, object } of ends) touch(touched, subject, type, object);
  return deriveRelationships(tx, touched);
}
