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

/** Names come from what was read when the thing was inspected; nothing is asked for again. */
function Name({ item }: { item: Inspected }) {
  const id = 'id' in item ? item.id : '';
  const entity = useQuery({ ...queries.entity(id), enabled: false });
  const relationship = useQuery({ ...queries.relationship(id), enabled: false });
  const document = useQuery({ ...queries.document(id), enabled: false });
  switch (item.kind) {
    case 'entity':
      return entity.data?.entity.name ?? 'Entity';
    case 'relationship': {
      const found = relationship.data;
      return found
        ? `${found.source.name} ${relationTypeOf(found.relationship.type).forward} ${found.target.name}`
        : 'Relation';
    }
    case 'document':
      return document.data?.document.title ?? document.data?.document.name ?? 'Document';
    case 'several':
      return `${item.entities.length + item.relationships.length} selected`;
    case 'documents':
      return 'Documents';
    case 'paths':
      return 'Paths';
    case 'answer':
      return item.turns.at(-1)?.question ?? 'Question';
    case 'cypher':
      return 'Cypher';
  }
}
