import { memo } from 'react';
import { type Kind, kindOf } from '../../src/model/kinds.ts';
import { shapeOf } from '../../src/model/shapes.ts';

/** The mark of a kind, as on the stage. Decorative: the kind is always named beside it. */
export const KindMark = memo(function KindMark({
  kind,
  size = 14,
  plain = false,
}: {
  kind: Kind;
  size?: number;
  /** Its shape alone, where colours stand for something else. */
  plain?: boolean;
}) {
  const { color } = kindOf(kind);
  return (
    <svg
      width={size}
      height={size}
      viewBox="-1.2 -1.2 2.4 2.4"
      aria-hidden="true"
      style={{
        flex: 'none',
        fill: plain ? 'var(--quiet)' : `light-dark(${color.light}, ${color.dark})`,
      }}
    >
      <path d={shapeOf(kind).path} fillRule="evenodd" />
    </svg>
  );
});
