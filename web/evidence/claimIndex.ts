/** The claims behind the drawn relations, found by relation. Pure. */
import type { ClaimBrief, RelationshipClaims } from '../../src/model/contracts.ts';
import { type DayInterval, spanOf } from '../../src/model/dayIntervals.ts';

export interface IndexedClaim extends ClaimBrief {
  /** Publisher of its document. */
  readonly source: string;
  /** The days it speaks of, where it is dated. */
  readonly days: DayInterval | undefined;
}

export interface ClaimIndex {
  /** Neither denied nor rejected, by relation. */
  readonly standing: ReadonlyMap<string, readonly IndexedClaim[]>;
  /** Relations that at least one document states and another denies. */
  readonly contradicted: ReadonlySet<string>;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
}

export const emptyIndex: ClaimIndex = {
  standing: new Map(),
  contradicted: new Set(),
  documents: [],
  sources: [],
};

const byText = (a: string, b: string) => a.localeCompare(b, 'en');

export function indexClaims({ claims, documents, sources }: RelationshipClaims): ClaimIndex {
  const sourceOf = new Map(documents.map((d) => [d.id, d.source]));
  const standing = new Map<string, IndexedClaim[]>();
  const denied = new Set<string>();
  for (const c of claims) {
    if (c.review === 'rejected') continue;
    if (c.certainty === 'denied') {
      denied.add(c.relationship);
      continue;
    }
    const claim: IndexedClaim = {
      ...c,
      source: sourceOf.get(c.document) ?? '',
      days: spanOf(c.firstDate, c.lastDate),
    };
    const list = standing.get(c.relationship);
    if (list) list.push(claim);
    else standing.set(c.relationship, [claim]);
  }
  return {
    standing,
    contradicted: new Set([...denied].filter((id) => standing.has(id))),
    documents: documents
      .map((d) => ({ id: d.id, title: d.title ?? d.name }))
      .sort((a, b) => byText(a.title, b.title)),
    sources: sources
      .map((s) => ({ id: s.id, name: s.name ?? 'Unknown publisher' }))
      .sort((a, b) => byText(a.name, b.name)),
  };
}
