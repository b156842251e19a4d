/** All relations that a line stands for, or that are within one group: by type, each with the sentence that states it. */
import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupMark, GroupRelations } from '../../src/model/groupContracts.ts';
import { type RelationType, relationTypeOf } from '../../src/model/relationTypes.ts';
import { useExplore } from '../explore/store.ts';
import { CertaintyTag } from '../inspector/CertaintyTag.tsx';
import { countOf } from '../inspector/count.ts';
import { creditOf } from '../inspector/credit.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { MarkedText } from '../inspector/MarkedText.tsx';
import { inspectorActions } from '../inspector/store.ts';
import classes from './groups.module.css';
import { relationsBetween } from './queries.ts';
import { shortNameOf } from './words.ts';

export default function BetweenPanel({ ends }: { ends: readonly [string, string] }) {
  const filters = useExplore((s) => s.filters);
  const [type, setType] = useState<RelationType>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    relationsBetween({ between: ends, type }, filters),
  );
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  const [first] = data.pages;
  const [a, b] = first?.ends ?? [];
  if (!first || !a || !b)
    return (
      <div className={panel.content}>
        <Text fz="sm">One of the two is not there under these filters.</Text>
      </div>
    );
  const all = first.types.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>{countOf(all, 'relation')}</h2>
      </div>
      <p className={panel.about}>
        {a.id === b.id ? 'Within ' : 'Between '}
        <End mark={a} />
        {a.id !== b.id && (
          <>
            {' and '}
            <End mark={b} />
          </>
        )}
      </p>
      <div className={classes.kinds} role="toolbar" aria-label="Types of relations">
        {first.types.map(({ value, count }) => (
          <button
            key={value}
            type="button"
            className={classes.kind}
            aria-pressed={value === type}
            onClick={() => setType(value === type ? undefined : value)}
          >
            {relationTypeOf(value).label}
            <span>{count.toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      <ul className={classes.relations} aria-label="Relations">
        {data.pages
          .flatMap((page) => page.relations)
          .map((relation) => (
            <RelationItem key={relation.relationship.id} relation={relation} />
          ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </div>
  );
}

function End({ mark }: { mark: GroupMark }) {
  return (
    <button
      type="button"
      className={panel.end}
      onClick={() => inspectorActions.open({ kind: mark.what, id: mark.id })}
    >
      {shortNameOf(mark)}
    </button>
  );
}

function RelationItem({
  relation: { relationship, source, target, best },
}: {
  relation: GroupRelations['relations'][number];
}) {
  const entities = new Map([source, target].map((entity) => [entity.id, entity]));
  const named = (best?.named ?? []).flatMap((span) => {
    const entity = entities.get(span.entity);
    return entity ? [{ ...span, entity }] : [];
  });
  return (
    <li className={classes.relation}>
      <button
        type="button"
        className={classes.words}
        onClick={() =>
          inspectorActions.open({
            kind: 'relationship',
            id: relationship.id,
            ...(best && { claim: best.claim }),
          })
        }
      >
        <span>
          <strong>{source.name}</strong> {relationTypeOf(relationship.type).forward}{' '}
          <strong>{target.name}</strong>
        </span>
        <CertaintyTag certainty={relationship.certainty} />
      </button>
      {best && (
        <>
          <blockquote className={classes.quote}>
            <MarkedText
              text={best.context.text}
              start={best.context.start}
              named={named}
              quote={best}
            />
          </blockquote>
          <div className={classes.credit}>
            {creditOf({ ...best, publisher: best.source })} ·{' '}
            {countOf(relationship.sources, 'source')}
          </div>
        </>
      )}
    </li>
  );
}
