/** Words of a document with the names of entities marked, and what surrounds the quote set back. */
import type { Span } from '../../src/model/claims.ts';
import type { EntityRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { flow } from '../reading/flow.ts';
import { segments } from '../reading/segments.ts';
import classes from './inspector.module.css';

export interface NamedSpan extends Span {
  /** Without its kind while that is not known: marked in no kind's colour. */
  readonly entity: Pick<EntityRecord, 'name'> & Partial<Pick<EntityRecord, 'kind'>>;
}

interface MarkedTextProps {
  readonly text: string;
  /** Offset of the text, which `named` and `quote` refer to. */
  readonly start: number;
  readonly named: readonly NamedSpan[];
  /** What of the text is the quote itself. */
  readonly quote: Span;
}

export function MarkedText({ text, start, named, quote }: MarkedTextProps) {
  const said = { start: quote.start, end: quote.end, entity: undefined };
  return segments(text, start, [...named, said]).map((piece) => {
    const entity = piece.marks.find((m) => m.entity)?.entity;
    if (!entity)
      return (
        <span key={piece.start} className={piece.marks.length > 0 ? undefined : classes.context}>
          {flow(piece.text)}
        </span>
      );
    const color = entity.kind && kindOf(entity.kind).color;
    return (
      <mark
        key={piece.start}
        className={classes.named}
        style={{ '--kind': color ? `light-dark(${color.light}, ${color.dark})` : 'var(--accent)' }}
        title={entity.name}
      >
        {flow(piece.text)}
      </mark>
    );
  });
}
