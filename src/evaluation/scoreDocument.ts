/**
 * Scores what was predicted for one document against its annotation, item by item (docs/annotation.md has the rules).
 * Every figure, comparison and list of errors is made from these items, so that they cannot disagree.
 */
import type { ClaimsFile, ClaimsFileEntity, ClaimsFileRelation } from '../model/claimsFile.ts';
import { type RelationType, relationTypeOf } from '../model/relationTypes.ts';
import { type EntityMatches, matchEntities } from './matchEntities.ts';

export type Annotations = Pick<ClaimsFile, 'entities' | 'relations'>;

export interface EntityHit {
  readonly gold: ClaimsFileEntity;
  readonly predicted: ClaimsFileEntity;
}

/** A predicted relation that counts. `gold` is the annotated one where it is right. */
export interface PredictedRelation {
  readonly relation: ClaimsFileRelation;
  /** Highest confidence among the claims that say the same. */
  readonly confidence: number | undefined;
  /** The annotated entities that its ends are, where they are any. */
  readonly source?: ClaimsFileEntity;
  readonly target?: ClaimsFileEntity;
  readonly gold?: ClaimsFileRelation;
}

export interface DocumentScore {
  readonly entityHits: readonly EntityHit[];
  readonly missedEntities: readonly ClaimsFileEntity[];
  readonly extraEntities: readonly ClaimsFileEntity[];
  readonly predictedRelations: readonly PredictedRelation[];
  /** Annotated relations that count, found or not. */
  readonly goldRelations: readonly ClaimsFileRelation[];
  readonly missedRelations: readonly ClaimsFileRelation[];
  /** Predicted relations that are right when another type of the same group is taken too. */
  readonly lenientHits: number;
}

/** Types that the lenient figure takes for one another. */
const LENIENT_GROUPS: readonly (readonly RelationType[])[] = [
  ['USED', 'POSSESSED'],
  ['ATTACKED', 'KILLED', 'OPPOSES', 'CAPTURED'],
  ['SUPPORTS', 'SUPPLIED', 'COOPERATES_WITH'],
  ['PART_OF', 'MEMBER_OF', 'LEADS'],
  ['OPERATES_IN', 'OCCURRED_IN', 'LOCATED_IN'],
];

export function scoreDocument(gold: Annotations, predicted: Annotations): DocumentScore {
  const matches = matchEntities(gold.entities, predicted.entities);
  const entityHits: EntityHit[] = [];
  for (const [p, g] of matches) {
    const pair = { predicted: predicted.entities[p], gold: gold.entities[g] };
    if (pair.predicted && pair.gold && !pair.gold.optional)
      entityHits.push({ predicted: pair.predicted, gold: pair.gold });
  }
  const found = new Set(matches.values());
  const goldIndex = indexByKey(gold.entities);
  const annotated = annotatedRelations(gold, goldIndex);
  const predictedRelations = countedRelations(gold, predicted, matches, annotated);
  const hits = new Set(predictedRelations.flatMap((r) => r.gold ?? []));
  const goldRelations = [...annotated.counted.values()];
  return {
    entityHits,
    missedEntities: gold.entities.filter((e, i) => !found.has(i) && !e.optional),
    extraEntities: predicted.entities.filter((_, i) => !matches.has(i)),
    predictedRelations,
    goldRelations,
    missedRelations: goldRelations.filter((r) => !hits.has(r)),
    lenientHits: countLenientHits(goldRelations, predictedRelations, goldIndex),
  };
}

interface AnnotatedRelations {
  readonly counted: ReadonlyMap<string, ClaimsFileRelation>;
  /** Neither missed when absent nor wrong when present. */
  readonly optional: ReadonlySet<string>;
}

function annotatedRelations(
  gold: Annotations,
  indexOf: ReadonlyMap<string, number>,
): AnnotatedRelations {
  const counted = new Map<string, ClaimsFileRelation>();
  const optional = new Set<string>();
  for (const relation of gold.relations) {
    const source = indexOf.get(relation.source);
    const target = indexOf.get(relation.target);
    const key = relationKey(source, relation.type, target);
    const isOptional =
      relation.optional || isOptionalAt(gold, source) || isOptionalAt(gold, target);
    if (isOptional) optional.add(key);
    else counted.set(key, relation);
  }
  return { counted, optional };
}

/** Each relation once, denied ones and those that touch something optional aside. */
function countedRelations(
  gold: Annotations,
  predicted: Annotations,
  matches: EntityMatches,
  annotated: AnnotatedRelations,
): readonly PredictedRelation[] {
  const predictedIndex = indexByKey(predicted.entities);
  const goldOf = (key: string): number | undefined => {
    const index = predictedIndex.get(key);
    return index === undefined ? undefined : matches.get(index);
  };
  const byKey = new Map<string, PredictedRelation | 'ignored'>();
  for (const relation of predicted.relations) {
    if (relation.certainty === 'denied') continue;
    const source = goldOf(relation.source);
    const target = goldOf(relation.target);
    const known = source !== undefined && target !== undefined;
    const key = known
      ? relationKey(source, relation.type, target)
      : `?${relation.source}|${relation.type}|${relation.target}`;
    const before = byKey.get(key);
    if (before) {
      if (before !== 'ignored') byKey.set(key, { ...before, confidence: higher(before, relation) });
      continue;
    }
    const right = annotated.counted.get(key);
    const ignored =
      (annotated.optional.has(key) && !right) ||
      isOptionalAt(gold, source) ||
      isOptionalAt(gold, target);
    byKey.set(
      key,
      ignored
        ? 'ignored'
        : {
            relation,
            confidence: relation.confidence,
            source: source === undefined ? undefined : gold.entities[source],
            target: target === undefined ? undefined : gold.entities[target],
            gold: right,
          },
    );
  }
  return [...byKey.values()].filter((r) => r !== 'ignored');
}

function higher(before: PredictedRelation, relation: ClaimsFileRelation): number | undefined {
  if (before.confidence === undefined || relation.confidence === undefined)
    return before.confidence ?? relation.confidence;
  return Math.max(before.confidence, relation.confidence);
}

const isOptionalAt = (gold: Annotations, index: number | undefined): boolean =>
  index !== undefined && gold.entities[index]?.optional === true;

const indexByKey = (entities: readonly ClaimsFileEntity[]): ReadonlyMap<string, number> =>
  new Map(entities.map((e, i) => [e.key, i]));

/** The same for both directions of a symmetric type. */
function relationKey(
  source: number | undefined,
  type: RelationType,
  target: number | undefined,
): string {
  const [a, b] = [source ?? -1, target ?? -1];
  return relationTypeOf(type).symmetric && a > b ? `${b}|${type}|${a}` : `${a}|${type}|${b}`;
}

const groupOf = (type: RelationType): string =>
  LENIENT_GROUPS.find((g) => g.includes(type))?.join() ?? type;

/** Direction aside; each annotated relation serves one predicted one. */
function countLenientHits(
  goldRelations: readonly ClaimsFileRelation[],
  predicted: readonly PredictedRelation[],
  goldIndex: ReadonlyMap<string, number>,
): number {
  const keyOf = (source: string, type: RelationType, target: string): string => {
    const ends = [goldIndex.get(source) ?? -1, goldIndex.get(target) ?? -1];
    return `${Math.min(...ends)}|${Math.max(...ends)}|${groupOf(type)}`;
  };
  const left = new Map<string, number>();
  for (const r of goldRelations) {
    const key = keyOf(r.source, r.type, r.target);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  let hits = 0;
  for (const { relation, source, target } of predicted) {
    if (!source || !target) continue;
    const key = keyOf(source.key, relation.type, target.key);
    const available = left.get(key) ?? 0;
    if (available > 0) {
      hits++;
      left.set(key, available - 1);
    }
  }
  return hits;
}
