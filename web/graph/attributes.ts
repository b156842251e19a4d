/** What sigma's graph holds of each node and edge: the mark, its place and its program. */

import type { Point } from '../layouts/positions.ts';
import type { DisplayEdge, DisplayNode } from './display.ts';

export type NodeAttributes = DisplayNode & Point & { type: 'shape' };
export type EdgeAttributes = DisplayEdge;
