/** What a kind of decision is: what it concerns, and how the graph is brought in step with it. */
import type { Decision, DecisionOf } from '../../model/decisions.ts';
import type { Transaction } from '../connection.ts';
import type { Effect } from '../deriveRelationships.ts';
import type { LoggedDecision } from './claimState.ts';

/** Decisions of one kind, or of several that are settled alike, that are new or began or ceased to count. */
export interface Settling {
  readonly decisions: readonly LoggedDecision[];
  /** All that they concern; see concerns.ts. */
  readonly keys: readonly string[];
  /** Whether they are linked to all that they are about; those that came in a file are not yet. */
  readonly linked: boolean;
  /** Documents that are in step already. */
  readonly except: ReadonlySet<string>;
}

/** Reads the log anew, so that it may run in any order and more than once. */
export type Settle = (tx: Transaction, settling: Settling) => Promise<Effect>;

export interface DecisionKind {
  readonly kind: Decision['kind'];
  readonly concerns: (decision: Decision) => readonly string[];
  readonly settle: Settle;
}

/** An entry of the registry. Kinds with the same `settle` are settled together. */
export function decisionKind<K extends Decision['kind']>(
  kind: K,
  concerns: (decision: DecisionOf<K>) => readonly string[],
  settle: Settle,
): DecisionKind {
  const isOwn = (decision: Decision): decision is DecisionOf<K> => decision.kind === kind;
  return { kind, settle, concerns: (decision) => (isOwn(decision) ? concerns(decision) : []) };
}

export const NO_EFFECT: Effect = { changed: [], gone: [] };

/** Of two effects one after the other, the whole. */
export const bothEffects = (first: Effect, second: Effect): Effect => {
  const later = new Set([...second.changed.map((r) => r.id), ...second.gone]);
  return {
    changed: [...first.changed.filter((r) => !later.has(r.id)), ...second.changed],
    gone: [...new Set([...first.gone.filter((id) => !later.has(id)), ...second.gone])],
  };
};
