/** The conditions of the queue by name, each of which can be taken away. */
import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { inspectorActions } from '../inspector/store.ts';
import { definedOf, type ReviewFilter } from './filter.ts';
import classes from './review.module.css';

interface Condition {
  readonly key: string;
  readonly words: string;
  readonly without: ReviewFilter;
}

const without = <T,>(list: readonly T[] | undefined, item: T) => list?.filter((x) => x !== item);

export function FilterWords({ filter: f }: { filter: ReviewFilter }) {
  const entities = f.entities ?? [];
  const named = useQuery({ ...queries.among(entities), enabled: entities.length > 0 });
  const documents = useQuery({ ...queries.documents(), enabled: f.documents !== undefined });
  const relation = useQuery({
    ...queries.relationship(f.relationship ?? ''),
    enabled: f.relationship !== undefined,
  });
  const nameOf = (id: string) => named.data?.nodes.find((n) => n.id === id)?.name ?? 'an entity';
  const titleOf = (id: string) => {
    const found = documents.data?.documents.find((d) => d.id === id);
    return found?.title ?? found?.name ?? 'a document';
  };
  const conditions: Condition[] = [
    ...(f.relationship
      ? [
          {
            key: 'relation',
            words: relation.data
              ? `${relation.data.source.name} ${relationTypeOf(relation.data.relationship.type).forward} ${relation.data.target.name}`
              : 'one relation',
            without: definedOf({ ...f, relationship: undefined }),
          },
        ]
      : []),
    ...(f.types ?? []).map((t) => ({
      key: t,
      words: relationTypeOf(t).label,
      without: definedOf({ ...f, types: without(f.types, t) }),
    })),
    ...entities.map((id) => ({
      key: id,
      words: nameOf(id),
      without: definedOf({ ...f, entities: without(f.entities, id) }),
    })),
    ...(f.documents ?? []).map((id) => ({
      key: id,
      words: `“${titleOf(id)}”`,
      without: definedOf({ ...f, documents: without(f.documents, id) }),
    })),
    ...(f.least !== undefined || f.most !== undefined
      ? [
          {
            key: 'confidence',
            words: `confidence ${f.least ?? 0} to ${f.most ?? 100} %`,
            without: definedOf({ ...f, least: undefined, most: undefined }),
          },
        ]
      : []),
    ...(f.states
      ? [
          {
            key: 'states',
            words: f.states.join(' or '),
            without: definedOf({ ...f, states: undefined }),
          },
        ]
      : []),
    ...(f.single
      ? [
          {
            key: 'single',
            words: 'single-sourced',
            without: definedOf({ ...f, single: undefined }),
          },
        ]
      : []),
    ...(f.contradicted
      ? [
          {
            key: 'contradicted',
            words: 'contradicted',
            without: definedOf({ ...f, contradicted: undefined }),
          },
        ]
      : []),
  ];
  if (conditions.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Only these claims">
      {conditions.map((c) => (
        <li key={c.key}>
          {c.words}
          <CloseButton
            size="xs"
            aria-label={`No longer only ${c.words}`}
            onClick={() => inspectorActions.open({ kind: 'review', filter: c.without })}
          />
        </li>
      ))}
    </ul>
  );
}
