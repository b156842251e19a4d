/** The errors of an evaluation, grouped by what went wrong: what to work on next. */
import type { ClaimsFileEntity, ClaimsFileRelation } from '../model/claimsFile.ts';
import { fold } from '../model/names.ts';
import type { ScoredDocument } from './scoreCorpus.ts';
import type { DocumentScore, PredictedRelation } from './scoreDocument.ts';

export interface ErrorItem {
  readonly document: string;
  readonly text: string;
  readonly quote?: string;
  readonly rule?: string;
}

export interface ErrorGroup {
  readonly kind: 'missed entity' | 'false entity' | 'missed relation' | 'false relation';
  /** In words: "an end was not found". */
  readonly cause: string;
  readonly items: readonly ErrorItem[];
}

/** Largest group of each kind first. */
export function errorGroups(documents: readonly ScoredDocument[]): readonly ErrorGroup[] {
  const groups = new Map<string, { kind: ErrorGroup['kind']; cause: string; items: ErrorItem[] }>();
  const add = (kind: ErrorGroup['kind'], cause: string, item: ErrorItem): void => {
    const key = `${kind}|${cause}`;
    const group = groups.get(key) ?? { kind, cause, items: [] };
    group.items.push(item);
    groups.set(key, group);
  };
  for (const { name: document, score } of documents) {
    for (const e of score.missedEntities)
      add('missed entity', causeOfMiss(e, score), { document, text: entityText(e) });
    for (const e of score.extraEntities)
      add('false entity', causeOfExtra(e, score), { document, text: entityText(e) });
    for (const r of score.missedRelations)
      add('missed relation', causeOfMissedRelation(r, score), {
        document,
        text: `${r.source} ${r.type} ${r.target}`,
        quote: r.quote,
      });
    for (const r of score.predictedRelations)
      if (!r.gold)
        add('false relation', causeOfFalseRelation(r, score), {
          document,
          text: `${r.source?.key ?? `?${r.relation.source}`} ${r.relation.type} ${r.target?.key ?? `?${r.relation.target}`}`,
          quote: r.relation.quote,
          rule: r.relation.rule,
        });
  }
  const order: readonly ErrorGroup['kind'][] = [
    'missed entity',
    'false entity',
    'missed relation',
    'false relation',
  ];
  return [...groups.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.items.length - a.items.length,
  );
}

const entityText = (e: ClaimsFileEntity): string => `${e.kind} ${e.names.join(' / ')}`;

function causeOfMiss(entity: ClaimsFileEntity, score: DocumentScore): string {
  if (score.extraEntities.some((x) => sharesName(x, entity))) return 'found as another family';
  if (score.extraEntities.some((x) => overlaps(x, entity)))
    return 'found with other words in its name';
  return `not found (${entity.kind})`;
}

function causeOfExtra(entity: ClaimsFileEntity, score: DocumentScore): string {
  if (score.entityHits.some((h) => sharesName(entity, h.gold)))
    return 'one thing found as two, or of another family';
  if (score.missedEntities.some((m) => sharesName(entity, m))) return 'of another family';
  if (score.missedEntities.some((m) => overlaps(entity, m))) return 'other words in its name';
  return `annotated nowhere (${entity.kind})`;
}

function causeOfMissedRelation(relation: ClaimsFileRelation, score: DocumentScore): string {
  const found = new Set(score.entityHits.map((h) => h.gold.key));
  const missing = [relation.source, relation.target].filter((k) => !found.has(k));
  if (missing.length > 0) return 'an end was not found';
  const samePair = score.predictedRelations.filter((p) => isBetween(p, relation));
  if (samePair.some((p) => p.relation.type === relation.type)) return 'in the other direction';
  const others = [...new Set(samePair.map((p) => p.relation.type))].sort();
  return others.length > 0
    ? `${relation.type}: the pair was related otherwise`
    : `${relation.type}: nothing was claimed of the pair`;
}

function causeOfFalseRelation(claim: PredictedRelation, score: DocumentScore): string {
  const { source, target, relation } = claim;
  if (!source || !target) return 'an end is no annotated thing';
  const samePair = score.goldRelations.filter((g) => isBetween(claim, g));
  if (samePair.some((g) => g.type === relation.type)) return 'in the other direction';
  return samePair.length > 0
    ? `${relation.type}: annotated otherwise`
    : `${relation.type}: the pair is not related`;
}

const isBetween = (claim: PredictedRelation, gold: ClaimsFileRelation): boolean =>
  (claim.source?.key === gold.source && claim.target?.key === gold.target) ||
  (claim.source?.key === gold.target && claim.target?.key === gold.source);

function sharesName(a: ClaimsFileEntity, b: ClaimsFileEntity): boolean {
  const names = new Set(a.names.map(fold));
  return b.names.some((n) => names.has(fold(n)));
}

/** One name within the other, as whole words. */
function overlaps(a: ClaimsFileEntity, b: ClaimsFileEntity): boolean {
  const padded = (n: string) => ` ${fold(n)} `;
  return a.names.some((x) =>
    b.names.some((y) => padded(x).includes(padded(y)) || padded(y).includes(padded(x))),
  );
}
