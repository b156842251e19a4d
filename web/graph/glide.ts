/**
 * Marks glide from where they stood to where they stand, so that the eye can follow a step and its undoing. Short, and
 * only what moves: the camera stays. Whoever asks for reduced motion sees none of it.
 */
import type { MultiDirectedGraph } from 'graphology';
import type { Point, Positions } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';

/** Under the 200 ms within which a step must have come to rest. */
export const GLIDE_MS = 150;
/** More would not be followed by any eye. */
const MOST = 400;

type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Fast at first, then slower (cubic). */
export const eased = (share: number): number => 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;

export const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

export class Glide {
  readonly #graph: Graph;
  readonly #render: () => void;
  #running:
    | { readonly frame: number; readonly to: Positions; readonly then?: () => void }
    | undefined;

  /** `render` draws the graph after places alone have changed. */
  constructor(graph: Graph, render: () => void) {
    this.#graph = graph;
    this.#render = render;
  }

  /** From `from` to where the graph has them now. */
  from(from: Positions): void {
    const to = new Map<string, Point>();
    for (const [id, { x, y }] of from) {
      if (!this.#graph.hasNode(id)) continue;
      const at = this.#graph.getNodeAttributes(id);
      if (at.x !== x || at.y !== y) to.set(id, { x: at.x, y: at.y });
    }
    if (to.size > 0 && to.size <= MOST) this.#start(from, to);
  }

  /** From where they are now to `to`; then whatever is to be done there. */
  to(to: Positions, then?: () => void): void {
    if (to.size > MOST) {
      this.#put(to);
      then?.();
      return;
    }
    const from = new Map<string, Point>();
    for (const id of to.keys())
      if (this.#graph.hasNode(id)) {
        const { x, y } = this.#graph.getNodeAttributes(id);
        from.set(id, { x, y });
      }
    this.#start(from, to, then);
  }

  /** To the end at once. */
  finish(): void {
    const running = this.#running;
    if (!running) return;
    cancelAnimationFrame(running.frame);
    this.#running = undefined;
    this.#put(running.to);
    running.then?.();
  }

  /** Where it is, without what was to be done at the end. */
  stop(): void {
    if (this.#running) cancelAnimationFrame(this.#running.frame);
    this.#running = undefined;
  }

  #start(from: Positions, to: Positions, then?: () => void): void {
    this.finish();
    const began = performance.now();
    const step = (now: number) => {
      const share = (now - began) / GLIDE_MS;
      if (share >= 1) {
        this.finish();
        this.#render();
        return;
      }
      this.#put(
        new Map([...to].map(([id, end]) => [id, between(from.get(id) ?? end, end, eased(share))])),
      );
      this.#render();
      this.#running = { frame: requestAnimationFrame(step), to, then };
    };
    this.#put(from);
    this.#running = { frame: requestAnimationFrame(step), to, then };
  }

  #put(at: Positions): void {
    for (const [id, { x, y }] of at)
      if (this.#graph.hasNode(id)) Object.assign(this.#graph.getNodeAttributes(id), { x, y });
  }
}
