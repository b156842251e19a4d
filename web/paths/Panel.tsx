/** How two entities are connected: the question, and the paths that answer it. */
import { ActionIcon, NumberInput, Switch, Text, Tooltip } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { HUB_DEGREE } from '../../src/model/pathContracts.ts';
import { queries } from '../api/queries.ts';
import panel from '../inspector/inspector.module.css';
import { inspectorActions } from '../inspector/store.ts';
import { EntityField } from './EntityField.tsx';
import { Found } from './Found.tsx';
import { ANY_DEGREE, askedOf, type PathsItem, swapped, withEnd, withThrough } from './item.ts';
import classes from './paths.module.css';

export default function PathsPanel({ item }: { item: PathsItem }) {
  const ends = [item.from, item.to].filter((id) => id !== undefined);
  const named = useQuery({ ...queries.among(ends), enabled: ends.length > 0 });
  const entityOf = (id: string | undefined) => named.data?.nodes.find((n) => n.id === id);
  const [from, to] = [entityOf(item.from), entityOf(item.to)];
  const asked = askedOf(item);
  const hint = useId();
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>Paths</h2>
      </div>
      <div className={classes.ends}>
        <div className={classes.grow}>
          <EntityField
            label="From"
            id={item.from}
            entity={from}
            next={!item.from}
            onChange={(id) => inspectorActions.open(withEnd(item, 'from', id))}
          />
          <EntityField
            label="To"
            id={item.to}
            entity={to}
            next={!item.to && item.from !== undefined}
            onChange={(id) => inspectorActions.open(withEnd(item, 'to', id))}
          />
        </div>
        <Tooltip label="Swap the ends">
          <ActionIcon
            aria-label="Swap the ends"
            onClick={() => inspectorActions.open(swapped(item))}
          >
            <IconArrowsUpDown size={16} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <Switch
        size="xs"
        mt={8}
        label="Let countries, weapon classes and hubs stand between"
        aria-describedby={hint}
        checked={item.through !== undefined}
        onChange={(e) =>
          inspectorActions.open(withThrough(item, e.currentTarget.checked ? ANY_DEGREE : undefined))
        }
      />
      {item.through === undefined ? (
        <Text id={hint} fz="xs" c="dimmed" mt={2}>
          Left out: countries, classes of weapons such as “mortars”, and what has more than{' '}
          {HUB_DEGREE} relations.
        </Text>
      ) : (
        <div className={classes.degree} id={hint}>
          <NumberInput
            size="xs"
            w={92}
            min={1}
            max={ANY_DEGREE}
            hideControls
            aria-label="At most so many relations of what stands between"
            placeholder="any number"
            value={item.through === ANY_DEGREE ? '' : item.through}
            onChange={(value) => {
              const degree = typeof value === 'number' && value >= 1 ? value : ANY_DEGREE;
              if (degree !== item.through) inspectorActions.open(withThrough(item, degree));
            }}
          />
          <Text fz="xs" c="dimmed">
            relations at most
          </Text>
        </div>
      )}
      {asked && (
        <Found
          key={JSON.stringify(asked)}
          item={item}
          asked={asked}
          names={[from?.name ?? 'the one', to?.name ?? 'the other']}
        />
      )}
      {!asked && (
        <Text fz="sm" c="dimmed" mt={16}>
          {item.from && item.from === item.to
            ? 'Both ends are the same: choose two different entities.'
            : 'Choose both ends: by name, by “Path from here” and “Path to here” in the menu of a mark, or by dragging from one mark to another with Alt held.'}
        </Text>
      )}
    </div>
  );
}
