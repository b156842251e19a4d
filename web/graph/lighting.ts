/** What is lit: what the pointer is on, else what is selected, each with its neighbourhood. The rest fades. */
import type Sigma from 'sigma';
import { noSelection, type Selection } from '../selection/selection.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { Focus } from './programs/focus.ts';

export interface Hovered {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

export class Lighting {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #focus: Focus;
  #hovered: Hovered | undefined;
  #selection: Selection = noSelection;
  #lit = { nodes: new Set<string>(), edges: new Set<string>() };

  /** `focus` is read by the node and edge programs at every frame. */
  constructor(sigma: Sigma<NodeAttributes, EdgeAttributes>, focus: Focus) {
    this.#sigma = sigma;
    this.#focus = focus;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Edges whose wording is written out. */
  get worded(): string[] {
    return [
      ...this.#selection.edges,
      ...(this.#hovered?.kind === 'edge' ? [this.#hovered.id] : []),
    ];
  }

  select(selection: Selection): void {
    this.#selection = selection;
    this.all();
  }

  hover(hovered: Hovered | undefined): void {
    if (this.#hovered?.id === hovered?.id) return;
    this.#hovered = hovered;
    this.#sigma.getContainer().style.cursor = hovered ? 'pointer' : '';
    this.#changed();
  }

  /** Writes the light of every mark, after the graph itself has changed. */
  all(): void {
    const graph = this.#sigma.getGraph();
    this.#lit = this.#work();
    this.#write(graph.nodes(), graph.edges());
    this.#sigma.refresh();
  }

  /** Writes the light of those marks alone that were lit or now are: what hovering costs. */
  #changed(): void {
    const graph = this.#sigma.getGraph();
    const before = this.#lit;
    this.#lit = this.#work();
    const nodes = [...new Set([...before.nodes, ...this.#lit.nodes])].filter((id) =>
      graph.hasNode(id),
    );
    const edges = [...new Set([...before.edges, ...this.#lit.edges])].filter((id) =>
      graph.hasEdge(id),
    );
    this.#write(nodes, edges);
    this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
  }

  #work() {
    const graph = this.#sigma.getGraph();
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
      this.#selection.nodes.forEach(addNode);
      this.#selection.edges.forEach(addEdge);
    }
    return { nodes, edges };
  }

  /** Into the attributes themselves: sigma's own events would index the whole graph for each. */
  #write(nodes: readonly string[], edges: readonly string[]): void {
    const graph = this.#sigma.getGraph();
    this.#focus.dimmed = this.#lit.nodes.size > 0;
    for (const id of nodes)
      Object.assign(graph.getNodeAttributes(id), {
        lit: this.#lit.nodes.has(id),
        selected: this.#selection.nodes.includes(id),
      });
    for (const id of edges)
      Object.assign(graph.getEdgeAttributes(id), {
        lit: this.#lit.edges.has(id),
        selected: this.#selection.edges.includes(id) || this.#hovered?.id === id,
      });
  }
}
