/** What documents say against each other, side by side with their sentences. Shown, not resolved. */
import { Button, SegmentedControl, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  CONTRADICTION_KINDS,
  CONTRADICTION_LABELS,
  type Contradiction,
  type ContradictionKind,
  contradictionKindSchema,
} from '../../src/model/decisionContracts.ts';
import { queries } from '../api/queries.ts';
import { CertaintyTag } from '../inspector/CertaintyTag.tsx';
import { countOf } from '../inspector/count.ts';
import { creditOf } from '../inspector/credit.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { MarkedText } from '../inspector/MarkedText.tsx';
import { inspectorActions } from '../inspector/store.ts';
import classes from './decisions.module.css';
import { decisionQueries } from './queries.ts';

interface ContradictionsPanelProps {
  readonly entity: string | undefined;
  readonly relationship: string | undefined;
}

export default function ContradictionsPanel({ entity, relationship }: ContradictionsPanelProps) {
  const [kind, setKind] = useState<ContradictionKind | undefined>();
  const relation = useQuery({
    ...queries.relationship(relationship ?? ''),
    enabled: relationship !== undefined,
  });
  const about = entity ?? relation.data?.relationship.source;
  const named = useQuery({ ...queries.entity(entity ?? ''), enabled: entity !== undefined });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      ...decisionQueries.contradictions({ kind, entity: about }),
      enabled: relationship === undefined || about !== undefined,
    },
  );
  const failed = error ?? relation.error;
  if (failed && !data) return <PanelError error={failed} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  const all = data.pages.flatMap((p) => p.contradictions);
  const shown = relationship
    ? all.filter((c) => c.sides.some((s) => s.relationship === relationship))
    : all;
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>Contradictions</h2>
      </div>
      <Text fz="sm" c="dimmed" mb={8}>
        {relationship
          ? 'What speaks against this relation, side by side.'
          : `${countOf(data.pages[0]?.total ?? 0, 'contradiction')}${named.data ? ` about ${named.data.entity.name}` : ''}. Sightline shows them and leaves the judgement to you.`}
      </Text>
      {(entity || relationship) && (
        <Button
          variant="default"
          size="compact-xs"
          mb={8}
          onClick={() => inspectorActions.open({ kind: 'contradictions' })}
        >
          Show all
        </Button>
      )}
      {!relationship && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Kind of contradiction"
          value={kind ?? ''}
          data={[
            { value: '', label: 'All' },
            ...CONTRADICTION_KINDS.map((k) => ({ value: k, label: SHORT[k] })),
          ]}
          onChange={(value) => setKind(contradictionKindSchema.safeParse(value).data)}
        />
      )}
      <ul className={classes.contradictions} aria-label="Contradictions">
        {shown.map((c) => (
          <Sides key={c.id} contradiction={c} />
        ))}
      </ul>
      {shown.length === 0 && (
        <Text fz="sm" c="dimmed" mt={16}>
          No document contradicts another here.
        </Text>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          More
        </Button>
      )}
    </div>
  );
}

const SHORT: Readonly<Record<ContradictionKind, string>> = {
  denial: 'Denied',
  manufacture: 'Made where',
  leaders: 'Led by whom',
};

function Sides({ contradiction: c }: { contradiction: Contradiction }) {
  return (
    <li className={classes.contradiction} data-contradiction={c.id}>
      <h3>
        <span className={classes.kind}>{CONTRADICTION_LABELS[c.kind]}</span> {c.words}
      </h3>
      <div className={classes.sides}>
        {c.sides.map((side) => (
          <section key={side.words} aria-label={side.words}>
            <h4>{side.words}</h4>
            {side.claims.map((e) => (
              <div key={e.id} className={classes.sideClaim} data-claim={e.id}>
                <blockquote className={panel.quote}>
                  <MarkedText
                    text={e.quote}
                    start={e.start}
                    named={[e.subject, e.object].flatMap((end) =>
                      end.spans.map((span) => ({ ...span, entity: { name: end.name } })),
                    )}
                    quote={e}
                  />
                </blockquote>
                <div className={panel.credit}>
                  <span>
                    {creditOf({
                      ...e,
                      ...e.document,
                      title: e.document.title ?? e.document.name,
                      publisher: e.source?.name ?? e.document.publisher,
                    })}
                  </span>
                  <CertaintyTag certainty={e.certainty} />
                </div>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() =>
                    inspectorActions.open({ kind: 'document', id: e.document.id, claim: e.id })
                  }
                >
                  Open in document
                </Button>
              </div>
            ))}
            {side.total > side.claims.length && (
              <span className={classes.quiet}>
                and {countOf(side.total - side.claims.length, 'more sentence')}
              </span>
            )}
            {side.relationship && <AllOf id={side.relationship} />}
          </section>
        ))}
      </div>
    </li>
  );
}

function AllOf({ id }: { id: string }) {
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      onClick={() => inspectorActions.open({ kind: 'relationship', id })}
    >
      All evidence
    </Button>
  );
}
