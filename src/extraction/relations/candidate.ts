/** A claim before it is weighed: two things, a type, the rule that proposes it and where its parts stand. */
import type { RelationType } from '../../model/relationTypes.ts';

export interface Candidate {
  readonly type: RelationType;
  /** Indices into `things`. */
  readonly source: number;
  readonly target: number;
  /** Indices into `references`: where the ends are referred to. */
  readonly sourceReference: number;
  readonly targetReference: number;
  readonly rule: string;
  readonly sentence: number;
  /** Token of the trigger: the verb, noun or preposition that says it. */
  readonly trigger: number;
  readonly hedged?: boolean;
  readonly denied?: boolean;
  /** The subject claims it of itself: "X claimed the attack". */
  readonly claimed?: boolean;
  readonly role?: string;
  /** Things that a supply names. */
  readonly weapons?: readonly number[];
}
