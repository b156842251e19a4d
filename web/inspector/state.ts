import type { CandidateParams } from '../../src/model/identityContracts.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Turns } from '../answer/turns.ts';
import type { ReviewFilter } from '../review/filter.ts';

/** What the right-hand panel shows, and the trail of what it showed before. */
export type Inspected =
  | { readonly kind: 'entity'; readonly id: string }
  /** `claim` is the sentence in hand, of those that state it. */
  | { readonly kind: 'relationship'; readonly id: string; readonly claim?: string }
  | {
      readonly kind: 'several';
      readonly entities: readonly string[];
      readonly relationships: readonly string[];
    }
  /** A document with the claim in hand, or with one of its entities at one of the places that name it. */
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly claim?: string;
      readonly entity?: string;
      /** Counts the entity's mentions from 0, in the order of the text. */
      readonly mention?: number;
    }
  /** One of the groups that the whole archive is shown in. */
  | { readonly kind: 'group'; readonly id: string }
  /** All relations between two groups, or between one and an entity. */
  | { readonly kind: 'between'; readonly ends: readonly [string, string] }
  | { readonly kind: 'documents' }
  /** What the page asked of the graph last. */
  | { readonly kind: 'cypher' }
  /** How two entities are connected; an end that is not set is still to be asked for. */
  | {
      readonly kind: 'paths';
      readonly from?: string;
      readonly to?: string;
      /** Countries may stand between, and entities of at most so many relations; absent leaves both out. */
      readonly through?: number;
      /** The path in hand: the best founded relation of each of its steps. */
      readonly path?: readonly string[];
    }
  /** Claims gone through one by one. */
  | { readonly kind: 'review'; readonly filter: ReviewFilter }
  /** Who decided what and when. */
  | { readonly kind: 'record' }
  | { readonly kind: 'sources' }
  /** What documents say against each other: all of it, or about one entity or one relation. */
  | { readonly kind: 'contradictions'; readonly entity?: string; readonly relationship?: string }
  /** Pairs that may be one thing: of one state, of one kind, or with one entity. */
  | {
      readonly kind: 'identity';
      readonly state?: CandidateParams['state'];
      readonly entity?: string;
      readonly only?: Kind;
    }
  /** Entities about to become one. */
  | { readonly kind: 'merge'; readonly entities: readonly string[] }
  /** An entity of which some mentions are to leave. */
  | { readonly kind: 'split'; readonly id: string }
  /** The answer to a question. */
  | { readonly kind: 'answer'; readonly turns: Turns };

export interface InspectorState {
  readonly trail: readonly Inspected[];
  /** Index in the trail of what is shown; -1 while the panel is closed. */
  readonly position: number;
}

export const initialInspector: InspectorState = { trail: [], position: -1 };
