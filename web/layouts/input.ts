/** What a layout arranges: marks with their size, relations by type, and the room there is. */
import type { Kind } from '../../src/model/kinds.ts';
import type { RelationType } from '../../src/model/relationTypes.ts';
import type { Positions } from './positions.ts';
import type { Heading } from './positionsSlice.ts';

export interface LayoutNode {
  readonly id: string;
  readonly kind: Kind;
  /** CSS pixels. */
  readonly radius: number;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly type: RelationType;
  }[];
}

export interface LayoutInput extends LayoutGraph {
  readonly centre: string | undefined;
  readonly width: number;
  readonly height: number;
}

export interface Arranged {
  readonly at: Positions;
  readonly headings?: readonly Heading[];
}

/** Ids that a relation joins, by id. */
export function neighboursOf({ edges }: Pick<LayoutGraph, 'edges'>): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const note = (a: string, b: string) => {
    const list = neighbours.get(a);
    if (list) list.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { source, target } of edges) {
    note(source, target);
    note(target, source);
  }
  return neighbours;
}
