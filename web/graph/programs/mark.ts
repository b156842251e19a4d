/** What the programs need to know of a node and an edge beside what sigma's own display data holds. */
import type { MarkFlags } from './focus.ts';

export interface NodeMark extends MarkFlags {
  /** Number of the shape: `SHAPES[…].index`. */
  readonly shape: number;
}

export const DASHES = { solid: 0, dashed: 1, dotted: 2 } as const;
export type Dash = keyof typeof DASHES;

/** The programs that draw edges; see `ribbonEdge.ts` and `threadEdge.ts`. */
export type EdgeProgramName = 'curved' | 'straight' | 'thread';

export interface EdgeMark extends MarkFlags {
  readonly type: EdgeProgramName;
  /** Sideways reach of the curve's control point, as a share of the distance between the ends. */
  readonly curvature: number;
  readonly dash: Dash;
  /** Colour while lit. */
  readonly tint: string;
}
