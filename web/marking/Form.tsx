/** Marks by hand: words of the text become a mention, or two mentions a claim. What is made can be taken back here. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import type { Decided } from '../../src/model/decisionContracts.ts';
import { takeBack } from '../decisions/takeBack.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { MentionForm } from './MentionForm.tsx';
import classes from './marking.module.css';
import { markingActions, useMarking } from './store.ts';

export default function MarkingForm({ detail }: { detail: DocumentDetail }) {
  const { form, marked } = useMarking();
  const [made, setMade] = useState<Decided | undefined>();
  const span = marked?.document === detail.document.id ? marked.span : undefined;
  if (!form) return null;
  return (
    <section
      className={classes.form}
      aria-label={form === 'mention' ? 'Mark a mention' : 'Connect two mentions'}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || e.defaultPrevented) return;
        e.stopPropagation();
        markingActions.close();
      }}
    >
      {form === 'mention' ? (
        <MentionForm
          key={`${span?.start} ${span?.end}`}
          detail={detail}
          span={span}
          onMade={setMade}
        />
      ) : (
        <ClaimForm detail={detail} span={span} onMade={setMade} />
      )}
      {made && (
        <Group gap={8} role="status">
          <Text fz="sm">Made: {made.decision.what}</Text>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => void takeBack(made.decision.id).then((d) => d && setMade(undefined))}
          >
            Take it back
          </Button>
        </Group>
      )}
    </section>
  );
}
