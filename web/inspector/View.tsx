/** The right-hand panel: a trail with back and forward, and below it what is inspected. A sheet from below on narrow screens. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from '@tabler/icons-react';
import { lazy, memo, Suspense, useRef } from 'react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { useAction } from '../actions/context.ts';
import { answers } from '../api/source.ts';
import { CypherDisclosure } from '../cypher/Disclosure.tsx';
import { readOf } from '../cypher/readOf.ts';
import { DocumentPanel } from '../reading/DocumentPanel.tsx';
import { DocumentsPanel } from '../reading/DocumentsPanel.tsx';
import { INSPECTOR_WIDTHS, shellActions, useShell } from '../shell/store.ts';
import { Crumbs } from './Crumbs.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import classes from './inspector.module.css';
import { PanelSkeleton } from './Loading.tsx';
import { RelationshipPanel } from './RelationshipPanel.tsx';
import { SeveralPanel } from './SeveralPanel.tsx';
import type { Inspected } from './state.ts';

const AnswerPanel = lazy(() => import('../answer/Panel.tsx'));

const KEY_STEP = 24;
const IdentityInbox = lazy(() => import('../identity/Inbox.tsx'));
const MergePanel = lazy(() => import('../identity/Merge.tsx'));
const SplitPanel = lazy(() => import('../identity/Split.tsx'));
const CypherPanel = lazy(() => import('../cypher/Panel.tsx'));
const PathsPanel = lazy(() => import('../paths/Panel.tsx'));
const ReviewPanel = lazy(() => import('../review/Panel.tsx'));
const GroupPanel = lazy(() => import('../groups/GroupPanel.tsx'));
const BetweenPanel = lazy(() => import('../groups/BetweenPanel.tsx'));
const RecordPanel = lazy(() => import('../decisions/RecordPanel.tsx'));
const SourcesPanel = lazy(() => import('../decisions/SourcesPanel.tsx'));
const ContradictionsPanel = lazy(() => import('../decisions/ContradictionsPanel.tsx'));

/** What needs more room than the panel's usual width; a wider one is left as it is. */
const ROOMY = 520;
const isRoomy = ({ kind }: Inspected) =>
  kind === 'review' || kind === 'record' || kind === 'sources' || kind === 'contradictions';

function Panel({ item }: { item: Inspected }) {
  switch (item.kind) {
    case 'entity':
      return <EntityPanel id={item.id} />;
    case 'relationship':
      return <RelationshipPanel id={item.id} claim={item.claim} />;
    case 'several':
      return <SeveralPanel entities={item.entities} relationships={item.relationships} />;
    case 'document':
      return <DocumentPanel key={item.id} item={item} />;
    case 'group':
      return <GroupPanel key={item.id} id={item.id} />;
    case 'between':
      return <BetweenPanel key={item.ends.join()} ends={item.ends} />;
    case 'documents':
      return <DocumentsPanel />;
    case 'paths':
      return <PathsPanel item={item} />;
    case 'identity':
      return <IdentityInbox item={item} />;
    case 'merge':
      return <MergePanel item={item} />;
    case 'split':
      return <SplitPanel key={item.id} id={item.id} />;
    case 'cypher':
      return <CypherPanel />;
    case 'review':
      return <ReviewPanel filter={item.filter} />;
    case 'record':
      return <RecordPanel />;
    case 'sources':
      return <SourcesPanel />;
    case 'contradictions':
      return <ContradictionsPanel entity={item.entity} relationship={item.relationship} />;
    case 'answer':
      return <AnswerPanel turns={item.turns} />;
  }
}

/** The same whatever is inspected: written anew when its width changes, not with every selection. */
const Bar = memo(({ wide }: { wide: boolean }) => (
  <div className={classes.bar}>
    <ActionButton action={useAction('inspect-back')} />
    <ActionButton action={useAction('inspect-forward')} />
    <Crumbs />
    <Tooltip label={wide ? 'Beside the graph' : 'Full width'}>
      <ActionIcon
        aria-label={wide ? 'Beside the graph' : 'Full width'}
        onClick={shellActions.toggleWide}
      >
        {wide ? (
          <IconArrowsDiagonalMinimize2 size={17} stroke={1.6} />
        ) : (
          <IconArrowsDiagonal size={17} stroke={1.6} />
        )}
      </ActionIcon>
    </Tooltip>
    <ActionButton action={useAction('close')} />
  </div>
));

export function Inspector({ item }: { item: Inspected }) {
  const chosen = useShell((s) => s.inspectorWidth);
  const width = isRoomy(item) ? Math.max(ROOMY, chosen) : chosen;
  const wide = useShell((s) => s.wide);
  const read = answers('statements') ? readOf(item) : undefined;
  return (
    <aside
      className={classes.panel}
      data-wide={wide || undefined}
      aria-label="Inspector"
      style={{ '--inspector-width': `${width}px` }}
    >
      {!wide && <Divider width={width} />}
      <Bar wide={wide} />
      <Suspense fallback={<PanelSkeleton />}>
        <Panel item={item} />
      </Suspense>
      {read && (
        <footer className={classes.foot}>
          <CypherDisclosure read={read} />
        </footer>
      )}
    </aside>
  );
}

/** The edge by which the panel is made wider, by pointer or arrow keys. */
const Divider = memo(({ width }: { width: number }) => {
  const start = useRef<{ x: number; width: number } | undefined>(undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused and dragged; this is the separator pattern of ARIA.
    <div
      className={classes.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the inspector"
      aria-valuenow={width}
      aria-valuemin={INSPECTOR_WIDTHS.least}
      aria-valuemax={INSPECTOR_WIDTHS.most}
      tabIndex={0}
      onPointerDown={(e) => {
        start.current = { x: e.clientX, width };
        e.currentTarget.setPointerCapture(e.pointerId);
      }}
      onPointerMove={(e) => {
        if (start.current)
          shellActions.setInspectorWidth(start.current.width + start.current.x - e.clientX);
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onKeyDown={(e) => {
        const by = e.key === 'ArrowLeft' ? KEY_STEP : e.key === 'ArrowRight' ? -KEY_STEP : 0;
        if (by) shellActions.setInspectorWidth(width + by);
      }}
    />
  );
});
