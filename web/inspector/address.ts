/** How an address names what is inspected: `e.ID`, `r.ID`, `d.ID.CLAIM`, `docs`, `s.ID_ID.ID` for several. */
import type { Inspected } from './state.ts';

const BETWEEN = '.';
const WITHIN = '_';

interface Form {
  readonly mark: string;
  readonly read: (parts: readonly string[]) => Inspected | undefined;
}

const many = (text: string | undefined) => (text ?? '').split(WITHIN).filter(Boolean);

/** One entry for each kind of item. */
const FORMS: { readonly [K in Inspected['kind']]: Form } = {
  entity: { mark: 'e', read: ([id]) => (id ? { kind: 'entity', id } : undefined) },
  relationship: { mark: 'r', read: ([id]) => (id ? { kind: 'relationship', id } : undefined) },
  several: {
    mark: 's',
    read: ([nodes, edges]) => {
      const [entities, relationships] = [many(nodes), many(edges)];
      return entities.length + relationships.length > 1
        ? { kind: 'several', entities, relationships }
        : undefined;
    },
  },
  document: {
    mark: 'd',
    read: ([id, claim]) => (id ? { kind: 'document', id, ...(claim && { claim }) } : undefined),
  },
  documents: { mark: 'docs', read: () => ({ kind: 'documents' }) },
};

function parts(item: Inspected): readonly (string | undefined)[] {
  switch (item.kind) {
    case 'entity':
    case 'relationship':
      return [item.id];
    case 'several':
      return [item.entities.join(WITHIN), item.relationships.join(WITHIN)];
    case 'document':
      return [item.id, item.claim];
    case 'documents':
      return [];
  }
}

export function writeInspected(item: Inspected): string {
  const words = parts(item).map((part) => part ?? '');
  while (words.at(-1) === '') words.pop();
  return [FORMS[item.kind].mark, ...words].join(BETWEEN);
}

export function readInspected(text: string | null): Inspected | undefined {
  const [mark, ...words] = (text ?? '').split(BETWEEN);
  return Object.values(FORMS)
    .find((form) => form.mark === mark)
    ?.read(words);
}
