/** The figures of a set of documents: counts added up over the documents, shares taken of the sums. */
import { RELATION_TYPE_NAMES, RELATION_TYPES, type RelationType } from '../model/relationTypes.ts';
import { type Counts, type Figures, figuresOf, NOTHING, share, sum } from './figures.ts';
import type { DocumentScore } from './scoreDocument.ts';

export interface ScoredDocument {
  readonly name: string;
  readonly score: DocumentScore;
}

export interface CorpusScore {
  readonly documents: number;
  readonly entities: Figures;
  /** Share of the entity hits whose kind is right. */
  readonly kindAccuracy: number;
  readonly relations: Figures;
  /** Share of the strict relation hits whose certainty is right. */
  readonly certaintyAccuracy: number;
  readonly relationsLenient: Figures;
  /** The four relations of events match by luck where events have no names, so they are also reported apart. */
  readonly relationsCore: Figures;
  readonly relationsOfEvents: Figures;
  /** Types that were annotated or predicted, in the order of the ontology. */
  readonly types: readonly { readonly type: RelationType; readonly figures: Figures }[];
}

const EVENT_TYPES: ReadonlySet<RelationType> = new Set(
  RELATION_TYPES.filter((d) => d.group === 'event').map((d) => d.type),
);

export const entityCounts = (d: DocumentScore): Counts => ({
  hit: d.entityHits.length,
  predicted: d.entityHits.length + d.extraEntities.length,
  gold: d.entityHits.length + d.missedEntities.length,
});

export const relationCounts = (d: DocumentScore): Counts => ({
  hit: d.predictedRelations.filter((r) => r.gold).length,
  predicted: d.predictedRelations.length,
  gold: d.goldRelations.length,
});

export function scoreCorpus(documents: readonly ScoredDocument[]): CorpusScore {
  const scores = documents.map((d) => d.score);
  const entities = sum(scores.map(entityCounts));
  const relations = sum(scores.map(relationCounts));
  const lenient = scores.map((d) => ({ ...relationCounts(d), hit: d.lenientHits }));
  const byType = countsByType(scores);
  const countsOf = (ofEvents: boolean): Counts =>
    sum([...byType].filter(([type]) => EVENT_TYPES.has(type) === ofEvents).map(([, c]) => c));
  return {
    documents: documents.length,
    entities: figuresOf(entities),
    kindAccuracy: share(
      scores.flatMap((d) => d.entityHits).filter((h) => h.gold.kind === h.predicted.kind).length,
      entities.hit,
    ),
    relations: figuresOf(relations),
    certaintyAccuracy: share(
      scores
        .flatMap((d) => d.predictedRelations)
        .filter((r) => r.gold?.certainty === r.relation.certainty).length,
      relations.hit,
    ),
    relationsLenient: figuresOf(sum(lenient)),
    relationsCore: figuresOf(countsOf(false)),
    relationsOfEvents: figuresOf(countsOf(true)),
    types: RELATION_TYPE_NAMES.flatMap((type) => {
      const counts = byType.get(type);
      return counts ? [{ type, figures: figuresOf(counts) }] : [];
    }),
  };
}

function countsByType(scores: readonly DocumentScore[]): ReadonlyMap<RelationType, Counts> {
  const counts = new Map<RelationType, Counts>();
  const add = (type: RelationType, more: Partial<Counts>): void => {
    counts.set(type, sum([counts.get(type) ?? NOTHING, { ...NOTHING, ...more }]));
  };
  for (const score of scores) {
    for (const { relation, gold } of score.predictedRelations)
      add(relation.type, { predicted: 1, hit: gold ? 1 : 0 });
    for (const { type } of score.goldRelations) add(type, { gold: 1 });
  }
  return counts;
}
