/** A drawn node in words: its name, its kind, and what is said of it to what else is drawn. Pure. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import type { GraphData } from '../filters/visible.ts';
import { countOf } from '../inspector/count.ts';

/**
 * Words for a node, made when they are asked for: only some of many nodes ever are.
 * @param most relations told one by one; the rest is counted
 */
export function wordsOf(
  { nodes, edges }: GraphData,
  most: number,
): (node: Pick<EntityRecord, 'id' | 'name' | 'kind' | 'degree'>) => string {
  let index: Index | undefined;
  return (node) => {
    index ??= indexOf({ nodes, edges });
    const { names, relations } = index;
    const own = relations.get(node.id) ?? [];
    const told = own.slice(0, most).map((e) => {
      const { forward, backward } = relationTypeOf(e.type);
      return e.source === node.id
        ? `${forward} ${names.get(e.target) ?? ''}`
        : `${backward} ${names.get(e.source) ?? ''}`;
    });
    if (own.length > most) told.push(`${own.length - most} more drawn`);
    const head = `${node.name}, ${kindOf(node.kind).label}, ${countOf(node.degree, 'relation')}`;
    return told.length > 0 ? `${head}: ${told.join('; ')}` : head;
  };
}

interface Index {
  readonly names: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, readonly RelationshipRecord[]>;
}

function indexOf({ nodes, edges }: GraphData): Index {
  const relations = new Map<string, RelationshipRecord[]>();
  const note = (id: string, e: RelationshipRecord) => {
    const list = relations.get(id);
    if (list) list.push(e);
    else relations.set(id, [e]);
  };
  for (const e of edges) {
    note(e.source, e);
    if (e.target !== e.source) note(e.target, e);
  }
  return { names: new Map(nodes.map((n) => [n.id, n.name])), relations };
}
