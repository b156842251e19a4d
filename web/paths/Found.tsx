/** What a search for paths brought: the two lists, or that there is none and what could be loosened. */
import { Button, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { LONGEST_PATH, type PathResult } from '../../src/model/pathContracts.ts';
import { queries, queryClient } from '../api/queries.ts';
import { PanelError } from '../inspector/Loading.tsx';
import { inspectorActions } from '../inspector/store.ts';
import { pathReader } from './hops.ts';
import {
  ANY_DEGREE,
  type askedOf,
  isInHand,
  type PathsItem,
  pathKey,
  withThrough,
} from './item.ts';
import { PathEntry } from './PathEntry.tsx';
import classes from './paths.module.css';

interface FoundProps {
  readonly item: PathsItem;
  readonly asked: NonNullable<ReturnType<typeof askedOf>>;
  /** Of both ends. */
  readonly names: readonly [string, string];
}

export function Found({ item, asked, names }: FoundProps) {
  const query = queries.paths(asked);
  const { data, error, isFetching, refetch } = useQuery(query);
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (data) return <Lists item={item} result={data} names={names} />;
  if (!isFetching)
    return (
      <div className={classes.note} role="status">
        <Text fz="sm">The search was cancelled.</Text>
        <Button variant="default" onClick={() => void refetch()}>
          Search again
        </Button>
      </div>
    );
  return (
    <div className={classes.searching}>
      <div className={classes.bar} role="status" aria-label="Searching for paths">
        <Text fz="sm" c="dimmed">
          Searching …
        </Text>
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => void queryClient.cancelQueries({ queryKey: query.queryKey })}
        >
          Cancel
        </Button>
      </div>
      {[92, 78, 96, 84].map((w) => (
        <Skeleton key={w} h={14} w={`${w}%`} my={10} />
      ))}
    </div>
  );
}

const LISTS = ['shortest', 'best'] as const;
type ListName = (typeof LISTS)[number];
const isListName = (name: string): name is ListName => LISTS.some((l) => l === name);
const LIST_LABELS: Readonly<Record<ListName, string>> = {
  shortest: 'Shortest',
  best: 'Best by evidence',
};

function Lists({
  item,
  result,
  names,
}: {
  item: PathsItem;
  result: PathResult;
  names: FoundProps['names'];
}) {
  const [list, setList] = useState<ListName>(() =>
    result.shortest.some((p) => isInHand(item, p)) || !item.path ? 'shortest' : 'best',
  );
  const reader = useMemo(() => pathReader(result), [result]);
  if (result.shortest.length === 0) return <Nothing item={item} result={result} names={names} />;
  return (
    <section aria-label="Paths found">
      <SegmentedControl
        mt={16}
        size="xs"
        fullWidth
        aria-label="Which paths"
        value={list}
        onChange={(name) => isListName(name) && setList(name)}
        data={LISTS.map((name) => ({
          value: name,
          label: `${LIST_LABELS[name]} · ${result[name].length}`,
        }))}
      />
      <ol className={classes.paths} aria-label={`${LIST_LABELS[list]} paths`}>
        {result[list].map((path) => (
          <PathEntry key={pathKey(path).join()} item={item} path={path} reader={reader} />
        ))}
      </ol>
      <LeftOut item={item} result={result} />
    </section>
  );
}

/** What both ends are related to, and the search did not go through. */
function LeftOut({ item, result }: { item: PathsItem; result: PathResult }) {
  const { leftOut, truncated } = result;
  const shown = leftOut.slice(0, MOST_NAMED).map((e) => e.name);
  const more = leftOut.length - shown.length;
  return (
    <>
      {leftOut.length > 0 && (
        <div className={classes.note}>
          <Text fz="xs" c="dimmed">
            Both are also related to {listed(shown, more)}, left out here.
          </Text>
          <Loosen item={item} />
        </div>
      )}
      {truncated && (
        <Text fz="xs" c="dimmed" mt={8}>
          So much lies around the two that not all of it was looked through. Fewer relations at most
          would go deeper.
        </Text>
      )}
    </>
  );
}

const MOST_NAMED = 4;
const listed = (names: readonly string[], more: number): string =>
  new Intl.ListFormat('en').format([...names, ...(more > 0 ? [`${more} more`] : [])]);

/** Lets more stand between, where that is possible. */
function Loosen({ item }: { item: PathsItem }) {
  if (item.through === ANY_DEGREE) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => inspectorActions.open(withThrough(item, ANY_DEGREE))}
    >
      {item.through === undefined ? 'Let them stand between' : 'Let any hub stand between'}
    </Button>
  );
}

function Nothing({
  item,
  result,
  names: [from, to],
}: {
  item: PathsItem;
  result: PathResult;
  names: FoundProps['names'];
}) {
  const closed = item.through !== ANY_DEGREE;
  return (
    <section className={classes.nothing} aria-label="No path found">
      <Text fz="sm" role="status">
        No path of at most {LONGEST_PATH} steps leads from {from} to {to}
        {item.through === undefined &&
          ' without a country, a class of weapons or a hub between them'}
        {item.through !== undefined &&
          closed &&
          ` through what has at most ${item.through} relations`}
        .
      </Text>
      {!closed && (
        <Text fz="sm" c="dimmed" mt={8}>
          Nothing was left out: the documents read so far do not connect them. More documents may.
        </Text>
      )}
      <LeftOut item={item} result={result} />
      {closed && result.leftOut.length === 0 && (
        <div className={classes.note}>
          <Loosen item={item} />
        </div>
      )}
    </section>
  );
}
