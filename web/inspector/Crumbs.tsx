/** What was inspected before, by name: a step back is one click. */
import { useQuery } from '@tanstack/react-query';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
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
          <Name item={item} />
        </button>
      ))}
    </nav>
  );
}

// Names come from what was read when the thing was inspected; nothing is asked for again.
function EntityName({ id }: { id: string }) {
  const { data } = useQuery({ ...queries.entity(id), enabled: false });
  return data?.entity.name ?? 'Entity';
}

function RelationshipName({ id }: { id: string }) {
  const { data } = useQuery({ ...queries.relationship(id), enabled: false });
  return data
    ? `${data.source.name} ${relationTypeOf(data.relationship.type).forward} ${data.target.name}`
    : 'Relation';
}

function DocumentName({ id }: { id: string }) {
  const { data } = useQuery({ ...queries.document(id), enabled: false });
  return data?.document.title ?? data?.document.name ?? 'Document';
}

function Name({ item }: { item: Inspected }) {
  switch (item.kind) {
    case 'entity':
      return <EntityName id={item.id} />;
    case 'relationship':
      return <RelationshipName id={item.id} />;
    case 'document':
      return <DocumentName id={item.id} />;
    case 'several':
      return `${item.entities.length + item.relationships.length} selected`;
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
      return (
        <>
          Split <EntityName id={item.id} />
        </>
      );
    case 'cypher':
      return 'Cypher';
  }
}
