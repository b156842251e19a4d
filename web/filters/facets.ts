/**
 * Facets: properties with a few known values, each of which can be hidden or shown alone. The legend, the address
 * and the counts are made from this table; adding a facet is one entry here.
 */
import type { z } from 'zod';
import {
  CERTAINTIES,
  type Certainty,
  certaintySchema,
  RELATIONSHIP_REVIEWS,
  type RelationshipReview,
  relationshipReviewSchema,
} from '../../src/model/certainty.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import { KIND_NAMES, type Kind, kindSchema } from '../../src/model/kinds.ts';
import {
  RELATION_TYPE_NAMES,
  type RelationType,
  relationTypeSchema,
} from '../../src/model/relationTypes.ts';

export interface FacetValues {
  readonly kinds: Kind;
  readonly types: RelationType;
  readonly certainties: Certainty;
  readonly reviews: RelationshipReview;
}
export type FacetName = keyof FacetValues;

/** What an edge facet and the node facet look at. */
interface Subjects {
  readonly kinds: EntityRecord;
  readonly types: RelationshipRecord;
  readonly certainties: RelationshipRecord;
  readonly reviews: RelationshipRecord;
}

export interface Facet<F extends FacetName> {
  /** What hidden values are called in the address. */
  readonly param: string;
  readonly values: readonly FacetValues[F][];
  readonly schema: z.ZodType<FacetValues[F]>;
  readonly of: (record: Subjects[F]) => FacetValues[F];
}

export const FACETS: { readonly [F in FacetName]: Facet<F> } = {
  kinds: { param: 'hide', values: KIND_NAMES, schema: kindSchema, of: (n) => n.kind },
  types: {
    param: 'hideRelations',
    values: RELATION_TYPE_NAMES,
    schema: relationTypeSchema,
    of: (e) => e.type,
  },
  certainties: {
    param: 'hideCertainty',
    // A denied claim makes no relation, so it is no choice here.
    values: CERTAINTIES.filter((c) => c !== 'denied'),
    schema: certaintySchema,
    of: (e) => e.certainty,
  },
  reviews: {
    param: 'hideReview',
    values: RELATIONSHIP_REVIEWS,
    schema: relationshipReviewSchema,
    of: (e) => e.review,
  },
};
