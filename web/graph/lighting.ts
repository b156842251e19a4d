/**
 * What is lit: what the pointer is on, else what is pointed at elsewhere on the page, else what is selected; each with
 * its neighbourhood. The rest fades.
 */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import { noSelection, type Selection } from '../selection/selection.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { Focus } from './programs/focus.ts';

export interface Hovered {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

const MOST_WORDED = 6;

export class Lighting {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  readonly #focus: Focus;
  #hovered: Hovered | undefined;
  #preview: Selection | undefined;
  #selection: Selection = noSelection;
  #lit = { nodes: new Set<string>(), edges: new Set<string>() };

  /** `focus` is read by the node and edge programs at every frame. */
  constructor(
    sigma: Sigma<NodeAttributes, EdgeAttributes>,
    graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
    focus: Focus,
  ) {
    this.#sigma = sigma;
    this.#graph = graph;
    this.#focus = focus;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Edges whose wording is written out; of many, the colour says it, and their words would cover each other. */
  get worded(): string[] {
    const { edges } = this.#selection;
    return [
      ...(edges.length > MOST_WORDED ? [] : edges),
      ...(this.#preview?.edges ?? []),
      ...(this.#hovered?.kind === 'edge' ? [this.#hovered.id] : []),
    ];
  }

  /** What is lit, where not everything is. */
  get lit(): ReadonlySet<string> | undefined {
    return this.#focus.dimmed ? this.#lit.nodes : undefined;
  }

  select(selection: Selection): void {
    const before = this.#selection;
    this.#selection = selection;
    this.#preview = undefined;
    this.#changed([before, selection]);
  }

  hover(hovered: Hovered | undefined): void {
    if (this.#hovered?.id === hovered?.id) return;
    this.#hovered = hovered;
    const container = this.#sigma.getContainer();
    container.style.cursor = hovered ? 'pointer' : '';
    container.dataset.on = hovered?.id ?? '';
    this.#changed([this.#selection]);
  }

  /** What is pointed at outside the stage: a name in a document, a step of a path. */
  preview(shown: Selection | undefined): void {
    if (this.#preview === shown) return;
    this.#preview = shown;
    this.#changed([this.#selection]);
  }

  /** Writes the light anew after marks have come or gone, which come unlit; whoever calls shows it. */
  again(): void {
    this.#rewrite([this.#selection]);
  }

  /** Writes the light of those marks alone that were lit or selected or now are: what hovering costs. */
  #changed(selections: readonly Selection[]): void {
    const partialGraph = this.#rewrite(selections);
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  }

  #rewrite(selections: readonly Selection[]): { nodes: string[]; edges: string[] } {
    const before = this.#lit;
    this.#lit = this.#work();
    const touched = [before, this.#lit, ...selections];
    const nodes = [...new Set(touched.flatMap((t) => [...t.nodes]))].filter((id) =>
      this.#graph.hasNode(id),
    );
    const edges = [...new Set(touched.flatMap((t) => [...t.edges]))].filter((id) =>
      this.#graph.hasEdge(id),
    );
    this.#write(nodes, edges);
    return { nodes, edges };
  }

  #work() {
    const graph = this.#graph;
    const nodes = new Set<string>();
    const edges = new Set<string>();
    const addEdge = (id: string) => {
      if (!graph.hasEdge(id)) return;
      edges.add(id);
      for (const end of graph.extremities(id)) nodes.add(end);
    };
    const addNode = (id: string) => {
      if (!graph.hasNode(id)) return;
      nodes.add(id);
      graph.forEachEdge(id, addEdge);
    };
    if (this.#hovered?.kind === 'node') addNode(this.#hovered.id);
    else if (this.#hovered) addEdge(this.#hovered.id);
    else {
      const { nodes: alone, edges: joined } = this.#preview ?? this.#selection;
      alone.forEach(addNode);
      joined.forEach(addEdge);
    }
    return { nodes, edges };
  }

  /** Into the attributes themselves: sigma's own events would index the whole graph for each. */
  #write(nodes: readonly string[], edges: readonly string[]): void {
    const graph = this.#graph;
    const selected = new Set([...this.#selection.nodes, ...this.#selection.edges]);
    this.#focus.dimmed = this.#lit.nodes.size > 0;
    // What is lit is seen on no element but this one.
    this.#sigma.getContainer().dataset.lit = [this.#lit.nodes.size, this.#lit.edges.size].join();
    for (const id of nodes)
      Object.assign(graph.getNodeAttributes(id), {
        lit: this.#lit.nodes.has(id),
        selected: selected.has(id),
      });
    for (const id of edges)
      Object.assign(graph.getEdgeAttributes(id), {
        lit: this.#lit.edges.has(id),
        selected:
          selected.has(id) ||
          this.#hovered?.id === id ||
          this.#preview?.edges.includes(id) === true,
      });
  }
}
