/** Which claims are gone through: conditions, each of which changes the queue at once. */
import { Checkbox, MultiSelect, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { reviewSchema } from '../../src/model/certainty.ts';
import { RELATION_TYPES, relationTypeSchema } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { inspectorActions } from '../inspector/store.ts';
import { EntityField } from '../paths/EntityField.tsx';
import { definedOf, REVIEW_STATES, type ReviewFilter } from './filter.ts';
import classes from './review.module.css';

const open = (filter: ReviewFilter) => inspectorActions.open({ kind: 'review', filter });
const percent = (value: string | number) => (value === '' ? undefined : Number(value));

export function FilterForm({ filter }: { filter: ReviewFilter }) {
  const documents = useQuery(queries.documents());
  const set = (change: Parameters<typeof merged>[1]) => open(merged(filter, change));
  return (
    <fieldset className={classes.filters} aria-label="Which claims">
      <MultiSelect
        label="Relations"
        size="xs"
        placeholder={filter.types ? undefined : 'All'}
        searchable
        clearable
        data={RELATION_TYPES.map((t) => ({ value: t.type, label: t.label }))}
        value={[...(filter.types ?? [])]}
        onChange={(values) =>
          set({
            types: values.flatMap((v) => relationTypeSchema.safeParse(v).data ?? []),
          })
        }
      />
      <EntityField
        label="Entity"
        id={undefined}
        entity={undefined}
        next={false}
        onChange={(id) => id && set({ entities: [...(filter.entities ?? []), id] })}
      />
      <MultiSelect
        label="Documents"
        size="xs"
        placeholder={filter.documents ? undefined : 'All'}
        searchable
        clearable
        limit={100}
        data={
          documents.data?.documents.map((d) => ({ value: d.id, label: d.title ?? d.name })) ?? []
        }
        value={[...(filter.documents ?? [])]}
        onChange={(values) => set({ documents: values })}
      />
      <div className={classes.pairOfFields}>
        <NumberInput
          label="Confidence from, %"
          size="xs"
          min={0}
          max={100}
          allowDecimal={false}
          value={filter.least ?? ''}
          onChange={(value) => set({ least: percent(value) })}
        />
        <NumberInput
          label="to, %"
          size="xs"
          min={0}
          max={100}
          allowDecimal={false}
          value={filter.most ?? ''}
          onChange={(value) => set({ most: percent(value) })}
        />
      </div>
      <Checkbox.Group
        label="State"
        size="xs"
        value={[...(filter.states ?? ['unreviewed'])]}
        onChange={(values) => {
          const states = values.flatMap((v) => reviewSchema.safeParse(v).data ?? []);
          const isUsual = states.length === 1 && states[0] === 'unreviewed';
          set({ states: isUsual ? undefined : states });
        }}
      >
        <div className={classes.checks}>
          {REVIEW_STATES.map((s) => (
            <Checkbox key={s.value} size="xs" value={s.value} label={s.label} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.checks}>
        <Checkbox
          size="xs"
          label="Single-sourced"
          checked={filter.single ?? false}
          onChange={(e) => set({ single: e.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label="Contradicted"
          checked={filter.contradicted ?? false}
          onChange={(e) => set({ contradicted: e.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}

/** The claims of one relation are all of them: another condition asks the whole archive. */
const merged = (
  { relationship: _, ...filter }: ReviewFilter,
  change: Parameters<typeof definedOf>[0],
): ReviewFilter => definedOf({ ...filter, ...change });
