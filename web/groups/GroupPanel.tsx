/** A group: what holds it together, its members by kind and by name, and its relations. */
import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupMembers, GroupRecord } from '../../src/model/groupContracts.ts';
import { type Kind, kindOf } from '../../src/model/kinds.ts';
import { useExplore } from '../explore/store.ts';
import { Act } from '../inspector/Act.tsx';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { groupActions, MOST_DRAWN } from './actions.ts';
import classes from './groups.module.css';
import { membersOf } from './queries.ts';
import { useGroups } from './store.ts';
import { BASIS_WORDS } from './words.ts';

const TYPING_MS = 150;

export default function GroupPanel({ id }: { id: string }) {
  const filters = useExplore((s) => s.filters);
  const [kind, setKind] = useState<Kind>();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, TYPING_MS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    membersOf({ group: id, kind, q }, filters),
  );
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  const [first] = data.pages;
  const group = first?.group;
  if (!first || !group)
    return (
      <div className={panel.content}>
        <Text fz="sm">
          There is no such group under these filters. It may have become part of another.
        </Text>
      </div>
    );
  const members = data.pages.flatMap((page) => page.members);
  return (
    <div className={panel.content}>
      <Head group={group} />
      <section className={panel.section} aria-label="Members">
        <h3>
          Members <span className={panel.quiet}>{countOf(first.total, 'entity', 'entities')}</span>
        </h3>
        <TextInput
          size="xs"
          aria-label="Find in this group"
          placeholder="Find in this group"
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
        <div className={classes.kinds} role="toolbar" aria-label="Kinds of members">
          {first.kinds.map(({ value, count }) => (
            <button
              key={value}
              type="button"
              className={classes.kind}
              aria-pressed={value === kind}
              onClick={() => setKind(value === kind ? undefined : value)}
            >
              <KindMark kind={value} size={12} />
              {kindOf(value).plural}
              <span>{count.toLocaleString('en')}</span>
            </button>
          ))}
        </div>
        {members.length === 0 && (
          <Text fz="sm" c="dimmed">
            No member is called so.
          </Text>
        )}
        <ul className={panel.rows}>
          {members.map((member) => (
            <MemberRow key={member.entity.id} member={member} group={group} />
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
      </section>
    </div>
  );
}

function Head({ group }: { group: GroupRecord }) {
  const isOpen = useGroups((s) => s.picture?.open.some((g) => g.id === group.id) ?? false);
  return (
    <>
      <div className={panel.title}>
        <h2>{group.names.join(', ')}</h2>
      </div>
      <p className={panel.about}>
        Group of {countOf(group.entities, 'entity', 'entities')} ·{' '}
        {countOf(group.within, 'relation')} within
      </p>
      <p className={panel.also}>{BASIS_WORDS[group.basis]}</p>
      <div className={panel.acts}>
        {isOpen ? (
          <Act onClick={() => groupActions.close(group.id)}>Close this group</Act>
        ) : (
          <Act onClick={() => groupActions.open(group.id)}>Open this group</Act>
        )}
        {group.within > 0 && (
          <Act
            onClick={() => inspectorActions.open({ kind: 'between', ends: [group.id, group.id] })}
          >
            Relations within
          </Act>
        )}
        <Act quiet onClick={() => void groupActions.draw(group.id)}>
          {group.entities > MOST_DRAWN
            ? `Draw its ${MOST_DRAWN} best connected in the graph`
            : 'Draw it in the graph'}
        </Act>
      </div>
    </>
  );
}

/** A click reads about it; the other shows it in the picture. */
function MemberRow({
  member: { entity, degree, groups },
  group,
}: {
  member: GroupMembers['members'][number];
  group: GroupRecord;
}) {
  const inner = groups.find((g, i) => groups[i - 1]?.id === group.id && g.id !== group.id);
  return (
    <li className={panel.pair}>
      <button
        type="button"
        className={panel.row}
        title={inner ? `In the group of ${inner.name}` : undefined}
        onClick={() => inspectorActions.open({ kind: 'entity', id: entity.id })}
      >
        <KindMark kind={entity.kind} size={12} />
        <span className={panel.name}>{entity.name}</span>
        <span className={panel.count}>{countOf(degree, 'relation')}</span>
      </button>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={`Show ${entity.name} among the groups`}
        onClick={() => void groupActions.reveal(entity.id)}
      >
        Show
      </Button>
    </li>
  );
}
