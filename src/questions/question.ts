/**
 * A typed question: what is sought and what must hold of it. Made by the grammar (parse/), shown in words
 * (inWords.ts), and turned into one statement (compile.ts).
 */
import type { Certainty } from '../model/certainty.ts';
import type { Kind } from '../model/kinds.ts';
import type { RelationType } from '../model/relationTypes.ts';

/** An entity of the graph that a name in the question may mean. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly names: readonly string[];
  readonly documents: number;
}

/** One thing that the question speaks of: named, or whatever fits. */
export interface Thing {
  /** Named in the question: the likeliest entity first, others of the same name after it. */
  readonly entities?: readonly NamedEntity[];
  /** The words that name it. */
  readonly said?: string;
  /** A name that is nowhere in the graph. */
  readonly unknown?: boolean;
  readonly kinds?: readonly Kind[];
  /** A word that must head one of its names: "rifle". */
  readonly heads?: readonly string[];
  /** All of these must hold. */
  readonly conditions: readonly Condition[];
  /** How many of them there must be: "more than three". */
  readonly number?: NumberRange;
  /** Entities that are not meant: "other than Iran". */
  readonly except?: readonly NamedEntity[];
}

/** What must hold of the thing that bears the condition. */
export type Condition =
  | { readonly is: 'relation'; readonly relation: Relation }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'dated'; readonly dates: DateRange }
  /** A weapon that someone supplied to someone. */
  | { readonly is: 'supplied'; readonly from: Thing; readonly to: Thing };

export interface Relation {
  readonly types: readonly RelationType[];
  /** `out`: the bearer is the source. */
  readonly direction: 'out' | 'in' | 'either';
  readonly other: Thing;
  /** Only relations of these certainties. */
  readonly certainty?: readonly Certainty[];
  readonly confirmed?: boolean;
  readonly dates?: DateRange;
  /** A supply of these. */
  readonly goods?: Thing;
  /** Where it is so: the target, or where its actor is active, lies in this place. */
  readonly place?: Thing;
  /** What must hold of who it was taken from. */
  readonly holder?: Thing;
}

export interface NumberRange {
  readonly least?: number;
  readonly most?: number;
}

/** ISO 8601 dates, inclusive; open where absent. */
export interface DateRange {
  readonly from?: string;
  readonly to?: string;
  readonly said: string;
}

export type Question =
  | { readonly ask: 'entities' | 'count'; readonly focus: Thing }
  | { readonly ask: 'yesno'; readonly focus: Thing }
  | {
      readonly ask: 'pairs';
      readonly focus: Thing;
      readonly relation: Relation;
      readonly swapped: boolean;
    }
  | {
      readonly ask: 'most';
      readonly focus: Thing;
      readonly relation: Relation;
      readonly least: boolean;
    }
  | { readonly ask: 'paths'; readonly from: Thing; readonly to: Thing }
  /** Documents that name the focus, and all of these. */
  | {
      readonly ask: 'documents';
      readonly focus: Thing;
      readonly also?: readonly Thing[];
      readonly joint?: 'all' | 'any';
      /** Only how many. */
      readonly count?: boolean;
    }
  /** Documents that say that the focus exists as described. */
  | { readonly ask: 'evidence'; readonly focus: Thing };

/** A question that was not understood, and why. */
export interface Unclear {
  readonly ask: 'unclear';
  readonly why: string;
  /** The words that were not understood. */
  readonly words: readonly string[];
}
