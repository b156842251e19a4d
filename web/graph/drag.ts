/** Moving marks by the pointer. One of several that are selected takes the others along. */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Point, Positions } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';

export interface DragEvents {
  /** Whether marks can be moved at all. */
  isMovable(): boolean;
  selected(): readonly string[];
  onBegin(): void;
  onMoved(to: Positions): void;
}

export class Dragging {
  readonly #graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  /** What is being dragged, and what goes with it, by how far from it. */
  #dragged: { readonly id: string; readonly along: Positions; moved: boolean } | undefined;
  #hasMoved = false;

  constructor(
    sigma: Sigma<NodeAttributes, EdgeAttributes>,
    graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
    events: DragEvents,
  ) {
    this.#graph = graph;
    sigma.on('downNode', ({ node, event }) => {
      if (!events.isMovable()) return;
      event.preventSigmaDefault();
      if (event.original.altKey) return;
      events.onBegin();
      this.#dragged = { id: node, along: this.#along(node, events.selected()), moved: false };
      this.#hasMoved = false;
    });
    sigma.on('moveBody', ({ event }) => {
      const dragged = this.#dragged;
      if (!dragged || !graph.hasNode(dragged.id)) return;
      event.preventSigmaDefault();
      dragged.moved = true;
      const { x, y } = sigma.viewportToGraph(event);
      this.#put(dragged.id, { x, y });
      for (const [id, by] of dragged.along) this.#put(id, { x: x + by.x, y: y + by.y });
      const nodes = [dragged.id, ...dragged.along.keys()].filter((id) => graph.hasNode(id));
      const edges = [...new Set(nodes.flatMap((id) => graph.edges(id)))];
      sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    });
    const drop = () => {
      const dragged = this.#dragged;
      this.#dragged = undefined;
      this.#hasMoved = dragged?.moved ?? false;
      if (dragged?.moved) events.onMoved(this.#places([dragged.id, ...dragged.along.keys()]));
    };
    for (const up of ['upNode', 'upEdge', 'upStage'] as const) sigma.on(up, drop);
  }

  get isOn(): boolean {
    return this.#dragged !== undefined;
  }

  /** What the pointer holds. */
  get held(): string | undefined {
    return this.#dragged?.id;
  }

  moves(id: string): boolean {
    return this.#dragged?.id === id || (this.#dragged?.along.has(id) ?? false);
  }

  /** The last press moved a mark: its release is no click. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  /** A press that was none of a mark's. */
  forget(): void {
    this.#hasMoved = false;
  }

  #put(id: string, { x, y }: Point): void {
    if (this.#graph.hasNode(id)) Object.assign(this.#graph.getNodeAttributes(id), { x, y });
  }

  #places(ids: readonly string[]): Positions {
    const places = new Map<string, Point>();
    for (const id of ids)
      if (this.#graph.hasNode(id)) {
        const { x, y } = this.#graph.getNodeAttributes(id);
        places.set(id, { x, y });
      }
    return places;
  }

  #along(node: string, selected: readonly string[]): Positions {
    if (!selected.includes(node)) return new Map();
    const places = this.#places(selected.filter((id) => id !== node));
    const at = this.#graph.getNodeAttributes(node);
    return new Map([...places].map(([id, p]) => [id, { x: p.x - at.x, y: p.y - at.y }]));
  }
}
