/** The inbox of identity: pairs that may be one thing, the likeliest first, judged one by one. */
import { CloseButton, Progress, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CANDIDATE_STATES, type Candidate } from '../../src/model/identityContracts.ts';
import { KIND_NAMES, kindOf, kindSchema } from '../../src/model/kinds.ts';
import { queries } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './identity.module.css';
import { askedOf, type InboxItem, type InboxState, inboxActions, useInHand } from './inbox.ts';
import { LastJudgement } from './LastJudgement.tsx';
import { Pair } from './Pair.tsx';

const STATE_LABELS: Readonly<Record<InboxState, string>> = {
  open: 'To judge',
  unsure: 'Unsure',
  different: 'Different',
};
const isState = (text: string): text is InboxState => CANDIDATE_STATES.some((s) => s === text);

export default function IdentityInbox({ item }: { item: InboxItem }) {
  const { data, error, refetch } = useQuery(queries.candidates(askedOf(item)));
  const { open, hand } = useInHand(data?.candidates ?? []);
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  const { state = 'open' } = item;
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>Same or different?</h2>
      </div>
      <Text fz="sm" c="dimmed">
        Names that may stand for one thing. Nothing is rewritten: every judgement can be taken back,
        in any order.
      </Text>
      <SegmentedControl
        mt={12}
        size="xs"
        fullWidth
        aria-label="Which pairs"
        value={state}
        onChange={(s) => isState(s) && inspectorActions.open({ ...item, state: s })}
        data={CANDIDATE_STATES.map((s) => ({
          value: s,
          label: `${STATE_LABELS[s]} · ${data.states[s] ?? 0}`,
        }))}
      />
      <div className={classes.filter}>
        <Select
          size="xs"
          flex={1}
          aria-label="Kind"
          placeholder="All kinds"
          clearable
          value={item.only ?? null}
          data={KIND_NAMES.map((kind) => ({ value: kind, label: kindOf(kind).plural }))}
          onChange={(value) => {
            const { only: _, ...rest } = item;
            const kind = kindSchema.safeParse(value);
            inspectorActions.open(kind.success ? { ...rest, only: kind.data } : rest);
          }}
        />
        {item.entity && <OnlyOf item={item} entity={item.entity} />}
      </div>
      {data.looked && <Looking {...data.looked} />}
      <LastJudgement />
      {hand ? (
        <Pair key={hand.id} candidate={hand} />
      ) : (
        <Text fz="sm" mt={16} role="status">
          {data.looked
            ? 'None yet.'
            : state === 'open'
              ? 'No pair is left to judge here.'
              : `No pair was judged “${STATE_LABELS[state].toLowerCase()}”.`}
        </Text>
      )}
      {open.length > 1 && (
        <section className={panel.section} aria-label="Pairs">
          <h3>
            Pairs <span className={panel.quiet}>{data.total}</span>
          </h3>
          <ol className={panel.rows}>
            {open.map((c) => (
              <Row key={c.id} candidate={c} inHand={c === hand} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** A large graph is looked through once, while its first pairs are judged already. */
function Looking({ done, of }: { done: number; of: number }) {
  return (
    <div className={classes.looking} role="status">
      <Text fz="xs" c="dimmed">
        {of === 0
          ? 'Reading the names of all entities…'
          : `Looked for the likes of ${done.toLocaleString('en')} of ${countOf(of, 'entity', 'entities')}; more pairs follow.`}
      </Text>
      <Progress
        size="xs"
        mt={4}
        value={of === 0 ? 0 : (100 * done) / of}
        aria-label="Entities looked at"
      />
    </div>
  );
}

function OnlyOf({ item, entity }: { item: InboxItem; entity: string }) {
  const { data } = useQuery(queries.among([entity]));
  const name = data?.nodes.find((n) => n.id === entity)?.name ?? '…';
  return (
    <span className={classes.only}>
      with {name}
      <CloseButton
        size="xs"
        aria-label={`Pairs of others than ${name} too`}
        onClick={() => {
          const { entity: _, ...rest } = item;
          inspectorActions.open(rest);
        }}
      />
    </span>
  );
}

function Row({
  candidate: { id, a, b, score },
  inHand,
}: {
  candidate: Candidate;
  inHand: boolean;
}) {
  return (
    <li>
      <button
        type="button"
        className={panel.row}
        aria-current={inHand || undefined}
        data-in-hand={inHand || undefined}
        onClick={() => inboxActions.take(id)}
      >
        <KindMark kind={a.kind} size={12} />
        <span className={panel.name}>
          {a.name} <span className={panel.quiet}>and</span> {b.name}
        </span>
        <span className={panel.count}>{Math.round(score * 100)}</span>
      </button>
    </li>
  );
}
