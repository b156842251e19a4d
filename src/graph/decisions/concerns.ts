/**
 * What a decision concerns, as keys that hold whether or not it is in the graph: a document by its id and by the name of
 * its file, a source by its id. By these a document finds the decisions about it when it is written.
 */
import type { DocumentRef } from '../../model/decisions.ts';

export const documentKey = (id: string): string => `document/${id}`;
export const fileKey = (name: string): string => `file/${name}`;
export const sourceKey = (id: string): string => `source/${id}`;

export const documentConcern = ({ id, name }: DocumentRef): string[] => [
  documentKey(id),
  fileKey(name),
];

/** The keys under which decisions about a document stand. */
export const keysOfDocument = (document: {
  readonly id: string;
  readonly names: readonly string[];
}): string[] => [documentKey(document.id), ...document.names.map(fileKey)];

const after = (prefix: string, keys: readonly string[]): string[] =>
  keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

/** The ids and names of documents among keys. */
export const documentsIn = (keys: readonly string[]): { ids: string[]; names: string[] } => ({
  ids: after(documentKey(''), keys),
  names: after(fileKey(''), keys),
});
