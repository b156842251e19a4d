/** One thing in a graph that cannot be so: which promise is broken, where, and how. */

export const INVARIANTS = {
  form: 'Everything is stored in the form that the model gives it.',
  offsets: 'Every quote stands at its offsets, and every span of a mention holds one of its names.',
  ids: 'Every id is derived from content.',
  whole: 'Every document is there wholly: with its file, source, mentions and claims.',
  identity: 'Mentions refer to the entities that their names imply.',
  decisions:
    'What persons decided is what claims, mentions and sources show: a fold over the decisions that count.',
  derived: 'Entities and relationships are exactly what mentions, claims and reviews imply.',
} as const;
export type Invariant = keyof typeof INVARIANTS;

export interface Violation {
  readonly invariant: Invariant;
  /** What it is about: `claim c12ab…`. */
  readonly where: string;
  readonly what: string;
}

export type Report = (invariant: Invariant, where: string, what: string) => void;
