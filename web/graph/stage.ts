/**
 * The stage: sigma as a view of a `DisplayGraph`. It owns positions, layout, hover and labels, and tells
 * what the user did; it changes nothing of the exploration by itself.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { DisplayGraph, Scheme } from './display.ts';
import { edgeLabels, type LabelStyle, nodeLabels } from './drawLabels.ts';
import { runLayout } from './layout/run.ts';
import { type Hovered, Lighting, type StageSelection } from './lighting.ts';
import { STAGE, shapeColors } from './palette.ts';
import { loadPositions, savePositions } from './positionStore.ts';
import { type Point, placeAll } from './positions.ts';
import type { Focus } from './programs/focus.ts';
import { createRibbonEdgeProgram } from './programs/ribbonEdge.ts';
import { createShapeNodeProgram } from './programs/shapeNode.ts';
import { PADDING, Viewport } from './viewport.ts';

export interface StageEvents {
  onNode(id: string): void;
  onEdge(id: string): void;
  onOpenNode(id: string, at: Point): void;
  onBackground(): void;
  onLayout(running: boolean): void;
}

export class Stage {
  readonly #graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #focus: Focus = { dimmed: false };
  readonly #colors = shapeColors('light');
  readonly #events: StageEvents;
  readonly #viewport: Viewport;
  readonly #lighting: Lighting;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #positions = loadPositions();
  #scheme: Scheme = 'light';
  #dragged: { readonly id: string; moved: boolean } | undefined;
  #stopLayout: () => void = () => {};
  /** How large marks are drawn, since the graph was last laid out or fitted to the stage. */
  #marks = 1;

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
      zoomDuration: this.#reducedMotion.matches ? 0 : 180,
      inertiaDuration: this.#reducedMotion.matches ? 0 : 150,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.35 / this.#marks,
      defaultNodeType: 'shape',
      defaultEdgeType: 'ribbon',
      defaultDrawNodeHover: () => {},
      nodeProgramClasses: { shape: createShapeNodeProgram(this.#focus, this.#colors) },
      nodeHoverProgramClasses: { shape: createShapeNodeProgram(this.#focus, this.#colors) },
      edgeProgramClasses: { ribbon: createRibbonEdgeProgram(this.#focus) },
    });
    this.#viewport = new Viewport(this.#sigma);
    this.#lighting = new Lighting(this.#sigma, this.#focus);
    this.#listen();
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
    this.#lighting.all();
    if (placed.size > 0) this.#layout(first ? new Set(positions.keys()) : placed, first);
    if (placed.size > 0 && !first) this.#revealSelection();
  }

  /** Lays everything out anew. */
  relayout(): void {
    this.#layout(new Set(this.#graph.nodes()), true);
  }

  select(selection: StageSelection): void {
    this.#lighting.select(selection);
    this.#revealSelection();
  }

  /** Lights an edge as if the pointer were on it. */
  preview(edge: string | undefined): void {
    const known = edge !== undefined && this.#graph.hasEdge(edge);
    this.#lighting.hover(known ? { kind: 'edge', id: edge } : undefined);
  }

  reveal(id: string): void {
    this.#viewport.reveal(id, this.#isInspecting());
  }

  zoom(factor: number): void {
    this.#viewport.zoom(factor);
  }

  /** The whole graph into view. */
  fit(): void {
    this.#marks = this.#viewport.markScale;
    this.#viewport.fit();
  }

  /** Where a node stands, in pixels from the stage's upper left corner. */
  pointOf(id: string): Point | undefined {
    return this.#viewport.pointOf(id);
  }

  kill(): void {
    this.#viewport.kill();
    this.#stopLayout();
    this.#sigma.kill();
  }

  #revealSelection(): void {
    const { nodes, edges } = this.#lighting.selection;
    const ends = edges.flatMap((id) =>
      this.#graph.hasEdge(id) ? this.#graph.extremities(id) : [],
    );
    for (const id of [...ends, ...nodes]) this.reveal(id);
  }

  #isInspecting(): boolean {
    const { nodes, edges } = this.#lighting.selection;
    return nodes.length + edges.length > 0;
  }

  #frame(): void {
    this.#marks = this.#viewport.markScale;
    this.#viewport.frame();
  }

  #layout(free: ReadonlySet<string>, reframe: boolean): void {
    this.#stopLayout();
    const ids = this.#graph.nodes();
    const index = new Map(ids.map((id, i) => [id, i]));
    const at = ids.map((id) => this.#graph.getNodeAttributes(id));
    const pairs = this.#graph.mapEdges((_, __, s, t) => [index.get(s) ?? 0, index.get(t) ?? 0]);
    const apply = (x: Float32Array, y: Float32Array) => {
      ids.forEach((id, i) => {
        if (!free.has(id) || id === this.#dragged?.id || !this.#graph.hasNode(id)) return;
        const point = { x: x[i] ?? 0, y: y[i] ?? 0 };
        Object.assign(this.#graph.getNodeAttributes(id), point);
        this.#positions.set(id, point);
      });
      if (reframe) {
        this.#marks = this.#viewport.markScale;
        this.#viewport.reset();
      }
      this.#sigma.refresh();
    };
    const stop = runLayout(
      {
        x: Float32Array.from(at, (n) => n.x),
        y: Float32Array.from(at, (n) => n.y),
        sizes: Float32Array.from(at, (n) => n.size * this.#viewport.markScale + 6),
        fixed: Uint8Array.from(ids, (id) => (free.has(id) ? 0 : 1)),
        edges: Uint32Array.from(pairs.flat()),
        ...this.#viewport.room,
      },
      (frame) => {
        if (frame.done || !this.#reducedMotion.matches) apply(frame.x, frame.y);
        if (!frame.done) return;
        savePositions(this.#positions);
        if (reframe) this.#revealSelection();
        this.#events.onLayout(false);
      },
    );
    this.#events.onLayout(true);
    this.#stopLayout = () => {
      stop();
      this.#events.onLayout(false);
    };
  }

  #paintLabels(): void {
    const canvas = this.#sigma.getCanvases().labels;
    const context = canvas?.getContext('2d');
    if (!context) return;
    const style: LabelStyle = { ...STAGE[this.#scheme], dimmed: this.#focus.dimmed };
    const wordings = edgeLabels(context, this.#sigma, this.#graph, this.#lighting.worded, style);
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
    const hover = (hovered?: Hovered) => {
      if (!this.#dragged) this.#lighting.hover(hovered);
    };
    sigma.on('afterRender', () => this.#paintLabels());
    sigma.on('enterNode', ({ node }) => hover({ kind: 'node', id: node }));
    sigma.on('leaveNode', () => hover());
    sigma.on('enterEdge', ({ edge }) => hover({ kind: 'edge', id: edge }));
    sigma.on('leaveEdge', () => hover());
    sigma.on('clickNode', ({ node }) => this.#events.onNode(node));
    sigma.on('clickEdge', ({ edge }) => this.#events.onEdge(edge));
    sigma.on('clickStage', () => this.#events.onBackground());
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault();
      this.#events.onOpenNode(node, { x: event.x, y: event.y });
    });
    sigma.on('downNode', ({ node, event }) => {
      event.preventSigmaDefault();
      this.#dragged = { id: node, moved: false };
    });
    sigma.on('moveBody', ({ event }) => {
      const dragged = this.#dragged;
      if (!dragged || !this.#graph.hasNode(dragged.id)) return;
      event.preventSigmaDefault();
      dragged.moved = true;
      const point = sigma.viewportToGraph(event);
      Object.assign(this.#graph.getNodeAttributes(dragged.id), point);
      this.#positions.set(dragged.id, point);
      sigma.refresh({ schedule: true });
    });
    const drop = () => {
      if (this.#dragged?.moved) savePositions(this.#positions);
      this.#dragged = undefined;
    };
    for (const up of ['upNode', 'upEdge', 'upStage'] as const) sigma.on(up, drop);
  }
}
