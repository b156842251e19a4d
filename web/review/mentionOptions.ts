/** The mentions of a document to choose an end from, those nearest to a claim's sentence first. Pure. */
import type { Span } from '../../src/model/claims.ts';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';

type Mention = DocumentDetail['mentions'][number];

const distance = (span: Span, to: Span): number =>
  Math.max(0, span.start - to.end, to.start - span.end);

const nearest = (mention: Mention, to: Span): number =>
  Math.min(Number.POSITIVE_INFINITY, ...mention.spans.map((s) => distance(s, to)));

export const mentionOptions = (mentions: readonly Mention[], near: Span) =>
  mentions
    .map((mention) => ({ mention, far: nearest(mention, near) }))
    .sort((a, b) => a.far - b.far || a.mention.name.localeCompare(b.mention.name, 'en'))
    .map(({ mention: { id, name, kind } }) => ({
      value: id,
      label: `${name} (${kindOf(kind).label})`,
    }));
