/** Puts decisions into the log, and brings the graph in step with what is new in it. */
import type { Decision } from '../../model/decisions.ts';
import type { Transaction } from '../connection.ts';
import type { Effect } from '../deriveRelationships.ts';
import { judgeEntries } from '../putTruth.ts';
import { settleJudgements } from '../settleJudgements.ts';
import type { LoggedDecision } from './claimState.ts';
import { keysOfDocument } from './concerns.ts';
import { bothEffects, NO_EFFECT, type Settle } from './decisionKind.ts';
import { kindOfDecision } from './kinds.ts';
import { decisionsConcerning, putDecisions } from './log.ts';
import { documentsConcerned, settleDocuments } from './settleDocuments.ts';

/** @returns those that are new, and those that began or ceased to count */
export const putInLog = (
  tx: Transaction,
  decisions: readonly Decision[],
): Promise<LoggedDecision[]> =>
  putDecisions(
    tx,
    decisions.map((decision) => ({
      decision,
      concerns: kindOfDecision(decision).concerns(decision),
    })),
  );

export interface SettleOptions {
  /** Whether the decisions are linked to all that they are about. */
  readonly linked?: boolean;
  /** Documents that may be concerned by other decisions than before. */
  readonly documents?: readonly string[];
  /** Documents that are in step already. */
  readonly except?: ReadonlySet<string>;
}

export async function settle(
  tx: Transaction,
  changed: readonly LoggedDecision[],
  { linked = false, documents = [], except = new Set() }: SettleOptions = {},
): Promise<Effect> {
  let effect = NO_EFFECT;
  if (documents.length > 0) {
    const concerned = await documentsConcerned(tx, { ids: documents, names: [] });
    const decisions = await decisionsConcerning(tx, concerned.flatMap(keysOfDocument));
    effect = await settleDocuments(
      tx,
      concerned.filter((d) => decisions(keysOfDocument(d)).length > 0),
    );
    const judgements = judgeEntries(decisions(concerned.flatMap(keysOfDocument)));
    effect = bothEffects(effect, await settleJudgements(tx, judgements));
  }
  const groups = new Map<Settle, LoggedDecision[]>();
  for (const logged of changed) {
    const { settle: how } = kindOfDecision(logged.decision);
    groups.set(how, [...(groups.get(how) ?? []), logged]);
  }
  for (const [how, decisions] of groups) {
    const keys = [
      ...new Set(decisions.flatMap(({ decision: d }) => kindOfDecision(d).concerns(d))),
    ];
    effect = bothEffects(effect, await how(tx, { decisions, keys, linked, except }));
  }
  return effect;
}
