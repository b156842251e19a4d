/** One path: its chain, and under it the sentence that best states each step. */
import { Button, Text } from '@mantine/core';
import { IconChevronRight, IconFileText } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { EntityRecord } from '../../src/model/contracts.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { stageActions } from '../graph/handle.ts';
import { CertaintyTag } from '../inspector/CertaintyTag.tsx';
import { countOf } from '../inspector/count.ts';
import { creditOf } from '../inspector/credit.ts';
import { MarkedText } from '../inspector/MarkedText.tsx';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { groupColor } from '../reading/groupColor.ts';
import { previewSteps, takePath } from './actions.ts';
import type { Hop, HopRelation, PathReader } from './hops.ts';
import { type FoundPath, isInHand, type PathsItem } from './item.ts';
import classes from './paths.module.css';

const endPreview = () => stageActions.preview(undefined);

interface PathEntryProps {
  readonly item: PathsItem;
  readonly path: FoundPath;
  readonly reader: PathReader;
}

export function PathEntry({ item, path, reader }: PathEntryProps) {
  const nodes = reader.nodesOf(path);
  const preview = () => previewSteps(path.steps, path.nodes);
  return (
    <li className={classes.path} data-in-hand={isInHand(item, path) || undefined}>
      <button
        type="button"
        className={classes.chain}
        aria-pressed={isInHand(item, path)}
        title="Draw this path and light it"
        onMouseEnter={preview}
        onFocus={preview}
        onMouseLeave={endPreview}
        onBlur={endPreview}
        onClick={() =>
          takePath(
            item,
            path,
            nodes.map((n) => n.name),
          )
        }
      >
        <span className={classes.names}>
          {nodes.map((n, i) => (
            <Fragment key={n.id}>
              {i > 0 && <IconChevronRight size={13} className={classes.arrow} aria-hidden="true" />}
              <span className={classes.node}>
                <KindMark kind={n.kind} size={12} />
                {n.name}
              </span>
            </Fragment>
          ))}
        </span>
        <span className={classes.quiet}>
          {countOf(path.steps.length, 'step')} · confidence {path.confidence}
        </span>
      </button>
      <ol className={classes.hops} aria-label="Steps">
        {reader.hopsOf(path).map((hop) => (
          <HopEntry key={hop.best.edge.id} hop={hop} />
        ))}
      </ol>
    </li>
  );
}

const openEvidence = ({ edge }: HopRelation) =>
  inspectorActions.open({ kind: 'relationship', id: edge.id, claim: edge.best.claim });

function HopEntry({ hop: { from, to, best, others } }: { hop: Hop }) {
  const { edge, verb } = best;
  const preview = () =>
    previewSteps([[edge, ...others.map((o) => o.edge)].map((e) => e.id)], [from.id, to.id]);
  const entities = new Map<string, EntityRecord>([
    [from.id, from],
    [to.id, to],
  ]);
  const named = edge.best.named.flatMap((span) => {
    const entity = entities.get(span.entity);
    return entity ? [{ ...span, entity }] : [];
  });
  return (
    <li
      className={classes.hop}
      data-relation={edge.id}
      style={{ '--tint': groupColor(relationTypeOf(edge.type).group) }}
      onMouseEnter={preview}
      onFocus={preview}
      onMouseLeave={endPreview}
      onBlur={endPreview}
    >
      <button type="button" className={classes.words} onClick={() => openEvidence(best)}>
        <span>
          <strong>{from.name}</strong> {verb} <strong>{to.name}</strong>
        </span>
        <CertaintyTag certainty={edge.certainty} />
      </button>
      <blockquote className={classes.quote}>
        <MarkedText
          text={edge.best.context.text}
          start={edge.best.context.start}
          named={named}
          quote={edge.best}
        />
      </blockquote>
      <div className={classes.credit}>
        <span>{creditOf({ ...edge.best, publisher: edge.best.source })}</span>
        <Button
          variant="subtle"
          size="compact-xs"
          ml="auto"
          flex="none"
          leftSection={<IconFileText size={13} stroke={1.6} />}
          onClick={() =>
            inspectorActions.open({
              kind: 'document',
              id: edge.best.document,
              claim: edge.best.claim,
            })
          }
        >
          Open in document
        </Button>
      </div>
      {others.length > 0 && (
        <Text fz="xs" c="dimmed" component="div" className={classes.others}>
          Also:{' '}
          {others.map((other) => (
            <button
              key={other.edge.id}
              type="button"
              className={classes.link}
              title={`${from.name} ${other.verb} ${to.name}: ${countOf(other.edge.sources, 'source')}`}
              onClick={() => openEvidence(other)}
            >
              {other.verb}
            </button>
          ))}
        </Text>
      )}
    </li>
  );
}
