/** Who or what an entity is, as far as documents and the lexicon say. Pure. */
import { REVIEWS } from '../model/certainty.ts';
import { kindOf } from '../model/kinds.ts';
import type { DossierContent } from './content.ts';

export function factsOf({ entity, relations, relationsInAll }: DossierContent): [string, string][] {
  const dates = relations
    .flatMap(({ relationship: r }) => [r.firstDate, r.lastDate])
    .filter((date) => date !== undefined)
    .sort();
  const claims = relations.flatMap((r) => r.reading.evidence);
  const sources = new Set(
    claims.flatMap((e) => e.source?.id ?? e.document.publisher ?? e.document.id),
  );
  const reviewed = REVIEWS.map(
    (review) => [review, claims.filter((e) => e.review === review).length] as const,
  );
  const { latitude, longitude, precision } = entity;
  const rows: (readonly [string, string | undefined])[] = [
    ['Kind', `${kindOf(entity.kind).label}: ${kindOf(entity.kind).description.toLowerCase()}`],
    ['Called also', entity.aliases.join('; ')],
    ['Category', entity.category],
    ['Model', entity.model],
    ['Calibre', entity.calibre],
    ['Date', entity.date],
    [
      'Coordinates',
      latitude === undefined || longitude === undefined
        ? undefined
        : `${latitude.toFixed(3)}, ${longitude.toFixed(3)}${precision ? ` (${precision})` : ''}`,
    ],
    ['Relations', String(relationsInAll)],
    ['Claims', `${claims.length} sentences of ${sources.size} publishers behind these relations`],
    ['Dated', [...new Set([dates[0], dates.at(-1)])].filter(Boolean).join(' to ')],
    ['Review', reviewed.map(([review, n]) => `${n} ${review}`).join(', ')],
    ['Id', entity.id],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}
