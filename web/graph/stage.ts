/**
 * The stage: sigma as a view of a `DisplayGraph`. It owns positions, layout, hover and labels, and tells
 * what the user did; it changes nothing of the exploration by itself.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { DisplayGraph, Scheme } from './display.ts';
import { edgeLabels, type LabelStyle, middleOf, nodeLabels } from './drawLabels.ts';
import { runLayout } from './layout/run.ts';
import { STAGE, shapeColors } from './palette.ts';
import { loadPositions, savePositions } from './positionStore.ts';
import { type Point, placeAll } from './positions.ts';
import type { Focus } from './programs/focus.ts';
import { createRibbonEdgeProgram } from './programs/ribbonEdge.ts';
import { createShapeNodeProgram } from './programs/shapeNode.ts';

/** What is selected: its own outline, and what stays lit beside it. */
export interface StageSelection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface StageEvents {
  onNode(id: string): void;
  onEdge(id: string): void;
  onOpenNode(id: string, at: Point): void;
  onBackground(): void;
  onLayout(running: boolean): void;
}

const NOTHING: StageSelection = { nodes: [], edges: [] };
const FIT_MS = 180;
const PADDING = 56;
/** Nearer to the stage's edge than this, a node counts as out of view. */
const EDGE = 40;
/** The share of the stage's height that the inspector's sheet takes on narrow screens. */
const SHEET = 0.55;
/** Square pixels of a stage on which marks have their full size. */
const ROOMY = 900_000;

export class Stage {
  readonly #graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #focus: Focus = { dimmed: false };
  readonly #colors = shapeColors('light');
  readonly #events: StageEvents;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #narrow = matchMedia('(max-width: 900px)');
  #positions = loadPositions();
  #scheme: Scheme = 'light';
  #hovered: { readonly kind: 'node' | 'edge'; readonly id: string } | undefined;
  #selection = NOTHING;
  #litNodes = new Set<string>();
  #litEdges = new Set<string>();
  #dragged: string | undefined;
  #stopLayout: () => void = () => {};
  /** How large marks are drawn, since the graph was last fitted to the stage. */
  #marks = 1;
  readonly #resized = new ResizeObserver(() => this.#sigma.scheduleRender());
  #size = { width: 1, height: 1, left: 0, top: 0, corner: { x: 0, y: 0 }, scale: 1 };

  constructor(container: HTMLElement, events: StageEvents) {
    this.#events = events;
    this.#sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.#graph, container, {
      renderLabels: false,
      enableEdgeEvents: true,
      allowInvalidContainer: true,
      stagePadding: PADDING,
      minCameraRatio: 0.03,
      maxCameraRatio: 4,
      doubleClickZoomingRatio: 1,
      zoomDuration: this.#reducedMotion.matches ? 0 : FIT_MS,
      inertiaDuration: this.#reducedMotion.matches ? 0 : 150,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.35 / this.#marks,
      defaultNodeType: 'shape',
      defaultEdgeType: 'ribbon',
      defaultDrawNodeHover: () => {},
      nodeProgramClasses: { shape: createShapeNodeProgram(this.#focus, this.#colors) },
      nodeHoverProgramClasses: { shape: createShapeNodeProgram(this.#focus, this.#colors) },
      edgeProgramClasses: { ribbon: createRibbonEdgeProgram(this.#focus) },
    });
    this.#note();
    this.#listen();
    this.#resized.observe(container);
  }

  /** Shows a graph. What stands already stays where it is; only new things look for a place. */
  show(display: DisplayGraph, scheme: Scheme): void {
    this.#scheme = scheme;
    Object.assign(this.#colors, shapeColors(scheme));
    const { positions, placed } = placeAll(
      display.nodes.map((n) => n.id),
      display.edges,
      this.#positions,
    );
    // Mostly new: there is no picture yet that would have to be kept.
    const first = placed.size * 2 > display.nodes.length;
    this.#graph.clear();
    for (const n of display.nodes) {
      const at = positions.get(n.id) ?? { x: 0, y: 0 };
      this.#graph.addNode(n.id, { ...n, ...at, type: 'shape' });
      this.#positions.set(n.id, at);
    }
    for (const e of display.edges)
      this.#graph.addDirectedEdgeWithKey(e.id, e.source, e.target, { ...e, type: 'ribbon' });
    if (!this.#sigma.getCustomBBox()) this.#frame();
    this.#light(true);
    if (placed.size > 0) this.#layout(first ? new Set(positions.keys()) : placed, first);
    for (const id of this.#selection.nodes) if (placed.has(id) && !first) this.reveal(id);
  }

  /** Lays everything out anew. */
  relayout(): void {
    this.#layout(new Set(this.#graph.nodes()), true);
  }

  select(selection: StageSelection): void {
    this.#selection = selection;
    this.#light(true);
    const ends = selection.edges.flatMap((id) =>
      this.#graph.hasEdge(id) ? this.#graph.extremities(id) : [],
    );
    for (const id of [...ends, ...selection.nodes]) this.reveal(id);
  }

  /** Brings one node into view, without zooming; one that is in view stays where it is. */
  reveal(id: string): void {
    const data = this.#sigma.getNodeDisplayData(id);
    if (!data) return;
    const at = this.#sigma.framedGraphToViewport(data);
    const { width, height } = this.#sigma.getDimensions();
    const free = height * (this.#underSheet() ? 1 - SHEET : 1);
    const inside = at.x > EDGE && at.y > EDGE && at.x < width - EDGE && at.y < free - EDGE;
    if (inside) return;
    const camera = this.#sigma.getCamera().getState();
    const middle = this.#sigma.viewportToFramedGraph({ x: width / 2, y: free / 2 });
    this.#move({ x: camera.x + data.x - middle.x, y: camera.y + data.y - middle.y });
  }

  /** Lights an edge as if the pointer were on it. */
  preview(edge: string | undefined): void {
    this.#hover(edge && this.#graph.hasEdge(edge) ? { kind: 'edge', id: edge } : undefined);
  }

  zoom(factor: number): void {
    this.#move({ ratio: this.#sigma.getCamera().getState().ratio / factor });
  }

  /** The whole graph into view. */
  fit(): void {
    this.#frame();
    this.#sigma.refresh();
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** Where a node stands, in pixels from the stage's upper left corner. */
  pointOf(id: string): Point | undefined {
    const data = this.#sigma.getNodeDisplayData(id);
    return data && this.#sigma.framedGraphToViewport(data);
  }

  /** Where the middle of an edge stands, likewise. */
  middleOf(id: string): Point | undefined {
    return middleOf(this.#sigma, this.#graph, id);
  }

  kill(): void {
    this.#resized.disconnect();
    this.#stopLayout();
    this.#sigma.kill();
  }

  /** Whether the inspector, as a sheet from below, covers part of the stage. */
  #underSheet(): boolean {
    return this.#narrow.matches && this.#selection !== NOTHING;
  }

  /** Marks are smaller on a small stage, so that as much fits on it. */
  #markScale(): number {
    const { width, height } = this.#size;
    return Math.min(1, Math.max(0.5, Math.sqrt((width * height) / ROOMY)));
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

  #move(state: Parameters<ReturnType<Sigma['getCamera']>['animate']>[0]): void {
    const camera = this.#sigma.getCamera();
    if (this.#reducedMotion.matches) camera.setState({ ...camera.getState(), ...state });
    else void camera.animate(state, { duration: FIT_MS });
  }

  /** Fixes what is in view to the graph's present extent, so that adding to it moves nothing. */
  #frame(): void {
    this.#marks = this.#markScale();
    if (this.#graph.order === 0) {
      this.#sigma.setCustomBBox(null);
      return;
    }
    let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
    this.#graph.forEachNode((_, { x, y }) => {
      x1 = Math.min(x1, x);
      x2 = Math.max(x2, x);
      y1 = Math.min(y1, y);
      y2 = Math.max(y2, y);
    });
    // A lone node, or two, would fill the stage: keep some room around.
    const room = Math.max(0, 120 - Math.max(x2 - x1, y2 - y1)) / 2;
    this.#sigma.setCustomBBox({ x: [x1 - room, x2 + room], y: [y1 - room, y2 + room] });
  }

  #layout(free: ReadonlySet<string>, reframe: boolean): void {
    this.#stopLayout();
    const ids = this.#graph.nodes();
    const index = new Map(ids.map((id, i) => [id, i]));
    const at = ids.map((id) => this.#graph.getNodeAttributes(id));
    const pairs = this.#graph.mapEdges((_, __, s, t) => [index.get(s) ?? 0, index.get(t) ?? 0]);
    const apply = (x: Float32Array, y: Float32Array) => {
      ids.forEach((id, i) => {
        if (!free.has(id) || id === this.#dragged || !this.#graph.hasNode(id)) return;
        const point = { x: x[i] ?? 0, y: y[i] ?? 0 };
        Object.assign(this.#graph.getNodeAttributes(id), point);
        this.#positions.set(id, point);
      });
      if (reframe) {
        this.#frame();
        this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
      }
      this.#sigma.refresh();
    };
    const stop = runLayout(
      {
        x: Float32Array.from(at, (n) => n.x),
        y: Float32Array.from(at, (n) => n.y),
        sizes: Float32Array.from(at, (n) => n.size * this.#markScale() + 6),
        fixed: Uint8Array.from(ids, (id) => (free.has(id) ? 0 : 1)),
        edges: Uint32Array.from(pairs.flat()),
        width: this.#size.width - 2 * PADDING,
        height: this.#size.height - 2 * PADDING,
      },
      (frame) => {
        if (frame.done || !this.#reducedMotion.matches) apply(frame.x, frame.y);
        if (!frame.done) return;
        savePositions(this.#positions);
        this.#events.onLayout(false);
      },
    );
    this.#events.onLayout(true);
    this.#stopLayout = () => {
      stop();
      this.#events.onLayout(false);
    };
  }

  /** Works out what is lit and tells sigma of the marks that changed, or of all. */
  #light(all: boolean): void {
    const nodes = new Set<string>();
    const edges = new Set<string>();
    const addEdge = (id: string) => {
      if (!this.#graph.hasEdge(id)) return;
      edges.add(id);
      for (const end of this.#graph.extremities(id)) nodes.add(end);
    };
    const addNode = (id: string) => {
      if (!this.#graph.hasNode(id)) return;
      nodes.add(id);
      this.#graph.forEachEdge(id, addEdge);
    };
    if (this.#hovered?.kind === 'node') addNode(this.#hovered.id);
    else if (this.#hovered?.kind === 'edge') addEdge(this.#hovered.id);
    else {
      this.#selection.nodes.forEach(addNode);
      this.#selection.edges.forEach(addEdge);
    }
    this.#focus.dimmed = nodes.size > 0;
    const changedNodes = new Set([...this.#litNodes, ...nodes]);
    const changedEdges = new Set([...this.#litEdges, ...edges]);
    this.#litNodes = nodes;
    this.#litEdges = edges;
    const touchedNodes = all ? this.#graph.nodes() : [...changedNodes];
    const touchedEdges = all ? this.#graph.edges() : [...changedEdges];
    for (const id of touchedNodes)
      if (this.#graph.hasNode(id))
        Object.assign(this.#graph.getNodeAttributes(id), {
          lit: nodes.has(id),
          selected: this.#selection.nodes.includes(id),
        });
    for (const id of touchedEdges)
      if (this.#graph.hasEdge(id))
        Object.assign(this.#graph.getEdgeAttributes(id), {
          lit: edges.has(id),
          selected: this.#selection.edges.includes(id) || this.#hovered?.id === id,
        });
    if (all) this.#sigma.refresh();
    else
      this.#sigma.refresh({
        partialGraph: {
          nodes: touchedNodes.filter((id) => this.#graph.hasNode(id)),
          edges: touchedEdges.filter((id) => this.#graph.hasEdge(id)),
        },
        skipIndexation: true,
        schedule: true,
      });
  }

  #hover(hovered: { readonly kind: 'node' | 'edge'; readonly id: string } | undefined): void {
    if (this.#dragged || this.#hovered?.id === hovered?.id) return;
    this.#hovered = hovered;
    this.#sigma.getContainer().style.cursor = hovered ? 'pointer' : '';
    this.#light(false);
  }

  #paintLabels(): void {
    const canvas = this.#sigma.getCanvases().labels;
    const context = canvas?.getContext('2d');
    if (!context) return;
    const style: LabelStyle = { ...STAGE[this.#scheme], dimmed: this.#focus.dimmed };
    const shown = [
      ...this.#selection.edges,
      ...(this.#hovered?.kind === 'edge' ? [this.#hovered.id] : []),
    ];
    const wordings = edgeLabels(context, this.#sigma, this.#graph, shown, style);
    nodeLabels(
      context,
      this.#sigma,
      this.#graph,
      style,
      wordings.map((w) => w.box),
    );
    for (const wording of wordings) wording.paint();
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on('afterRender', () => {
      this.#note();
      this.#paintLabels();
    });
    sigma.on('resize', () => this.#keepInPlace());
    sigma.on('enterNode', ({ node }) => this.#hover({ kind: 'node', id: node }));
    sigma.on('leaveNode', () => this.#hover(undefined));
    sigma.on('enterEdge', ({ edge }) => this.#hover({ kind: 'edge', id: edge }));
    sigma.on('leaveEdge', () => this.#hover(undefined));
    sigma.on('clickNode', ({ node }) => this.#events.onNode(node));
    sigma.on('clickEdge', ({ edge }) => this.#events.onEdge(edge));
    sigma.on('clickStage', () => this.#events.onBackground());
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault();
      this.#events.onOpenNode(node, { x: event.x, y: event.y });
    });
    sigma.on('downNode', ({ node, event }) => {
      event.preventSigmaDefault();
      this.#dragged = node;
    });
    sigma.on('moveBody', ({ event }) => {
      if (!this.#dragged || !this.#graph.hasNode(this.#dragged)) return;
      event.preventSigmaDefault();
      const point = sigma.viewportToGraph(event);
      Object.assign(this.#graph.getNodeAttributes(this.#dragged), point);
      this.#positions.set(this.#dragged, point);
      sigma.refresh({ schedule: true });
    });
    const drop = () => {
      if (this.#dragged) savePositions(this.#positions);
      this.#dragged = undefined;
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
    sigma.on('upEdge', drop);
  }
}
