/** What the grammar makes of a question: a typed question (model/typedQuestion.ts), or that it was not understood. */
import type { EntityChoice } from '../model/typedQuestion.ts';

export type {
  Condition,
  DateRange,
  EntityChoice,
  NumberRange,
  Question,
  Relation,
  Span,
  Thing,
} from '../model/typedQuestion.ts';

/** An entity as names find it. */
export interface NamedEntity extends EntityChoice {
  readonly names: readonly string[];
}

/** A question that was not understood, and why. */
export interface Unclear {
  readonly ask: 'unclear';
  readonly why: string;
  /** The words that were not understood. */
  readonly words: readonly string[];
}
