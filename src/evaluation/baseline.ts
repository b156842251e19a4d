/** A saved evaluation, and what came and went since: hits, misses and false alarms by name. */
import { z } from 'zod';
import type { ClaimsFileEntity } from '../model/claimsFile.ts';
import { fold } from '../model/names.ts';
import type { ScoredDocument } from './scoreCorpus.ts';

const documentItemsSchema = z.object({
  /** Of what is annotated, by its keys. */
  hits: z.array(z.string()),
  misses: z.array(z.string()),
  /** By names, since the keys of predictions mean nothing. */
  falseAlarms: z.array(z.string()),
});
export const baselineSchema = z.object({
  documents: z.record(z.string(), documentItemsSchema),
});
export type Baseline = z.infer<typeof baselineSchema>;

export function baselineOf(documents: readonly ScoredDocument[]): Baseline {
  return {
    documents: Object.fromEntries(
      documents.map(({ name, score }) => {
        const nameOf = (known: ClaimsFileEntity | undefined, key: string): string =>
          known?.key ?? `"${nameOfExtra.get(key) ?? key}"`;
        const nameOfExtra = new Map(
          score.extraEntities.map((e) => [e.key, fold(e.names[0] ?? e.key)]),
        );
        return [
          name,
          {
            hits: sorted([
              ...score.entityHits.map((h) => `entity ${h.gold.key}`),
              ...score.predictedRelations.flatMap(({ gold }) =>
                gold ? [`${gold.source} ${gold.type} ${gold.target}`] : [],
              ),
            ]),
            misses: sorted([
              ...score.missedEntities.map((e) => `entity ${e.key}`),
              ...score.missedRelations.map((r) => `${r.source} ${r.type} ${r.target}`),
            ]),
            falseAlarms: sorted([
              ...score.extraEntities.map((e) => `entity ${e.kind} "${fold(e.names[0] ?? e.key)}"`),
              ...score.predictedRelations
                .filter((r) => !r.gold)
                .map(
                  ({ relation: r, source, target }) =>
                    `${nameOf(source, r.source)} ${r.type} ${nameOf(target, r.target)}`,
                ),
            ]),
          },
        ];
      }),
    ),
  };
}

const sorted = (items: readonly string[]): string[] => [...items].sort();

export interface Change {
  readonly document: string;
  readonly item: string;
}

export interface Changes {
  readonly newHits: readonly Change[];
  readonly lostHits: readonly Change[];
  readonly newFalseAlarms: readonly Change[];
  readonly goneFalseAlarms: readonly Change[];
}

/** Documents that only one of the two has are left out: nothing came or went there. */
export function changesSince(before: Baseline, now: Baseline): Changes {
  const beyond = (field: 'hits' | 'falseAlarms', more: Baseline, less: Baseline): Change[] =>
    Object.entries(more.documents).flatMap(([document, items]) => {
      const other = less.documents[document];
      if (!other) return [];
      const known = new Set(other[field]);
      return items[field].filter((i) => !known.has(i)).map((item) => ({ document, item }));
    });
  return {
    newHits: beyond('hits', now, before),
    lostHits: beyond('hits', before, now),
    newFalseAlarms: beyond('falseAlarms', now, before),
    goneFalseAlarms: beyond('falseAlarms', before, now),
  };
}
