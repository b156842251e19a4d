/** What of an answer can be drawn: the entities and relations in it, wherever they stand in a row. Pure. */
import type { NodeValue, QueryValue, RelationshipValue } from '../../src/model/contracts.ts';
import { type Kind, kindSchema } from '../../src/model/kinds.ts';

export interface DrawableEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind | undefined;
}
export interface Drawable {
  readonly entities: readonly DrawableEntity[];
  readonly relationships: readonly string[];
  /** Of these relations not both ends are in the answer: they are to be asked for. */
  readonly withoutEnds: readonly string[];
}

const ENTITY = /^e[0-9a-f]{20}$/;
const RELATIONSHIP = /^r[0-9a-f]{20}$/;

const text = (value: QueryValue | undefined): string => (typeof value === 'string' ? value : '');

export function drawableIn(rows: readonly (readonly QueryValue[])[]): Drawable {
  const entities = new Map<string, DrawableEntity>();
  /** Whether both ends are among the nodes. */
  const relationships = new Map<string, boolean>();
  /** Entities by the database's ids. */
  const nodes = new Set<string>();
  const found: RelationshipValue[] = [];

  const takeNode = (node: NodeValue) => {
    const id = text(node.properties.id);
    if (!ENTITY.test(id)) return;
    nodes.add(node.id);
    const kind = kindSchema.safeParse(node.properties.kind);
    entities.set(id, { id, name: text(node.properties.name), kind: kind.data });
  };
  const take = (value: QueryValue): void => {
    if (typeof value === 'string') {
      if (ENTITY.test(value) && !entities.has(value))
        entities.set(value, { id: value, name: value, kind: undefined });
      else if (RELATIONSHIP.test(value)) relationships.set(value, false);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (!('$type' in value)) {
      for (const item of value) take(item);
      return;
    }
    switch (value.$type) {
      case 'Node':
        takeNode(value);
        break;
      case 'Relationship':
        found.push(value);
        break;
      case 'Path':
        value.nodes.forEach(takeNode);
        found.push(...value.relationships);
        break;
      case 'Map':
        for (const item of Object.values(value.value)) take(item);
        break;
    }
  };
  for (const row of rows) for (const value of row) take(value);
  for (const { properties, start, end } of found) {
    const id = text(properties.id);
    if (RELATIONSHIP.test(id)) relationships.set(id, nodes.has(start) && nodes.has(end));
  }
  return {
    entities: [...entities.values()],
    relationships: [...relationships.keys()],
    withoutEnds: [...relationships].flatMap(([id, complete]) => (complete ? [] : [id])),
  };
}
