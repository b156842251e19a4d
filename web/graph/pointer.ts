/**
 * Answers sigma's questions of what is under the pointer by `Picking`. sigma asks two methods of its own, at every move,
 * press and turn of the wheel; these are put in their place, and the programs draw no picture to be read.
 */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Point } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import { Picking, type Scale } from './picking.ts';

export interface PointerState {
  /** The mark that is being moved: it is under the pointer, wherever it was before. */
  held(): string | undefined;
  /** Nothing can be pointed at while the picture moves. */
  isBlind(): boolean;
}

export class Pointer {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #picking: Picking;

  constructor(
    sigma: Sigma<NodeAttributes, EdgeAttributes>,
    graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
    { held, isBlind }: PointerState,
  ) {
    this.#sigma = sigma;
    this.#picking = new Picking(graph);
    sigma.on('afterProcess', () => this.#picking.forget());
    const answers = {
      getNodeAtPosition: (at: Point): string | null =>
        held() ?? (isBlind() ? null : (this.#picking.node(this.#at(at), this.#scale()) ?? null)),
      getEdgeAtPoint: (x: number, y: number): string | null =>
        isBlind()
          ? null
          : (this.#picking.edge('ribbon', this.#at({ x, y }), this.#scale()) ?? null),
    };
    for (const [name, value] of Object.entries(answers)) {
      if (!(name in sigma)) throw new Error(`This version of sigma has no ${name} to be answered.`);
      Object.defineProperty(sigma, name, { value });
    }
  }

  /** Marks have changed without sigma indexing them. */
  forget(): void {
    this.#picking.forget();
  }

  /** The thread under a point of the stage. Threads are too dense to be lit in passing, so sigma is not told of them. */
  threadAt(at: Point): string | undefined {
    return this.#picking.edge('thread', this.#at(at), this.#scale());
  }

  #at({ x, y }: Point): Point {
    return this.#sigma.viewportToGraph({ x, y });
  }

  #scale(): Scale {
    const [a, b] = [this.#at({ x: 0, y: 0 }), this.#at({ x: 100, y: 0 })];
    return { unit: Math.hypot(b.x - a.x, b.y - a.y) / 100, size: this.#sigma.scaleSize(1) };
  }
}
