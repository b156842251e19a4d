/** Writes names, wordings, headings and signs over the marks, at every frame. */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Heading } from '../layouts/positionsSlice.ts';
import { densityOf } from '../style/registry.ts';
import { initialStyle } from '../style/slice.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import { coveredBoxes } from './covered.ts';
import type { DisplayGraph, Scheme } from './display.ts';
import { edgeLabels, type LabelStyle, nodeLabels } from './drawLabels.ts';
import { drawPies } from './drawPies.ts';
import { drawEdgeSigns, drawHeadings } from './drawSigns.ts';
import type { Lighting } from './lighting.ts';
import { STAGE } from './palette.ts';

/** So many selected marks are named whatever their names cover; of more, those that find room. */
const MOST_NAMED = 8;

export class Writing {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  readonly #lighting: Lighting;
  #scheme: Scheme = 'light';
  #headings: readonly Heading[] = [];
  /** Nodes, the weightiest first: the order in which they are named. */
  #ranked: readonly string[] = [];
  /** Edges with a sign at their middle. */
  #signed: readonly string[] = [];
  /** Nodes over which something is painted. */
  #pies: readonly string[] = [];
  #areaPerName = densityOf(initialStyle.names).area;

  constructor(
    sigma: Sigma<NodeAttributes, EdgeAttributes>,
    graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
    lighting: Lighting,
  ) {
    this.#sigma = sigma;
    this.#graph = graph;
    this.#lighting = lighting;
    sigma.on('afterRender', () => this.#paint());
  }

  /** What is drawn, the weightiest first. */
  get ranked(): readonly string[] {
    return this.#ranked;
  }

  of({ nodes, edges }: DisplayGraph, scheme: Scheme, headings: readonly Heading[]): void {
    this.#scheme = scheme;
    this.#headings = headings;
    this.#ranked = nodes
      .toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
      .map((n) => n.id);
    this.#pies = nodes.flatMap((n) => (n.pie ? [n.id] : []));
    this.#signed = edges.flatMap((e) => (e.sign === 'none' || e.faded ? [] : [e.id]));
  }

  /** How many names are written: one on so many square pixels. */
  nameDensely(area: number): void {
    if (area === this.#areaPerName) return;
    this.#areaPerName = area;
    this.#sigma.scheduleRender();
  }

  /** While something is lit only that is named; what is selected is named whatever its weight. */
  #rankedToName(): Iterable<string> {
    const { lit, selection } = this.#lighting;
    const known = (ids: Iterable<string>) => [...ids].filter((id) => this.#graph.hasNode(id));
    if (lit) return known(lit);
    return selection.nodes.length > 0
      ? new Set([...known(selection.nodes), ...this.#ranked])
      : this.#ranked;
  }

  #paint(): void {
    const canvas = this.#sigma.getCanvases().labels;
    const context = canvas?.getContext('2d');
    if (!context) return;
    const style: LabelStyle = {
      ...STAGE[this.#scheme],
      dimmed: this.#lighting.lit !== undefined,
      areaPerName: this.#areaPerName,
      namesAllSelected: this.#lighting.selection.nodes.length <= MOST_NAMED,
    };
    drawPies(context, this.#sigma, this.#graph, this.#pies, style);
    const wordings = edgeLabels(context, this.#sigma, this.#graph, this.#lighting.worded, style);
    nodeLabels(context, this.#sigma, this.#graph, this.#rankedToName(), style, [
      ...wordings.map((w) => w.box),
      ...coveredBoxes(this.#sigma.getContainer()),
    ]);
    drawHeadings(context, this.#sigma, this.#headings, style);
    drawEdgeSigns(context, this.#sigma, this.#graph, this.#signed, style);
    for (const wording of wordings) wording.paint();
  }
}
