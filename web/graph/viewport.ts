/** What part of the graph is in view. It changes only when the user asks, or when what was asked for is out of view. */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Point } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';

export const PADDING = 56;
const MOVE_MS = 180;
/** Nearer to the stage's edge than this, a node counts as out of view. */
const EDGE = 40;
/** How far a part that is brought near reaches, as a share of the stage's shorter side. */
const NEAR = 0.36;
/** The share of the stage's height that the inspector's sheet takes on narrow screens. */
const SHEET = 0.55;
/** Square pixels of a stage on which marks have their full size. */
const ROOMY = 900_000;

type Camera = ReturnType<Sigma['getCamera']>;

export class Viewport {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #narrow = matchMedia('(max-width: 900px)');
  readonly #resized: ResizeObserver;
  #size = { width: 1, height: 1, left: 0, top: 0, corner: { x: 0, y: 0 }, scale: 1 };

  constructor(
    sigma: Sigma<NodeAttributes, EdgeAttributes>,
    graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
  ) {
    this.#sigma = sigma;
    this.#graph = graph;
    this.#note();
    sigma.on('afterRender', () => this.#note());
    sigma.on('resize', () => this.#keepInPlace());
    this.#resized = new ResizeObserver(() => sigma.scheduleRender());
    this.#resized.observe(sigma.getContainer());
  }

  kill(): void {
    this.#resized.disconnect();
  }

  /** Pixels that a layout may fill. */
  get room(): { width: number; height: number } {
    return { width: this.#size.width - 2 * PADDING, height: this.#size.height - 2 * PADDING };
  }

  /** How large marks are: smaller on a small stage, so that as much fits on it. */
  get markScale(): number {
    const { width, height } = this.#size;
    return Math.min(1, Math.max(0.5, Math.sqrt((width * height) / ROOMY)));
  }

  /** How much of the picture's own scale a whole view of it can keep: less where it is larger than the stage. */
  get fitScale(): number {
    const box = this.#extent();
    if (!box) return 1;
    const { width, height } = this.room;
    return Math.min(1, width / Math.max(1, box.width), height / Math.max(1, box.height));
  }

  /** Fixes what a whole view shows to the graph's present extent, so that adding to it moves nothing. */
  frame(): void {
    const box = this.#extent();
    if (!box) {
      this.#sigma.setCustomBBox(null);
      return;
    }
    const { x1, x2, y1, y2, width, height } = box;
    // A lone node, or two, would fill the stage: keep some room around.
    const room = Math.max(0, 120 - Math.max(width, height)) / 2;
    this.#sigma.setCustomBBox({ x: [x1 - room, x2 + room], y: [y1 - room, y2 + room] });
  }

  #extent() {
    const graph = this.#graph;
    if (graph.order === 0) return undefined;
    let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
    graph.forEachNode((_, { x, y }) => {
      x1 = Math.min(x1, x);
      x2 = Math.max(x2, x);
      y1 = Math.min(y1, y);
      y2 = Math.max(y2, y);
    });
    return { x1, x2, y1, y2, width: x2 - x1, height: y2 - y1 };
  }

  /** Whether all of the graph is in view, as after `reset` and `fit`. */
  get isWhole(): boolean {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    return Math.abs(ratio - 1) < 0.02 && Math.hypot(x - 0.5, y - 0.5) < 0.02;
  }

  /** The whole graph, at once. */
  reset(): void {
    this.frame();
    this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** The whole graph, gliding there. */
  fit(): void {
    this.frame();
    this.#sigma.refresh();
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** Brings a part of the picture near, where it is small on the stage. */
  closeUp(middle: Point, radius: number): void {
    this.#sigma.refresh();
    const at = this.#sigma.graphToViewport(middle);
    const edge = this.#sigma.graphToViewport({ x: middle.x + radius, y: middle.y });
    const { width, height } = this.#sigma.getDimensions();
    const reach = Math.hypot(edge.x - at.x, edge.y - at.y);
    const wanted = NEAR * Math.min(width, height);
    if (reach === 0 || reach >= wanted) return;
    const { ratio } = this.#sigma.getCamera().getState();
    this.#move({ ...this.#sigma.viewportToFramedGraph(at), ratio: (ratio * reach) / wanted });
  }

  zoom(factor: number): void {
    this.#move({ ratio: this.#sigma.getCamera().getState().ratio / factor });
  }

  /**
   * Brings nodes into view; those that are in view stay where they are. With `zooms` it zooms out where they would
   * not find room together.
   */
  reveal(ids: readonly string[], inspected: boolean, zooms: boolean): void {
    const points = ids.flatMap((id) => this.pointOf(id) ?? []);
    if (points.length === 0) return;
    const { width, height } = this.#sigma.getDimensions();
    // On narrow screens the inspector, as a sheet from below, covers part of the stage.
    const free = height * (inspected && this.#narrow.matches ? 1 - SHEET : 1);
    const [left, right] = [
      Math.min(...points.map((p) => p.x)),
      Math.max(...points.map((p) => p.x)),
    ];
    const [top, bottom] = [
      Math.min(...points.map((p) => p.y)),
      Math.max(...points.map((p) => p.y)),
    ];
    if (left > EDGE && top > EDGE && right < width - EDGE && bottom < free - EDGE) return;
    const room = (pixels: number) => Math.max(1, pixels - 2 * EDGE);
    const apart = Math.max(1, (right - left) / room(width), (bottom - top) / room(free));
    const out = zooms ? apart : 1;
    const camera = this.#sigma.getCamera().getState();
    const cameraState = { ...camera, ratio: camera.ratio * out };
    const wanted = this.#sigma.viewportToFramedGraph({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    });
    const middle = this.#sigma.viewportToFramedGraph(
      { x: width / 2, y: free / 2 },
      { cameraState },
    );
    this.#move({
      x: camera.x + wanted.x - middle.x,
      y: camera.y + wanted.y - middle.y,
      ratio: cameraState.ratio,
    });
  }

  /** Where a node stands, in pixels from the stage's upper left corner. */
  pointOf(id: string): Point | undefined {
    const data = this.#sigma.getNodeDisplayData(id);
    return data && this.#sigma.framedGraphToViewport(data);
  }

  #measure() {
    const { left, top } = this.#sigma.getContainer().getBoundingClientRect();
    return { ...this.#sigma.getDimensions(), left, top };
  }

  /** Pixels for one unit of sigma's framed coordinates. */
  #scale(cameraState = this.#sigma.getCamera().getState()): number {
    const [a, b] = [0, 1].map((x) =>
      this.#sigma.framedGraphToViewport({ x, y: 0 }, { cameraState }),
    );
    return a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 1;
  }

  /** Notes where the picture stands, for `#keepInPlace`. */
  #note(): void {
    const corner = this.#sigma.viewportToFramedGraph({ x: 0, y: 0 });
    this.#size = { ...this.#measure(), corner, scale: this.#scale() };
  }

  /** A panel opened or closed: what is drawn keeps its scale and its place on the page. */
  #keepInPlace(): void {
    const old = this.#size;
    if (old.width <= 1 || this.#graph.order === 0) return;
    const camera = this.#sigma.getCamera();
    const state = camera.getState();
    const cameraState = { ...state, ratio: (state.ratio * this.#scale()) / old.scale };
    const now = this.#measure();
    const corner = this.#sigma.viewportToFramedGraph(
      { x: old.left - now.left, y: old.top - now.top },
      { cameraState },
    );
    camera.setState({
      ...cameraState,
      x: state.x + old.corner.x - corner.x,
      y: state.y + old.corner.y - corner.y,
    });
  }

  #move(state: Parameters<Camera['animate']>[0]): void {
    const camera = this.#sigma.getCamera();
    if (this.#reducedMotion.matches) camera.setState({ ...camera.getState(), ...state });
    else void camera.animate(state, { duration: MOVE_MS });
  }
}
