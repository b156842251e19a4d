/** What sigma's graph holds of each node and edge: the mark, its place and its program. */
import type { DisplayEdge, DisplayNode } from './display.ts';
import type { Point } from './positions.ts';

export type NodeAttributes = DisplayNode & Point & { type: 'shape' };
export type EdgeAttributes = DisplayEdge & { type: 'ribbon' };
