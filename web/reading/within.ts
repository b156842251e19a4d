/** What a selection is in a document that is being read. Pure. */
import type { DocumentDetail } from '../../src/model/contracts.ts';
import type { Inspected } from '../inspector/state.ts';
import type { Selection } from '../selection/selection.ts';

/**
 * A thing selected on the stage while a document is read: the document stays open, at the first place that names the
 * entity or states the relation. Nothing where the document does neither, or more than one thing is selected.
 */
export function itemWithin(
  { document: { id }, mentions, claims }: DocumentDetail,
  { nodes, edges }: Selection,
): Inspected | undefined {
  if (nodes.length + edges.length !== 1) return undefined;
  const [entity] = nodes;
  if (entity && mentions.some((m) => m.entity === entity && m.spans.length > 0))
    return { kind: 'document', id, entity, mention: 0 };
  const [edge] = edges;
  const claim = edge && claims.find((c) => c.relationship === edge);
  return claim ? { kind: 'document', id, claim: claim.id } : undefined;
}
