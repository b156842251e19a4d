/**
 * A document to read: every mention underlined, every claim a bracket in the margin, the one in hand filled; what it
 * names as a list.
 */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { queries } from '../api/queries.ts';
import { answers } from '../api/source.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import type { Inspected } from '../inspector/state.ts';
import { inspectorActions } from '../inspector/store.ts';
import { MarkingButtons } from '../marking/Buttons.tsx';
import { useMarking } from '../marking/store.ts';
import { useMarkedText } from '../marking/useMarking.ts';
import { Brackets } from './Brackets.tsx';
import { EntityList } from './EntityList.tsx';
import { entitiesOf } from './entities.ts';
import { Paragraphs } from './Paragraphs.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import classes from './reading.module.css';
import { useEcho } from './useEcho.ts';
import { useInHand } from './useInHand.ts';

const MarkingForm = lazy(() => import('../marking/Form.tsx'));

type DocumentItem = Extract<Inspected, { kind: 'document' }>;

export function DocumentPanel({ item: { id, claim, entity, mention } }: { item: DocumentItem }) {
  const { data, error, refetch } = useQuery(queries.document(id));
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  return <Reading detail={data} claim={claim} entity={entity} mention={mention} />;
}

/** An address is shown as a link only where following it is harmless. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

type ReadingProps = Omit<DocumentItem, 'kind' | 'id'> & { readonly detail: DocumentDetail };

function Reading({ detail, claim, entity, mention = 0 }: ReadingProps) {
  const { document: d, text, pages, mentions, claims } = detail;
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const byId = useMemo(() => new Map(mentions.map((m) => [m.id, m])), [mentions]);
  const entities = useMemo(() => entitiesOf(mentions), [mentions]);
  const selected = entity ? undefined : claims.find((c) => c.id === claim);
  const named = entities.find((e) => e.id === entity);
  const place = named?.places[mention];
  const marking = useMarking((s) => s.form !== undefined);
  useMarkedText(body, d.id, text);
  const echo = useEcho(body, claims);
  useInHand(body, selected?.start ?? place?.start, named?.id);

  return (
    <div className={`${panel.content} ${classes.document}`}>
      <div className={panel.title}>
        <h2>{d.title ?? d.name}</h2>
      </div>
      <Text fz="sm" c="dimmed">
        {[
          d.publisher,
          d.author,
          d.published,
          countOf(claims.length, 'claim'),
          countOf(entities.length, 'entity', 'entities'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <div className={panel.acts}>
        {claims.length > 0 && answers('review') && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => inspectorActions.open({ kind: 'review', filter: { documents: [d.id] } })}
          >
            Review its claims
          </Button>
        )}
        <MarkingButtons document={d.id} text={text} />
      </div>
      {d.url && (
        <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {isWeb(d.url) ? (
            <a href={d.url} target="_blank" rel="noreferrer noopener" className={classes.link}>
              {d.url}
            </a>
          ) : (
            d.url
          )}
        </Text>
      )}
      <div className={classes.columns}>
        <div className={classes.spread}>
          {entities.length > 0 && (
            <EntityList document={d.id} entities={entities} entity={named?.id} mention={mention} />
          )}
          <div className={classes.body} ref={setBody} lang={d.language} {...echo}>
            <Brackets
              host={body}
              claims={claims}
              mentions={byId}
              document={d.id}
              selected={selected?.id}
            />
            <Paragraphs text={text} pages={pages} mentions={mentions} selected={selected} />
          </div>
        </div>
      </div>
      {marking ? (
        <Suspense fallback={null}>
          <MarkingForm detail={detail} />
        </Suspense>
      ) : (
        <ReadingBar
          claims={claims}
          claim={selected}
          document={d.id}
          mentions={byId}
          entity={named}
          mention={mention}
        />
      )}
    </div>
  );
}
