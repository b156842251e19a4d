/**
 * What the shaders read beside the attributes of each mark. While `dimmed`, every mark that is not lit fades:
 * hovering rewrites the few lit marks and one number, whatever the size of the graph.
 */
export interface Focus {
  dimmed: boolean;
  /** A large picture moves: only what can be seen in passing is drawn. */
  hurried: boolean;
}

/** How much of a mark that is out of focus remains. */
const FADED = 0.15;

/** How much remains of what is filtered, in GLSL: less than of what is out of focus. */
export const FADE = /* glsl */ `
  if (flag(v_flags, 8.0)) color *= 0.13;
  else if (u_dimmed > 0.5 && !flag(v_flags, 1.0)) color *= ${FADED.toFixed(2)};
`;

/** The flags of a mark, packed into one number as the shaders unpack it. */
export interface MarkFlags {
  readonly lit: boolean;
  readonly selected: boolean;
  /** Of a node: it has relations that are not drawn. Of an edge: it has no direction. */
  readonly extra: boolean;
  /** Filtered, and shown as a pale trace. */
  readonly faded: boolean;
  /** Of a node: it stays where the user put it. */
  readonly pinned: boolean;
  /** Of a node: it was drawn by the last step. */
  readonly fresh: boolean;
}

export const packFlags = ({ lit, selected, extra, faded, pinned, fresh }: MarkFlags): number =>
  (lit ? 1 : 0) +
  (selected ? 2 : 0) +
  (extra ? 4 : 0) +
  (faded ? 8 : 0) +
  (pinned ? 16 : 0) +
  (fresh ? 32 : 0);

export const UNPACK_FLAGS = /* glsl */ `
bool flag(float flags, float bit) { return mod(floor(flags / bit + 0.01), 2.0) > 0.5; }
`;
