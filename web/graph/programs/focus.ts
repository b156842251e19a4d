/**
 * What the shaders read beside the attributes of each mark. While `dimmed`, every mark that is not lit fades:
 * hovering rewrites the few lit marks and one number, whatever the size of the graph.
 */
export interface Focus {
  dimmed: boolean;
}

/** How much of a mark that is out of focus remains. */
export const FADED = 0.15;

/** The flags of a mark, packed into one number as the shaders unpack it. */
export interface MarkFlags {
  readonly lit: boolean;
  readonly selected: boolean;
  /** Of a node: it has relations that are not drawn. Of an edge: it has no direction. */
  readonly extra: boolean;
}

export const packFlags = ({ lit, selected, extra }: MarkFlags): number =>
  (lit ? 1 : 0) + (selected ? 2 : 0) + (extra ? 4 : 0);

export const UNPACK_FLAGS = /* glsl */ `
bool flag(float flags, float bit) { return mod(floor(flags / bit + 0.01), 2.0) > 0.5; }
`;
