/**
 * A value of an answer as the page shows it: in words, by its type, with what of the graph it opens. What a cell says
 * is what it sorts, filters and exports by. Pure.
 */
import type { NodeValue, QueryValue, RelationshipValue } from '../../src/model/contracts.ts';
import { type Kind, kindSchema } from '../../src/model/kinds.ts';
import { relationTypeOf, relationTypeSchema } from '../../src/model/relationTypes.ts';
import type { Inspected } from '../inspector/state.ts';

/** A piece of a cell. */
export interface Piece {
  readonly text: string;
  /** What the inspector can show of it. */
  readonly opens?: Inspected;
  /** An entity's kind, for its mark. */
  readonly kind?: Kind;
}

export interface Cell {
  readonly text: string;
  /** Sorts as a number. */
  readonly number?: number;
  readonly pieces: readonly Piece[];
}

const ID = /^[erd][0-9a-f]{20}$/;

/** Ids are derived from content and told apart by their letter, so an id alone can be opened. */
function opensId(id: string): Inspected | undefined {
  if (!ID.test(id)) return undefined;
  if (id.startsWith('e')) return { kind: 'entity', id };
  return id.startsWith('r') ? { kind: 'relationship', id } : { kind: 'document', id };
}

const textProperty = (value: NodeValue | RelationshipValue, name: string): string | undefined => {
  const property = value.properties[name];
  return typeof property === 'string' && property !== '' ? property : undefined;
};

/** What a node is called: by its name, title or words, else by its labels. */
const nodeName = (node: NodeValue): string =>
  textProperty(node, 'name') ??
  textProperty(node, 'title') ??
  textProperty(node, 'quote') ??
  (node.labels.map((label) => `:${label}`).join('') || 'node');

function nodePiece(node: NodeValue): Piece {
  const relation = textProperty(node, 'relationship');
  const id = textProperty(node, 'id');
  const opens = node.labels.includes('Claim') && relation ? opensId(relation) : id && opensId(id);
  const kind = kindSchema.safeParse(node.properties.kind);
  return {
    text: nodeName(node),
    ...(opens && { opens }),
    ...(node.labels.includes('Entity') && kind.success && { kind: kind.data }),
  };
}

function relationshipPiece(relationship: RelationshipValue): Piece {
  const id = textProperty(relationship, 'id');
  const opens = id && opensId(id);
  const type = relationTypeSchema.safeParse(relationship.type);
  return {
    text: type.success ? relationTypeOf(type.data).forward : relationship.type,
    ...(opens && { opens }),
  };
}

const isList = (value: QueryValue): value is readonly QueryValue[] => Array.isArray(value);

/** Any value in words, without its type where the words say enough. */
export function inWords(value: QueryValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(inWords).join(', ');
  switch (value.$type) {
    case 'Node':
      return nodePiece(value).text;
    case 'Relationship':
      return relationshipPiece(value).text;
    case 'Path':
      return pathPieces(value)
        .map((p) => p.text)
        .join(' ');
    case 'Map':
      return Object.entries(value.value)
        .map(([name, v]) => `${name}: ${inWords(v)}`)
        .join(', ');
    case 'Point':
      return [value.x, value.y, value.z].filter((n) => n !== undefined).join(', ');
    default:
      return value.value;
  }
}

function pathPieces({ nodes, relationships }: Extract<QueryValue, { $type: 'Path' }>): Piece[] {
  return nodes.flatMap((node, i) => {
    const next = relationships[i];
    if (!next) return [nodePiece(node)];
    const { text, ...piece } = relationshipPiece(next);
    const forward = next.start === node.id;
    return [nodePiece(node), { ...piece, text: forward ? `—${text}→` : `←${text}—` }];
  });
}

function pieces(value: QueryValue): readonly Piece[] {
  if (typeof value === 'string') {
    const opens = opensId(value);
    return [{ text: value, ...(opens && { opens }) }];
  }
  if (typeof value !== 'object' || value === null) return [{ text: inWords(value) }];
  if (isList(value)) return value.flatMap(pieces);
  switch (value.$type) {
    case 'Node':
      return [nodePiece(value)];
    case 'Relationship':
      return [relationshipPiece(value)];
    case 'Path':
      return pathPieces(value);
    default:
      return [{ text: inWords(value) }];
  }
}

/** The number that a value is; integers beyond what JSON holds are near enough to sort by. */
function numberIn(value: QueryValue): number | undefined {
  if (typeof value === 'number') return value;
  const isNumber =
    typeof value === 'object' &&
    value !== null &&
    !isList(value) &&
    (value.$type === 'Integer' || value.$type === 'Float');
  return isNumber ? Number(value.value) : undefined;
}

export function cellOf(value: QueryValue): Cell {
  const number = numberIn(value);
  return { text: inWords(value), pieces: pieces(value), ...(number !== undefined && { number }) };
}

/** Whether a value stands for itself: to be shown large where it is the whole answer. */
export const isScalar = (value: QueryValue): boolean =>
  value === null ||
  typeof value !== 'object' ||
  (!isList(value) && !['Node', 'Relationship', 'Path', 'Map'].includes(value.$type));
