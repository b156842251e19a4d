/** How lines look on the stage: by group of relation, and by certainty. */
import type { Certainty } from '../../src/model/certainty.ts';

const DASH: Readonly<Record<Certainty, string | undefined>> = {
  stated: undefined,
  claimed: '6 4',
  hedged: '2 3',
  denied: '1 5',
};

export function LineMark({ certainty }: { certainty: Certainty }) {
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
        strokeDasharray={DASH[certainty]}
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
