/** What is read of the server for an inspected item. Pure. */
import type { Inspected } from '../inspector/state.ts';
import { askedOf } from '../paths/item.ts';
import type { Read } from './read.ts';

/** As the list of documents is asked for. */
export const DOCUMENTS_LISTED = 500;

export function readOf(item: Inspected): Read | undefined {
  switch (item.kind) {
    case 'entity':
    case 'relationship':
    case 'document':
      return { endpoint: item.kind, id: item.id };
    case 'documents':
      return { endpoint: 'documents', query: { limit: DOCUMENTS_LISTED } };
    case 'several': {
      const { entities } = item;
      return entities.length > 0
        ? { endpoint: 'graph', query: { entities, limit: entities.length } }
        : undefined;
    }
    case 'paths': {
      const query = askedOf(item);
      return query && { endpoint: 'paths', query };
    }
    // What is found in a copy of the graph has no Cypher.
    case 'group':
    case 'between':
      return undefined;
    case 'identity':
    case 'merge':
    case 'split':
      return undefined;
    // An answer shows its own Cypher.
    case 'answer':
    case 'cypher':
    // What is being decided is read page by page.
    case 'review':
    case 'record':
    case 'sources':
    case 'contradictions':
      return undefined;
  }
}
