/**
 * The stage: sigma as a view of a `DisplayGraph` and of where it stands. It owns hover and labels, and tells what
 * the user did; it changes nothing of the exploration by itself.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Point, Positions } from '../layouts/positions.ts';
import type { ArrangedGraph } from '../layouts/useArrangement.ts';
import type { Selection } from '../selection/selection.ts';
import { AreaPicker } from './area.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { DisplayGraph, Scheme } from './display.ts';
import { Dragging } from './drag.ts';
import { isOnBolt } from './drawSigns.ts';
import { type GestureEvents, listenForGestures } from './gestures.ts';
import { Glide } from './glide.ts';
import { Hurry } from './hurry.ts';
import type { Box } from './labels.ts';
import { Lighting } from './lighting.ts';
import { shapeColors } from './palette.ts';
import { Pointer } from './pointer.ts';
import type { Focus } from './programs/focus.ts';
import { createRibbonEdgeProgram } from './programs/ribbonEdge.ts';
import { createShapeNodeProgram } from './programs/shapeNode.ts';
import { createThreadEdgeProgram } from './programs/threadEdge.ts';
import { beginsOf, leavingOf, placesOf } from './steps.ts';
import { isOtherStructure, writeMarks, writeStructure } from './sync.ts';
import { PADDING, Viewport } from './viewport.ts';
import { Writing } from './writing.ts';

/** How small marks become at least, however large the picture; of very many, none would be seen for the others. */
const leastMarks = (order: number): number =>
  Math.max(0.16, 0.45 * Math.min(1, Math.sqrt(4000 / order)));
/** Marks of a picture with more of them than this grow with it. */
const MANY_MARKS = 3000;
/** In a larger picture marks are where they are to be at once. */
const MOST_GLIDING = 3000;

export interface StageEvents extends GestureEvents {
  /** Absent where marks stay where they are. */
  onMoved?(to: Positions): void;
  /** Whether the next press draws a box, without Shift too. */
  isAreaAsked(): boolean;
  /** What stands in the box that was drawn, the weightiest first; nothing where none was drawn. */
  onArea(ids: readonly string[] | undefined): void;
}

/** A graph where it stands. */
export interface StagePicture extends Omit<ArrangedGraph, 'settled'> {
  /** Where new marks come out of, and where those go that leave, beside what they are related to. */
  readonly from?: Positions;
  readonly into?: Positions;
  /** All of it comes into view again, where all of it was. */
  readonly refits?: boolean;
}

export class Stage {
  readonly #graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  /** What sigma holds while the graph is being rewritten: it would index all of it for each node that goes. */
  readonly #none = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #focus: Focus = { dimmed: false, hurried: false };
  readonly #colors = shapeColors('light');
  readonly #events: StageEvents;
  readonly #viewport: Viewport;
  readonly #lighting: Lighting;
  readonly #hurry: Hurry;
  readonly #glide: Glide;
  readonly #dragging: Dragging;
  readonly #area: AreaPicker;
  readonly #pointer: Pointer;
  readonly #writing: Writing;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #positions: Positions = new Map();
  /** The picture that is shown, by the layout's name for it. */
  #picture = '';
  #scheme: Scheme = 'light';
  /** The camera was put back to a whole view, and what is selected may lie under a panel. */
  #wasReframed = false;
  #revealsOnResize = false;
  /** What is selected next is what was pointed at on the stage. */
  #pointedAt = false;
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
      // Marks of a very large picture begin small and grow with it.
      zoomToSizeRatioFunction: (ratio) =>
        ratio ** (this.#graph.order > MANY_MARKS ? 0.7 : 0.35) / this.#marks,
      defaultNodeType: 'shape',
      defaultEdgeType: 'straight',
      defaultDrawNodeHover: () => {},
      nodeProgramClasses: { shape: createShapeNodeProgram(this.#focus, this.#colors) },
      nodeHoverProgramClasses: { shape: createShapeNodeProgram(this.#focus, this.#colors) },
      edgeProgramClasses: {
        curved: createRibbonEdgeProgram(this.#focus, 'curved'),
        straight: createRibbonEdgeProgram(this.#focus, 'straight'),
        thread: createThreadEdgeProgram(this.#focus),
      },
    });
    this.#viewport = new Viewport(this.#sigma, this.#graph);
    this.#hurry = new Hurry(this.#sigma, this.#graph, this.#focus);
    this.#lighting = new Lighting(this.#sigma, this.#graph, this.#focus);
    this.#writing = new Writing(this.#sigma, this.#graph, this.#lighting);
    this.#glide = new Glide(this.#graph, () => this.#sigma.refresh({ partialGraph: {} }));
    this.#dragging = new Dragging(this.#sigma, this.#graph, {
      selected: () => this.#lighting.selection.nodes,
      isMovable: () => events.onMoved !== undefined,
      onBegin: () => this.#glide.finish(),
      onMoved: (to) => {
        this.#pointer.forget();
        events.onMoved?.(to);
      },
    });
    this.#pointer = new Pointer(this.#sigma, this.#graph, {
      held: () => this.#dragging.held,
      isBlind: () => this.#focus.hurried,
    });
    this.#area = new AreaPicker(container, {
      isAsked: () => events.isAreaAsked(),
      onBegin: () => this.#dragging.forget(),
      onArea: (box) => {
        this.#pointedAt = true;
        events.onArea(this.#within(box));
      },
      onNone: () => events.onArea(undefined),
    });
    this.#listen();
  }

  get room(): { width: number; height: number } {
    return this.#viewport.room;
  }

  get markScale(): number {
    return this.#viewport.markScale;
  }

  /** Shows a graph where it stands. Another picture than before comes wholly into view. */
  show(display: DisplayGraph, scheme: Scheme, arranged: StagePicture): void {
    const { positions, picture, fresh, into } = arranged;
    const glides =
      !this.#reducedMotion.matches &&
      !fresh &&
      picture === this.#picture &&
      this.#graph.order <= MOST_GLIDING;
    const leaving = glides ? leavingOf(this.#graph, positions, into) : new Map<string, Point>();
    if (leaving.size > 0)
      this.#glide.to(leaving, () => this.#write(display, scheme, arranged, glides));
    else this.#write(display, scheme, arranged, glides);
  }

  #write(
    display: DisplayGraph,
    scheme: Scheme,
    { positions, headings, picture, fresh, from, refits = false }: StagePicture,
    glides: boolean,
  ): void {
    const stood = glides ? placesOf(this.#graph) : undefined;
    this.#glide.stop();
    const repainted = scheme !== this.#scheme;
    this.#scheme = scheme;
    Object.assign(this.#colors, shapeColors(scheme));
    const newly = display.nodes.filter((n) => !this.#positions.has(n.id)).map((n) => n.id);
    this.#positions = positions;
    const other = isOtherStructure(this.#graph, display);
    const written = other ? undefined : writeMarks(this.#graph, display, positions);
    if (other) {
      this.#sigma.setGraph(this.#none);
      writeStructure(this.#graph, display, positions);
      this.#lighting.again();
    }
    if (!written || written.nodes.length + written.edges.length > 0) this.#pointer.forget();
    this.#writing.of(display, scheme, headings);
    const reframed = fresh || picture !== this.#picture;
    const refitted = !reframed && refits && this.#viewport.isWhole;
    if (reframed || refitted) this.#reframe();
    else if (!this.#sigma.getCustomBBox()) this.#frame();
    if (display.nodes.length > 0) this.#picture = picture;
    if (other) {
      this.#sigma.setGraph(this.#graph);
      // Read by `npm run bench:web`.
      performance.mark('sightline-picture', { detail: display.nodes.length });
    } else if (written && (reframed || refitted || written.nodes.length + written.edges.length > 0))
      this.#sigma.refresh({
        partialGraph: written,
        skipIndexation: !written.moved && !reframed && !refitted,
      });
    else if (repainted) this.#sigma.scheduleRender();
    if (!refitted && (newly.length > 0 || (this.#wasReframed && !reframed)))
      this.#revealSelection();
    this.#wasReframed = reframed;
    if (stood) this.#glide.from(beginsOf(this.#graph, stood, newly, from));
  }

  /** Shows a picture on the way to where a layout settles. */
  move(positions: Positions, reframe: boolean): void {
    if (!reframe && !this.#reducedMotion.matches) {
      this.#glide.to(positions);
      return;
    }
    this.#glide.finish();
    for (const [id, { x, y }] of positions)
      if (!this.#dragging.moves(id) && this.#graph.hasNode(id))
        Object.assign(this.#graph.getNodeAttributes(id), { x, y });
    if (reframe) this.#reframe();
    this.#hurry.moved();
    // No mark but its place has changed.
    this.#sigma.refresh({ partialGraph: {} });
  }

  select(selection: Selection): void {
    this.#lighting.select(selection);
    this.#revealSelection();
    // What was selected elsewhere may open a panel over it; where the user points nothing moves.
    this.#revealsOnResize = this.#isInspecting() && !this.#pointedAt;
    this.#pointedAt = false;
  }

  /** Lights what is pointed at outside the stage, as far as it is drawn. */
  preview(shown: Selection | undefined): void {
    this.#lighting.preview(shown);
  }

  /** How many names are written: one on so many square pixels. */
  nameDensely(area: number): void {
    this.#writing.nameDensely(area);
  }

  reveal(id: string): void {
    this.#viewport.reveal([id], this.#isInspecting(), false);
  }

  zoom(factor: number): void {
    this.#viewport.zoom(factor);
  }

  /** The whole graph into view. */
  fit(): void {
    this.#marks = this.#marksNow();
    this.#viewport.fit();
  }

  /** Brings a part of the picture near, where it is small on the stage. */
  closeUp(middle: Point, radius: number): void {
    this.#viewport.closeUp(middle, radius);
  }

  /** Where a node stands, in pixels from the stage's upper left corner. */
  pointOf(id: string): Point | undefined {
    return this.#viewport.pointOf(id);
  }

  /** What is shown and not greyed out, the weightiest first. */
  get shown(): readonly string[] {
    return this.#writing.ranked.filter(
      (id) => this.#graph.hasNode(id) && !this.#graph.getNodeAttribute(id, 'faded'),
    );
  }

  kill(): void {
    this.#glide.stop();
    this.#area.kill();
    this.#hurry.kill();
    this.#viewport.kill();
    this.#sigma.kill();
  }

  #revealSelection(): void {
    const { nodes, edges } = this.#lighting.selection;
    const ends = edges.flatMap((id) =>
      this.#graph.hasEdge(id) ? this.#graph.extremities(id) : [],
    );
    this.#viewport.reveal([...ends, ...nodes], this.#isInspecting(), !this.#pointedAt);
  }

  #within({ left, right, top, bottom }: Box): readonly string[] {
    return this.shown.filter((id) => {
      const at = this.#viewport.pointOf(id);
      return at && at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
    });
  }

  #isInspecting(): boolean {
    const { nodes, edges } = this.#lighting.selection;
    return nodes.length + edges.length > 0;
  }

  #frame(): void {
    this.#marks = this.#marksNow();
    this.#viewport.frame();
  }

  /** The whole graph at once. */
  #reframe(): void {
    this.#marks = this.#marksNow();
    this.#viewport.reset();
  }

  /** Marks shrink with a picture that is larger than the stage, though not as much: they are still to be read. */
  #marksNow(): number {
    return (
      this.#viewport.markScale * Math.max(leastMarks(this.#graph.order), this.#viewport.fitScale)
    );
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on('resize', () => {
      if (!this.#revealsOnResize) return;
      this.#revealsOnResize = false;
      sigma.once('afterRender', () => this.#revealSelection());
    });
    for (const by of ['wheelStage', 'downStage'] as const)
      sigma.on(by, () => {
        this.#revealsOnResize = false;
      });
    const pointed =
      <A extends readonly unknown[]>(tell: (...told: A) => void) =>
      (...told: A) => {
        this.#pointedAt = true;
        tell(...told);
      };
    const { onNode, onEdge, onBolt, onHover } = this.#events;
    listenForGestures(
      sigma,
      {
        isDragging: () => this.#dragging.isOn,
        hasDragged: () => this.#dragging.hasMoved,
        threadAt: (at) => this.#pointer.threadAt(at),
        isOnBolt: (edge, at) => isOnBolt(sigma, this.#graph, edge, at),
      },
      {
        ...this.#events,
        onNode: pointed(onNode),
        onEdge: pointed(onEdge),
        onBolt: pointed(onBolt),
        onHover: (on) => {
          this.#lighting.hover(on);
          onHover(on);
        },
      },
    );
  }
}
