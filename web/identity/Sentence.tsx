/** A mention with the sentence it stands in, and its document to open. */
import type { MentionSentence } from '../../src/model/identityContracts.ts';
import { MarkedText } from '../inspector/MarkedText.tsx';
import { inspectorActions } from '../inspector/store.ts';
import classes from './identity.module.css';

export function Sentence({ mention, entity }: { mention: MentionSentence; entity: string }) {
  const { sentence, document: d } = mention;
  return (
    <>
      {sentence && (
        <blockquote className={classes.quote}>
          <MarkedText
            text={sentence.text}
            start={sentence.start}
            quote={{ start: sentence.start, end: sentence.start + sentence.text.length }}
            named={[{ ...sentence.name, entity: mention }]}
          />
        </blockquote>
      )}
      <button
        type="button"
        className={classes.source}
        onClick={() => inspectorActions.open({ kind: 'document', id: d.id, entity, mention: 0 })}
      >
        {[d.title ?? d.name, d.publisher, d.published].filter(Boolean).join(' · ')}
      </button>
    </>
  );
}
