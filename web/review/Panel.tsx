/**
 * Review mode: one claim at a time, large, with its sentence among its neighbours. Keys stand in `commands.ts`; what a
 * key does shows at once.
 */
import { Button, Progress, Text } from '@mantine/core';
import { IconFilter, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { FilterForm } from './FilterForm.tsx';
import { FilterWords } from './FilterWords.tsx';
import { conditionsOf, type ReviewFilter } from './filter.ts';
import { type Counts, itemInHand, progressOf } from './queue.ts';
import classes from './review.module.css';
import { reviewActions, useReview } from './store.ts';
import { Tools } from './Tools.tsx';

export default function ReviewPanel({ filter }: { filter: ReviewFilter }) {
  useEffect(() => reviewActions.start(filter), [filter]);
  const { queue, reading, error, said, kinds, form } = useReview();
  const [filtering, setFiltering] = useState(false);
  const item = itemInHand(queue);
  const set = conditionsOf(filter);
  return (
    <>
      <div className={panel.content}>
        <div className={classes.head}>
          <h2>Review</h2>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconFilter size={13} stroke={1.6} aria-hidden="true" />}
            aria-expanded={filtering}
            onClick={() => setFiltering(!filtering)}
          >
            {set > 0 ? `Which claims (${set})` : 'Which claims'}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconRefresh size={13} stroke={1.6} aria-hidden="true" />}
            onClick={reviewActions.again}
          >
            From the beginning
          </Button>
        </div>
        {queue.counts && <ProgressLine counts={queue.counts} />}
        <FilterWords filter={filter} />
        {filtering && <FilterForm filter={filter} />}
        {error && <PanelError error={error} retry={reviewActions.retry} />}
        {!item && reading && <PanelSkeleton />}
        {item && <ClaimCard key={item.claim.id} item={item} kinds={kinds} form={form} />}
        {!item && !reading && !error && <Done empty={queue.items.length === 0} />}
        <p className="visually-hidden" role="status" aria-live="polite">
          {said}
        </p>
      </div>
      <Tools />
    </>
  );
}

function ProgressLine({ counts }: { counts: Counts }) {
  const { done, all } = progressOf(counts);
  return (
    <div className={classes.progress}>
      <span data-testid="review-progress">
        {done} of {all} reviewed
      </span>
      <Progress
        flex={1}
        size="sm"
        value={all > 0 ? (100 * done) / all : 0}
        aria-label="Claims reviewed"
      />
      <span className={classes.quiet}>
        {counts.confirmed} accepted, {counts.rejected} rejected
      </span>
    </div>
  );
}

function Done({ empty }: { empty: boolean }) {
  return (
    <div className={classes.done}>
      <Text fw={600}>{empty ? 'No claim fits.' : 'That was the last one.'}</Text>
      <Text fz="sm" c="dimmed">
        {empty
          ? 'Choose other claims above, or those that were reviewed already.'
          : 'Go back with K, or choose other claims above.'}
      </Text>
    </div>
  );
}
