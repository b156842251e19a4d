/** How lines look on the stage: by group of relation, and by certainty. */
import type { Dash } from '../graph/programs/mark.ts';

const DASH: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  dashed: '6 4',
  dotted: '2 3',
};

export function LineMark({ dash }: { dash: Dash }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 22 14"
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path
        d="M0 7H22"
        stroke="var(--quiet)"
        strokeWidth="2.4"
        strokeDasharray={DASH[dash]}
        fill="none"
      />
    </svg>
  );
}

export function TintMark({
  color,
  symmetric,
}: {
  color: { readonly light: string; readonly dark: string };
  symmetric: boolean;
}) {
  const tint = `light-dark(${color.light}, ${color.dark})`;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" style={{ flex: 'none' }}>
      <path d={symmetric ? 'M0 7H14' : 'M0 7H9'} style={{ stroke: tint }} strokeWidth="2" />
      {!symmetric && <path d="M8 3.4 14 7 8 10.6Z" style={{ fill: tint }} />}
    </svg>
  );
}
