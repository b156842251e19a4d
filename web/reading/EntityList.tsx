/** What a document names, by how often; a click goes to the mentions of one in turn. */
import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { kindOf } from '../../src/model/kinds.ts';
import { stageActions } from '../graph/handle.ts';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { nodesOnly } from '../selection/selection.ts';
import { mentionInTurn, type NamedEntity } from './entities.ts';
import classes from './reading.module.css';

interface EntityListProps {
  readonly document: string;
  readonly entities: readonly NamedEntity[];
  /** The entity in hand, and at which of its mentions. */
  readonly entity: string | undefined;
  readonly mention: number | undefined;
}

export function EntityList({ document: id, entities, entity, mention }: EntityListProps) {
  const [open, { toggle }] = useDisclosure(false);
  const endPreview = () => stageActions.preview(undefined);
  return (
    <section className={classes.entities} data-open={open || undefined} aria-label="Entities">
      <UnstyledButton className={classes.entitiesHead} aria-expanded={open} onClick={toggle}>
        <IconChevronRight size={13} className={classes.chevron} aria-hidden="true" />
        Entities <span className={classes.meta}>{entities.length}</span>
      </UnstyledButton>
      <h3 className={classes.entitiesTitle}>
        Entities <span className={classes.meta}>{entities.length}</span>
      </h3>
      <ul className={classes.entityRows} aria-label="Entities of the document">
        {entities.map((e) => (
          <li key={e.id}>
            <button
              type="button"
              className={classes.entityRow}
              aria-pressed={e.id === entity}
              onMouseEnter={() => stageActions.preview(nodesOnly([e.id]))}
              onFocus={() => stageActions.preview(nodesOnly([e.id]))}
              onMouseLeave={endPreview}
              onBlur={endPreview}
              onClick={() =>
                inspectorActions.open({
                  kind: 'document',
                  id,
                  entity: e.id,
                  mention: mentionInTurn(e, e.id === entity ? mention : undefined),
                })
              }
            >
              <KindMark kind={e.kind} size={12} />
              <span className={classes.grow}>
                {e.name} <span className={classes.meta}>{kindOf(e.kind).label}</span>
              </span>
              <span className={classes.meta}>{e.places.length}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
