/** A document to read: every mention underlined, every claim a bracket in the margin, the selected one filled. */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { CertaintyTag } from '../inspector/CertaintyTag.tsx';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { inspectorActions } from '../inspector/store.ts';
import { addressOfItem } from '../url/sync.ts';
import { Brackets } from './Brackets.tsx';
import classes from './reading.module.css';
import { paragraphs, segments } from './segments.ts';

export function DocumentPanel({ id, claim }: { id: string; claim: string | undefined }) {
  const { data, error, refetch } = useQuery(queries.document(id));
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  return <Reading detail={data} claim={claim} />;
}

type Claim = DocumentDetail['claims'][number];
type Mention = DocumentDetail['mentions'][number];

/** An address is shown as a link only where following it is harmless. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

function Reading({ detail, claim }: { detail: DocumentDetail; claim: string | undefined }) {
  const { document: d, text, mentions, claims } = detail;
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const selected = claims.find((c) => c.id === claim);
  const byId = useMemo(() => new Map(mentions.map((m) => [m.id, m])), [mentions]);

  useEffect(() => {
    if (!selected || !body) return;
    const at = [...body.querySelectorAll<HTMLElement>('[data-start]')].findLast(
      (piece) => Number(piece.dataset.start) <= selected.start,
    );
    at?.scrollIntoView({ block: 'center' });
  }, [selected, body]);

  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>{d.title ?? d.name}</h2>
      </div>
      <Text fz="sm" c="dimmed">
        {[d.publisher, d.author, d.published, countOf(claims.length, 'claim')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
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
      <div className={classes.body} ref={setBody} lang={d.language}>
        <Brackets
          host={body}
          claims={claims}
          mentions={byId}
          document={d.id}
          selected={selected?.id}
        />
        <Paragraphs text={text} mentions={mentions} selected={selected} />
      </div>
      {selected && <SelectedClaim claim={selected} mentions={byId} />}
    </div>
  );
}

function Paragraphs({
  text,
  mentions,
  selected,
}: {
  text: string;
  mentions: readonly Mention[];
  selected: Claim | undefined;
}) {
  const blocks = useMemo(() => paragraphs(text), [text]);
  const marks = useMemo(
    () => [
      ...mentions.flatMap((m) => m.spans.map((s) => ({ ...s, mention: m }))),
      ...(selected ? [{ start: selected.start, end: selected.end, mention: undefined }] : []),
    ],
    [mentions, selected],
  );
  return blocks.map((block) => (
    <p key={block.start} className={classes.paragraph}>
      {segments(block.text, block.start, marks).map((piece) => {
        // The innermost mention is the one meant: "Hamrin" within "Hamrin basin" is rarely what a reader points at.
        const mention = piece.marks.find((m) => m.mention)?.mention;
        const quoted = piece.marks.some((m) => !m.mention);
        if (!mention)
          return (
            <span
              key={piece.start}
              data-start={piece.start}
              className={quoted ? classes.quoted : undefined}
            >
              {piece.text}
            </span>
          );
        const { light, dark } = kindOf(mention.kind).color;
        const isEnd =
          selected && (mention.id === selected.subject || mention.id === selected.object);
        return (
          <a
            key={piece.start}
            href={addressOfItem({ kind: 'entity', id: mention.entity })}
            data-start={piece.start}
            data-mention={mention.id}
            className={classes.mention}
            data-filled={(isEnd && quoted) || undefined}
            data-quoted={quoted || undefined}
            style={{ '--kind': `light-dark(${light}, ${dark})` }}
            title={`${mention.name}, ${kindOf(mention.kind).label}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              inspectorActions.open({ kind: 'entity', id: mention.entity });
            }}
          >
            {piece.text}
          </a>
        );
      })}
    </p>
  ));
}

function SelectedClaim({
  claim,
  mentions,
}: {
  claim: Claim;
  mentions: ReadonlyMap<string, Mention>;
}) {
  const { relationship } = claim;
  return (
    <div className={classes.selected} role="status">
      <span>
        <strong>{mentions.get(claim.subject)?.name}</strong> {relationTypeOf(claim.type).forward}{' '}
        <strong>{mentions.get(claim.object)?.name}</strong>{' '}
        <CertaintyTag certainty={claim.certainty} />
      </span>
      {relationship && (
        <Button
          variant="default"
          size="compact-xs"
          flex="none"
          onClick={() => inspectorActions.open({ kind: 'relationship', id: relationship })}
        >
          All evidence
        </Button>
      )}
    </div>
  );
}
