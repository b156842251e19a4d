/** The whole archive in groups on a stage of its own, and the same in words for those who do not see it. */
import { Button, CloseButton, Progress, Text, useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { GroupMark, GroupPicture, GroupStage } from '../../src/model/groupContracts.ts';
import { forgetAdded } from '../drawn/known.ts';
import { useExplore } from '../explore/store.ts';
import { Controls } from '../graph/Controls.tsx';
import graph from '../graph/graph.module.css';
import { MarkList } from '../graph/MarkList.tsx';
import { Stage } from '../graph/stage.ts';
import { countOf } from '../inspector/count.ts';
import { current } from '../inspector/producers.ts';
import type { Inspected } from '../inspector/state.ts';
import { inspectorActions, useInspected, useInspector } from '../inspector/store.ts';
import type { Point, Positions } from '../layouts/positions.ts';
import { menuActions } from '../menu/store.ts';
import { noSelection, type Selection } from '../selection/selection.ts';
import { selectMost } from '../selection/selectMost.ts';
import { Failure } from '../shell/Failure.tsx';
import { densityOf } from '../style/registry.ts';
import { useCamera } from '../views/camera.ts';
import { groupActions } from './actions.ts';
import { displayGroups, placesOf, regionsOf } from './display.ts';
import classes from './groups.module.css';
import { lineId } from './lines.ts';
import { markNow, useGroups } from './store.ts';
import { useLoaded } from './useLoaded.ts';
import { nameOf, shortNameOf, wordsOf } from './words.ts';

const STAGE_WORDS: Readonly<Record<GroupStage, string>> = {
  reading: 'Reading the archive',
  grouping: 'Finding what belongs together',
  placing: 'Finding places',
};

/** What of the picture is inspected. */
function selectionIn(picture: GroupPicture | undefined, item: Inspected | undefined): Selection {
  if (item?.kind === 'group' || item?.kind === 'entity') return { nodes: [item.id], edges: [] };
  if (item?.kind === 'between') {
    const [source, target] = item.ends;
    return { nodes: [], edges: [lineId({ source, target })] };
  }
  if (item?.kind !== 'relationship') return noSelection;
  const line = picture?.lines.find(({ relationship }) => relationship === item.id);
  return line ? { nodes: [], edges: [lineId(line)] } : noSelection;
}

function inspectMark(mark: GroupMark | undefined): void {
  if (mark) inspectorActions.open({ kind: mark.what, id: mark.id });
}

function inspectLine(id: string): void {
  const line = useGroups.getState().picture?.lines.find((l) => lineId(l) === id);
  if (line?.relationship) inspectorActions.open({ kind: 'relationship', id: line.relationship });
  else if (line) inspectorActions.open({ kind: 'between', ends: [line.source, line.target] });
}

function openMark(mark: GroupMark | undefined): void {
  if (mark?.what === 'group') groupActions.open(mark.id);
  else inspectMark(mark);
}

function makeStage(host: HTMLDivElement): Stage {
  return new Stage(host, {
    onNode: (id) => inspectMark(markNow(id)),
    onEdge: inspectLine,
    onBolt: inspectLine,
    onOpenNode: (id) => openMark(markNow(id)),
    onMenu: (on, at) => {
      if (on?.kind === 'node') inspectMark(markNow(on.id));
      if (on?.kind === 'edge') inspectLine(on.id);
      else menuActions.open(on ? 'group' : 'archive', at);
    },
    isAreaAsked: () => false,
    onArea: (ids) => {
      const entities = (ids ?? []).filter((id) => markNow(id)?.what === 'entity');
      if (entities.length > 0) selectMost(entities);
    },
    onBackground: () => {
      forgetAdded();
      const kind = current(useInspector.getState())?.kind;
      if (kind !== 'document') inspectorActions.close();
    },
    onHover: () => {},
    onLink: (from, to) => {
      const ends = [from, to].map((id) => markNow(id)?.what);
      if (ends.every((what) => what === 'entity'))
        inspectorActions.open({ kind: 'paths', from, to });
    },
  });
}

/** Where marks that come or go do so: out of, or into, the group that holds them in the other picture. */
function elsewhere(picture: GroupPicture, other: Positions | undefined): Positions {
  const found = new Map<string, Point>();
  const parents = new Map(picture.open.map((group) => [group.id, group.parent]));
  for (const mark of picture.marks)
    for (let id = mark.parent; id !== undefined; id = parents.get(id)) {
      const at = other?.get(id);
      if (!at) continue;
      found.set(mark.id, at);
      break;
    }
  return found;
}

export default function GroupsView() {
  const host = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const retry = useLoaded();
  const { picture, places, progress, error } = useGroups();
  const names = useExplore((s) => s.style.names);
  const item = useInspected();
  const [stage, setStage] = useState<Stage>();
  const shown = useRef<{ picture: GroupPicture; positions: Positions } | undefined>(undefined);

  useEffect(() => {
    if (!host.current) return;
    const made = makeStage(host.current);
    setStage(made);
    useCamera.setState({ camera: made });
    return () => {
      useCamera.setState({ camera: undefined });
      made.kill();
    };
  }, []);

  const display = useMemo(
    () => picture && places && displayGroups(picture, places, scheme),
    [picture, places, scheme],
  );
  useEffect(() => {
    if (!stage || !display || !picture || !places) return;
    const before = shown.current;
    const positions = placesOf(picture, places);
    stage.show(display, scheme, {
      positions,
      headings: regionsOf(picture, places),
      picture: 'groups',
      fresh: before === undefined,
      refits: true,
      from: elsewhere(picture, before?.positions),
      ...(before && { into: elsewhere(before.picture, positions) }),
    });
    // What was just opened is looked at; its children would be small among all the rest.
    const stood = before && new Set(before.picture.open.map((group) => group.id));
    const opened = picture.open.findLastIndex((group) => stood?.has(group.id) === false);
    const region = places.open[opened];
    if (region && places.settled) stage.closeUp(region, region.radius);
    if (places.settled || !before) shown.current = { picture, positions };
  }, [stage, display, picture, places, scheme]);
  useEffect(() => stage?.nameDensely(densityOf(names).area), [stage, names]);
  const selection = useMemo(() => selectionIn(picture, item), [picture, item]);
  useEffect(() => stage?.select(selection), [stage, selection]);

  const marks = useMemo(
    () => picture?.marks.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1)) ?? [],
    [picture],
  );
  const words = useMemo(() => {
    const byId = new Map(marks.map((mark) => [mark.id, mark]));
    const nameAt = (id: string) => {
      const mark = byId.get(id);
      return mark ? shortNameOf(mark) : '';
    };
    return (mark: GroupMark) => wordsOf(mark, picture?.lines ?? [], nameAt);
  }, [picture, marks]);

  return (
    <section className={graph.view} aria-label="Groups">
      <div
        ref={host}
        className={graph.host}
        data-testid="groups-stage"
        data-state={error ? 'failed' : progress ? 'running' : picture ? 'settled' : 'empty'}
        data-marks={picture?.marks.length}
        data-entities={picture?.counts.entities}
        data-open={picture?.open.length}
        aria-hidden="true"
      />
      <OpenGroups picture={picture} />
      <MarkList
        label="Groups and entities"
        marks={marks}
        selected={selection.nodes}
        words={words}
        onPick={inspectMark}
        onOpen={openMark}
      />
      <Status picture={picture} />
      <Controls />
      {error && (
        <div className={classes.notice}>
          <Failure error={error} retry={retry} />
        </div>
      )}
      {progress && !error && <Waiting progress={progress} first={!picture} />}
      {picture?.counts.entities === 0 && !progress && (
        <div className={classes.notice}>
          <Text fz="sm">The filters leave nothing of the archive.</Text>
        </div>
      )}
    </section>
  );
}

const sizeOf = (mark: GroupMark): number => (mark.what === 'group' ? mark.entities : 0);

/** Before the first picture in the middle; later in a corner, since what stands there can be used. */
function Waiting({
  progress: { stage, done },
  first,
}: {
  progress: NonNullable<ReturnType<typeof useGroups.getState>['progress']>;
  first: boolean;
}) {
  if (!first && stage === 'placing') return null;
  const share = done === undefined ? undefined : Math.round(done * 100);
  return (
    <div className={first ? classes.notice : classes.working} role="status">
      <Text fz="sm">
        {STAGE_WORDS[stage]}
        {share !== undefined && `, ${share} %`}
      </Text>
      {first && <Progress w={240} value={share ?? 100} aria-label={STAGE_WORDS[stage]} animated />}
    </div>
  );
}

/** What is open, to be closed by one click. */
function OpenGroups({ picture }: { picture: GroupPicture | undefined }) {
  if (!picture || picture.open.length === 0) return null;
  return (
    <div className={classes.open} role="toolbar" aria-label="Open groups">
      {picture.open.length > 1 && (
        <Button variant="default" size="compact-xs" onClick={groupActions.closeAll}>
          Close all
        </Button>
      )}
      {picture.open.map((group) => (
        <span key={group.id} className={classes.chip}>
          <button
            type="button"
            title={nameOf(group)}
            onClick={() => inspectorActions.open({ kind: 'group', id: group.id })}
          >
            {shortNameOf(group)}
          </button>
          <CloseButton
            size="xs"
            aria-label={`Close the group of ${shortNameOf(group)}`}
            onClick={() => groupActions.close(group.id)}
          />
        </span>
      ))}
    </div>
  );
}

function Status({ picture }: { picture: GroupPicture | undefined }) {
  const outdated = useGroups((s) => s.outdated);
  if (!picture) return null;
  const { counts, archive, unsent, closed } = picture;
  const filtered = archive.entities - counts.entities;
  return (
    <div className={graph.status} role="status">
      {countOf(counts.entities, 'entity', 'entities')}, {countOf(counts.relations, 'relation')} in{' '}
      {countOf(picture.marks.filter((m) => m.what === 'group').length, 'group')}
      {filtered > 0 && `, ${countOf(filtered, 'entity', 'entities')} filtered`}
      {unsent.lines > 0 && `, ${countOf(unsent.lines, 'thin line')} not drawn`}
      {closed.length > 0 && '. Too much is open: close a group to open another'}
      {outdated && '. The archive has changed and is being read again'}
    </div>
  );
}
