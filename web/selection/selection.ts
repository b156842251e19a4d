/**
 * The one selection that graph, map, timeline, table and document share: what of the graph the inspected item stands
 * for. Selecting is inspecting, so the address, back and forward hold it as well. An answer stands for the part of the
 * graph that shows it. Pure.
 */
import type { AskResponse } from '../../src/model/questionContracts.ts';
import type { Inspected } from '../inspector/state.ts';

export interface Selection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** More would make an address that servers refuse. */
export const MOST_SELECTED = 200;

export const noSelection: Selection = { nodes: [], edges: [] };
export const edgesOnly = (edges: readonly string[]): Selection => ({ nodes: [], edges });
export const nodesOnly = (nodes: readonly string[]): Selection => ({ nodes, edges: [] });

/** What is known of the inspected item beside itself, where it was read already. */
export interface Known {
  readonly relationOfClaim?: string | undefined;
  readonly answer?: Pick<AskResponse, 'subgraph'> | undefined;
}

/** The relations that show an answer, and what it names beside them. */
function selectionOfAnswer({ nodes, edges }: AskResponse['subgraph']): Selection {
  const ends = new Set(edges.flatMap((e) => [e.source, e.target]));
  return {
    nodes: nodes.map((n) => n.id).filter((id) => !ends.has(id)),
    edges: edges.map((e) => e.id),
  };
}

/**
 * What an inspected item selects. A document stands for the relation of its selected claim or for its selected entity,
 * paths for the relations of the path in hand, review for the relation of the claim in hand, contradictions for what they
 * are about.
 */
export function selectionOf(
  item: Inspected | undefined,
  { relationOfClaim, answer }: Known = {},
): Selection {
  switch (item?.kind) {
    case 'entity':
      return { nodes: [item.id], edges: [] };
    case 'relationship':
      return { nodes: [], edges: [item.id] };
    case 'several':
      return { nodes: item.entities, edges: item.relationships };
    case 'paths':
      return { nodes: [], edges: item.path ?? [] };
    case 'document':
      if (item.entity) return { nodes: [item.entity], edges: [] };
      return item.claim && relationOfClaim ? { nodes: [], edges: [relationOfClaim] } : noSelection;
    case 'review':
      return relationOfClaim ? { nodes: [], edges: [relationOfClaim] } : noSelection;
    case 'contradictions':
      return {
        nodes: item.entity ? [item.entity] : [],
        edges: item.relationship ? [item.relationship] : [],
      };
    case 'answer':
      return answer ? selectionOfAnswer(answer.subgraph) : noSelection;
    default:
      return noSelection;
  }
}

/** The item to inspect for a selection: one thing by itself, or several. */
export function itemOf({ nodes, edges }: Selection): Inspected | undefined {
  const [node] = nodes;
  const [edge] = edges;
  if (nodes.length + edges.length > 1)
    return { kind: 'several', entities: nodes, relationships: edges };
  if (node) return { kind: 'entity', id: node };
  return edge ? { kind: 'relationship', id: edge } : undefined;
}

/** With one more, or without it when it is selected already. */
export function toggledIn(selection: Selection, what: 'nodes' | 'edges', id: string): Selection {
  const list = selection[what];
  return {
    ...selection,
    [what]: list.includes(id) ? list.filter((x) => x !== id) : [...list, id],
  };
}
