/** When the page was made, from what, and what is not in it. */
import { Modal } from '@mantine/core';
import type { SentPage } from '../../src/model/sentPage.ts';
import { countOf } from '../inspector/count.ts';
import { aboutActions, useAbout } from './about.ts';
import classes from './sent.module.css';

const moment = new Intl.DateTimeFormat('en', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

export function About({ page }: { page: SentPage }) {
  const opened = useAbout((s) => s.opened);
  const { archive } = page;
  return (
    <Modal opened={opened} onClose={aboutActions.close} title="About this page" size="lg">
      <div className={classes.about}>
        <p>
          Made on {moment.format(new Date(page.made))} UTC by Sightline {page.by}, from an archive
          of {countOf(archive.documents, 'document')},{' '}
          {countOf(archive.entities, 'entity', 'entities')},{' '}
          {countOf(archive.relationships, 'relation')} and {countOf(archive.claims, 'claim')}.
        </p>
        <p>
          It holds {countOf(page.entities.length, 'entity', 'entities')},{' '}
          {countOf(page.relationships.length, 'relation')}, every sentence that states or denies
          them, and {countOf(page.documents.length, 'document')}. It is a state of that day: it asks
          nothing of any network, and nothing in it changes.
        </p>
        <p>Not in this page:</p>
        <ul>
          {page.leftOut.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>
          Every relation was read out of a sentence. Open it to read the sentence, and weigh who
          wrote it; “not reviewed” says that no person has yet confirmed the reading.
        </p>
      </div>
    </Modal>
  );
}
