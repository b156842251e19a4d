/** Reviews outlive a new version of their document, where their claim still stands: same sentence, same ends, same type. */
import { fold } from '../model/names.ts';
import type { ClaimContent } from './documentContent.ts';
import type { StoredContent } from './storedContent.ts';

const REVIEWED = ['review', 'reviewedAt', 'reviewedBy', 'note', 'credibility'] as const;

const isReviewed = (c: ClaimContent): boolean =>
  (c.review !== undefined && c.review !== 'unreviewed') ||
  c.note !== undefined ||
  c.credibility !== undefined;

/** What a claim says, whatever the offsets. */
function sayings(content: StoredContent): (claim: ClaimContent) => string {
  const ends = new Map(content.mentions.map((m) => [m.id, `${m.kind}/${fold(m.name)}`]));
  return (c) =>
    JSON.stringify([
      c.type,
      ends.get(c.subject),
      ends.get(c.object),
      c.quote.replace(/\s+/g, ' ').trim(),
    ]);
}

/** @returns the content with the reviews of the older ones; a review that the content itself brings outranks them */
export function carryReviews(
  content: StoredContent,
  older: readonly StoredContent[],
): StoredContent {
  const reviews = new Map<string, Partial<ClaimContent>>();
  for (const old of older) {
    const saying = sayings(old);
    for (const claim of old.claims)
      if (isReviewed(claim))
        reviews.set(
          saying(claim),
          Object.fromEntries(
            REVIEWED.flatMap((f) => (claim[f] === undefined ? [] : [[f, claim[f]]])),
          ),
        );
  }
  if (reviews.size === 0) return content;
  const saying = sayings(content);
  return {
    ...content,
    claims: content.claims.map((c) => (isReviewed(c) ? c : { ...c, ...reviews.get(saying(c)) })),
  };
}
