/** The graph that the page holds, indexed by what is asked of it. Pure. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/records.ts';
import type { SentDocument, SentEvidence, SentPage } from '../../src/model/sentPage.ts';

export type SentRelationship = SentPage['relationships'][number];

export interface SentGraph {
  readonly page: SentPage;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relationships: ReadonlyMap<string, SentRelationship>;
  readonly documents: ReadonlyMap<string, SentDocument>;
  /** By entity. */
  readonly around: ReadonlyMap<string, readonly SentRelationship[]>;
  /** By relationship, the best first. */
  readonly evidence: ReadonlyMap<string, readonly SentEvidence[]>;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

export const sentGraph = (page: SentPage): SentGraph => ({
  page,
  entities: byId(page.entities),
  relationships: byId(page.relationships),
  documents: new Map(page.documents.map((d) => [d.document.id, d])),
  around: grouped(page.relationships, (r) => [...new Set([r.source, r.target])]),
  evidence: grouped(page.evidence, (e) => [e.relationship]),
});

/** The strongest first, as the server lists the relationships of an entity. */
export const strongestFirst = (x: RelationshipRecord, y: RelationshipRecord): number =>
  y.sources - x.sources || y.confidence - x.confidence || y.claims - x.claims || order(x.id, y.id);

export const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
