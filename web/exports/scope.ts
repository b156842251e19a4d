/** How much is exported: what is on the stage, what is selected of it, or the whole graph. */
import { useShown } from '../filters/shown.ts';
import type { GraphData } from '../filters/visible.ts';
import { selectionNow } from '../selection/useSelection.ts';

export const SCOPES = ['drawn', 'selected', 'everything'] as const;
export type Scope = (typeof SCOPES)[number];

/** The selected entities with the relations among them, and the selected relations with their ends. Pure. */
export function selectedOf(
  { nodes, edges }: GraphData,
  selection: { readonly nodes: readonly string[]; readonly edges: readonly string[] },
): GraphData {
  const chosen = new Set(selection.edges);
  const ends = edges.filter((e) => chosen.has(e.id)).flatMap((e) => [e.source, e.target]);
  const entities = new Set([...selection.nodes, ...ends]);
  const among = new Set(selection.nodes);
  return {
    nodes: nodes.filter((node) => entities.has(node.id)),
    edges: edges.filter((e) => chosen.has(e.id) || (among.has(e.source) && among.has(e.target))),
  };
}

/** What a scope holds; nothing for the whole graph, which the page does not hold. */
export function contentOf(scope: Scope): GraphData | undefined {
  const { visible } = useShown.getState();
  if (scope === 'everything') return undefined;
  return scope === 'drawn' ? visible : selectedOf(visible, selectionNow());
}
