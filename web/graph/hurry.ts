/** Whether a large picture moves: then it is drawn without what is not seen in passing, and in full once it rests. */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { Focus } from './programs/focus.ts';

/** From so many nodes or edges on. */
const LARGE = { order: 3000, size: 8000 } as const;
/** How long nothing must have moved. */
const REST_MS = 160;

export class Hurry {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  readonly #focus: Focus;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `focus` is read by the node and edge programs at every frame. */
  constructor(
    sigma: Sigma<NodeAttributes, EdgeAttributes>,
    graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
    focus: Focus,
  ) {
    this.#sigma = sigma;
    this.#graph = graph;
    this.#focus = focus;
    sigma.getCamera().on('updated', () => this.moved());
  }

  moved(): void {
    if (this.#graph.order <= LARGE.order && this.#graph.size <= LARGE.size) return;
    this.#focus.hurried = true;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#focus.hurried = false;
      this.#sigma.scheduleRender();
    }, REST_MS);
  }

  kill(): void {
    clearTimeout(this.#resting);
  }
}
