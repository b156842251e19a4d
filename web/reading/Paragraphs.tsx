/** The text of a document in paragraphs: mentions underlined, the words of the claim in hand on a wash. */
import { memo, useMemo } from 'react';
import type { Span } from '../../src/model/claims.ts';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { inspectorActions } from '../inspector/store.ts';
import { addressOfItem } from '../url/sync.ts';
import classes from './reading.module.css';
import { type Paragraph, paragraphs, segments } from './segments.ts';

type Claim = DocumentDetail['claims'][number];
type Mention = DocumentDetail['mentions'][number];

interface MentionMark extends Span {
  readonly mention: Mention | undefined;
  /** A page of the file that begins where the mark does. */
  readonly page?: number;
}

interface ParagraphsProps {
  readonly text: string;
  /** Where the pages of its file begin. */
  readonly pages: readonly number[] | undefined;
  readonly mentions: readonly Mention[];
  readonly selected: Claim | undefined;
}

export function Paragraphs({ text, pages = NO_PAGES, mentions, selected }: ParagraphsProps) {
  const blocks = useMemo(() => {
    const marks = mentions.flatMap((m) => m.spans.map((s): MentionMark => ({ ...s, mention: m })));
    return paragraphs(text).map((block) => ({
      block,
      marks: [
        ...marks.filter((m) => m.start < block.end && m.end > block.start),
        ...pagesWithin(pages, block),
      ],
    }));
  }, [text, pages, mentions]);
  return blocks.map(({ block, marks }) => (
    <Block
      key={block.start}
      block={block}
      marks={marks}
      selected={
        selected && selected.start < block.end && selected.end > block.start ? selected : undefined
      }
    />
  ));
}

const NO_PAGES: readonly number[] = [];

/** A page without text begins where the next one does: the last one is meant. */
const pagesWithin = (pages: readonly number[], block: Span): MentionMark[] =>
  pages.flatMap((start, i) =>
    start >= block.start && start < block.end && pages[i + 1] !== start
      ? [{ start, end: block.end, mention: undefined, page: i + 1 }]
      : [],
  );

interface BlockProps {
  readonly block: Paragraph;
  readonly marks: readonly MentionMark[];
  /** The claim in hand, where some of its words stand here. */
  readonly selected: Claim | undefined;
}

/** Drawn again only when a claim in hand begins or ceases to touch it: a long document has thousands of pieces. */
const Block = memo(function Block({ block, marks, selected }: BlockProps) {
  const all = selected
    ? [...marks, { start: selected.start, end: selected.end, mention: undefined }]
    : marks;
  return (
    <p className={classes.paragraph}>
      {segments(block.text, block.start, all).map((piece) => {
        // The innermost mention is the one meant: "Hamrin" within "Hamrin basin" is rarely what a reader points at.
        const mention = piece.marks.find((m) => m.mention)?.mention;
        const quoted = piece.marks.some((m) => !m.mention && m.page === undefined);
        const page = piece.marks.find((m) => m.page !== undefined && m.start === piece.start)?.page;
        if (!mention)
          return (
            <span
              key={piece.start}
              data-start={piece.start}
              data-page={page}
              className={quoted ? classes.quoted : undefined}
            >
              {piece.text}
            </span>
          );
        const { light, dark } = kindOf(mention.kind).color;
        const isEnd =
          selected && (mention.id === selected.subject || mention.id === selected.object);
        return (
          <a
            key={piece.start}
            href={addressOfItem({ kind: 'entity', id: mention.entity })}
            data-start={piece.start}
            data-page={page}
            data-mention={mention.id}
            data-entity={mention.entity}
            className={classes.mention}
            data-filled={(isEnd && quoted) || undefined}
            data-quoted={quoted || undefined}
            style={{ '--kind': `light-dark(${light}, ${dark})` }}
            title={`${mention.name}, ${kindOf(mention.kind).label}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              inspectorActions.open({ kind: 'entity', id: mention.entity });
            }}
          >
            {piece.text}
          </a>
        );
      })}
    </p>
  );
});
