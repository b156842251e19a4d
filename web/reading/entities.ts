/** What a document names: each entity with every place that names it, in the order of the text. Pure. */
import type { Span } from '../../src/model/claims.ts';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import type { Kind } from '../../src/model/kinds.ts';

export interface NamedEntity {
  readonly id: string;
  readonly kind: Kind;
  /** As the document names it most. */
  readonly name: string;
  readonly places: readonly Span[];
}

/** Those named most come first. */
export function entitiesOf(mentions: DocumentDetail['mentions']): NamedEntity[] {
  const groups = new Map<string, DocumentDetail['mentions']>();
  for (const m of mentions) groups.set(m.entity, [...(groups.get(m.entity) ?? []), m]);
  return [...groups]
    .flatMap(([id, group]): NamedEntity[] => {
      const [most] = group.toSorted((a, b) => b.spans.length - a.spans.length);
      if (!most) return [];
      const places = group.flatMap((m) => m.spans).sort((a, b) => a.start - b.start);
      return [{ id, kind: most.kind, name: most.name, places }];
    })
    .sort((a, b) => b.places.length - a.places.length || a.name.localeCompare(b.name, 'en'));
}

/** The mention to go to when an entity is asked for again: the next one, and after the last the first. */
export const mentionInTurn = (entity: NamedEntity, now: number | undefined): number =>
  now === undefined ? 0 : (now + 1) % entity.places.length;
