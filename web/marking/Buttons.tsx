/** The two ways to mark by hand, beside what is in hand of a document. */
import { Button } from '@mantine/core';
import { useAction } from '../actions/context.ts';
import { useMarking } from './store.ts';

const LONGEST = 24;

export function MarkingButtons({ document, text }: { document: string; text: string }) {
  const marked = useMarking((s) => s.marked);
  const mention = useAction('mark-mention');
  const claim = useAction('mark-claim');
  const words =
    marked?.document === document ? text.slice(marked.span.start, marked.span.end) : undefined;
  const short = words && words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<mention.icon size={13} stroke={1.6} aria-hidden="true" />}
        onClick={mention.perform}
      >
        {short ? `Mark “${short}”` : mention.shortLabel}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<claim.icon size={13} stroke={1.6} aria-hidden="true" />}
        onClick={claim.perform}
      >
        {claim.shortLabel}
      </Button>
    </>
  );
}
