/** What was inspected before, by name: a step back is one click. */
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries, queryClient } from '../api/queries.ts';
import { useKnown } from '../drawn/known.ts';
import { markNow, openNow } from '../groups/store.ts';
import { shortNameOf } from '../groups/words.ts';
import classes from './inspector.module.css';
import type { Inspected } from './state.ts';
import { inspectorActions, useInspector } from './store.ts';

const SHOWN = 2;

export function Crumbs() {
  const { trail, position } = useInspector();
  const first = Math.max(0, position - SHOWN);
  if (position < 1) return <span className={classes.space} />;
  return (
    <nav className={classes.crumbs} aria-label="Inspected before">
      {trail.slice(first, position).map((item, i) => (
        <button
          key={JSON.stringify(item)}
          type="button"
          onClick={() => inspectorActions.goTo(first + i)}
        >
          {nameOf(item)}
        </button>
      ))}
    </nav>
  );
}

// Names come from what was read when the thing was inspected, or is drawn; nothing is asked for again.
const entityName = (id: string): string =>
  queryClient.getQueryData(queries.entity(id).queryKey)?.entity.name ??
  useKnown.getState().entities.get(id)?.name ??
  'Entity';

function relationshipName(id: string): string {
  const read = queryClient.getQueryData(queries.relationship(id).queryKey);
  const relation = read?.relationship ?? useKnown.getState().relations.get(id);
  if (!relation) return 'Relation';
  const { source, type, target } = relation;
  return `${read?.source.name ?? entityName(source)} ${relationTypeOf(type).forward} ${read?.target.name ?? entityName(target)}`;
}

function documentName(id: string): string {
  const read = queryClient.getQueryData(queries.document(id).queryKey);
  return read?.document.title ?? read?.document.name ?? 'Document';
}

/** Of a group by its best connected, as long as it is in the picture. */
function groupName(id: string): string {
  const group = markNow(id) ?? openNow(id);
  return group ? shortNameOf(group) : 'Group';
}

function nameOf(item: Inspected): string {
  switch (item.kind) {
    case 'entity':
      return entityName(item.id);
    case 'relationship':
      return relationshipName(item.id);
    case 'document':
      return documentName(item.id);
    case 'several':
      return `${item.entities.length + item.relationships.length} selected`;
    case 'group':
      return groupName(item.id);
    case 'between':
      return item.ends.map(groupName).join(' – ');
    case 'documents':
      return 'Documents';
    case 'paths':
      return 'Paths';
    case 'answer':
      return item.turns.at(-1)?.question ?? 'Question';
    case 'review':
      return 'Review';
    case 'record':
      return 'Record';
    case 'sources':
      return 'Sources';
    case 'contradictions':
      return 'Contradictions';
    case 'identity':
      return 'Same or different?';
    case 'merge':
      return 'Merge';
    case 'split':
      return `Split ${entityName(item.id)}`;
    case 'cypher':
      return 'Cypher';
  }
}
