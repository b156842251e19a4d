/** Where statements come from: the library, those saved, and those run before. */
import {
  ActionIcon,
  ScrollArea,
  SegmentedControl,
  Skeleton,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerPlay, IconSearch, IconTrash, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LibraryStatement, SavedQuery } from '../../src/model/contracts.ts';
import { needs } from '../access/session.ts';
import { queries } from '../api/queries.ts';
import { timeOf } from '../decisions/words.ts';
import { countOf } from '../inspector/count.ts';
import { matching, type PastRun } from './history.ts';
import { historyActions, useQueryHistory } from './historyStore.ts';
import { typedOf } from './parameters.ts';
import { draftOfSaved, savedActions } from './saved.ts';
import classes from './side.module.css';
import { type Draft, draftOf } from './store.ts';
import { wordsFinder } from './words.ts';

const LISTS = ['library', 'saved', 'history'] as const;
type List = (typeof LISTS)[number];
const LABELS: Readonly<Record<List, string>> = {
  library: 'Library',
  saved: 'Saved',
  history: 'History',
};

interface TakeProps {
  /** Brings a statement into the editor, and runs it where that is asked. */
  readonly onTake: (draft: Draft, run?: boolean) => void;
}
export interface SideProps extends TakeProps {
  /** Where it lies over the editor. */
  readonly onClose: (() => void) | undefined;
}

export function Side({ onTake, onClose }: SideProps) {
  const [list, setList] = useState<List>('library');
  const [words, setWords] = useState('');
  const Shown = SHOWN[list];
  return (
    <aside className={classes.side} aria-label="Statements">
      <div className={classes.head}>
        <div className={classes.choice}>
          <SegmentedControl
            fullWidth
            className={classes.which}
            size="xs"
            aria-label="Statements from"
            value={list}
            data={LISTS.map((value) => ({ value, label: LABELS[value] }))}
            onChange={(value) => setList(LISTS.find((l) => l === value) ?? 'library')}
          />
          {onClose && (
            <ActionIcon aria-label="Close the library" onClick={onClose}>
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          )}
        </div>
        <TextInput
          size="xs"
          type="search"
          aria-label={`Search the ${LABELS[list].toLowerCase()}`}
          placeholder="Search"
          leftSection={<IconSearch size={13} aria-hidden="true" />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <ScrollArea className={classes.lists} type="auto" scrollbarSize={8}>
        <Shown words={words} onTake={onTake} />
      </ScrollArea>
    </aside>
  );
}

interface ListProps extends TakeProps {
  readonly words: string;
}

const Note = ({ children }: { children: ReactNode }) => (
  <Text fz="xs" c="dimmed" className={classes.note}>
    {children}
  </Text>
);

function Waiting({ error }: { error: Error | null }) {
  if (error) return <Note>{error.message}</Note>;
  return (
    <div className={classes.waiting} role="status" aria-label="Loading the statements">
      {[90, 70, 84, 62].map((w) => (
        <Skeleton key={w} h={30} w={`${w}%`} />
      ))}
    </div>
  );
}

const draftOfLibrary = ({
  title,
  description,
  cypher,
  parameters,
  example,
}: LibraryStatement): Draft => ({
  title,
  note: description,
  cypher,
  parameters,
  typed: typedOf(example),
});

function LibraryList({ words, onTake }: ListProps) {
  const { data, error } = useQuery(queries.library());
  if (!data) return <Waiting error={error} />;
  const isFound = wordsFinder(words);
  const found = data.statements.filter((s) =>
    isFound(`${s.topic} ${s.title} ${s.description} ${s.parameters.map((p) => p.name).join(' ')}`),
  );
  const topics = [...new Set(found.map((s) => s.topic))];
  if (found.length === 0) return <Note>No statement of the library holds these words.</Note>;
  return topics.map((topic) => (
    <section key={topic} aria-label={topic}>
      <h2 className={classes.topic}>{topic}</h2>
      <ul className={classes.list}>
        {found
          .filter((s) => s.topic === topic)
          .map((s) => (
            <Item
              key={s.id}
              title={s.title}
              note={s.description}
              onOpen={() => onTake(draftOfLibrary(s))}
              action={
                <Tooltip label="Run the example">
                  <ActionIcon
                    size={24}
                    aria-label={`Run the example of ${s.title}`}
                    onClick={() => onTake(draftOfLibrary(s), true)}
                  >
                    <IconPlayerPlay size={14} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
              }
            />
          ))}
      </ul>
    </section>
  ));
}

async function deleteSaved(query: SavedQuery): Promise<void> {
  try {
    const { name, note, cypher, parameters } = await savedActions.delete(query.id);
    const id = notifications.show({
      title: `“${name}” deleted`,
      message: (
        <button
          type="button"
          className={classes.undo}
          onClick={() => {
            notifications.hide(id);
            void savedActions.restore({ name, note, cypher, parameters });
          }}
        >
          Undo
        </button>
      ),
    });
  } catch (error) {
    notifications.show({
      color: 'red',
      title: 'Not deleted',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

function SavedList({ words, onTake }: ListProps) {
  const { data, error } = useQuery(queries.savedQueries());
  if (!data) return <Waiting error={error} />;
  const isFound = wordsFinder(words);
  const found = data.queries.filter((q) => isFound(`${q.name} ${q.note} ${q.cypher}`));
  if (found.length === 0)
    return (
      <Note>
        {data.queries.length === 0
          ? 'None yet. What is in the editor is saved by the button above it, for everyone who uses this graph.'
          : 'No saved query holds these words.'}
      </Note>
    );
  return (
    <ul className={classes.list} aria-label="Saved queries">
      {found.map((q) => (
        <Item
          key={q.id}
          title={q.name}
          note={q.note}
          onOpen={() => onTake(draftOfSaved(q))}
          action={
            <Tooltip label="Delete">
              <ActionIcon
                size={24}
                aria-label={`Delete ${q.name}`}
                {...needs('analyst')}
                onClick={() => void deleteSaved(q)}
              >
                <IconTrash size={14} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          }
        />
      ))}
    </ul>
  );
}

const noteOf = ({ at, rows, error }: PastRun): string =>
  [timeOf(at), error ? 'failed' : rows === undefined ? 'cancelled' : countOf(rows, 'row')].join(
    ' · ',
  );

function HistoryList({ words, onTake }: ListProps) {
  const runs = useQueryHistory((s) => s.runs);
  const found = matching(runs, words);
  if (found.length === 0)
    return (
      <Note>
        {runs.length === 0
          ? 'What you run is listed here, in this browser alone.'
          : 'No statement that was run holds these words.'}
      </Note>
    );
  return (
    <>
      <ul className={classes.list} aria-label="Statements run before">
        {found.map((run) => (
          <Item
            key={run.at + run.statement.cypher}
            title={run.statement.cypher}
            code
            note={noteOf(run)}
            onOpen={() => onTake(draftOf(run.statement))}
            action={
              <Tooltip label="Forget">
                <ActionIcon
                  size={24}
                  aria-label="Forget this statement"
                  onClick={() => historyActions.forget(run)}
                >
                  <IconX size={14} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            }
          />
        ))}
      </ul>
      <button type="button" className={classes.clear} onClick={historyActions.clear}>
        Forget all
      </button>
    </>
  );
}

const SHOWN: Readonly<Record<List, (props: ListProps) => ReactNode>> = {
  library: LibraryList,
  saved: SavedList,
  history: HistoryList,
};

interface ItemProps {
  readonly title: string;
  readonly note: string;
  readonly code?: boolean;
  readonly onOpen: () => void;
  readonly action: ReactNode;
}

const Item = ({ title, note, code, onOpen, action }: ItemProps) => (
  <li className={classes.item}>
    <button type="button" className={classes.open} onClick={onOpen}>
      <span className={code ? classes.code : classes.title}>{title}</span>
      {note && (
        <span className={classes.description} title={note}>
          {note}
        </span>
      )}
    </button>
    {action}
  </li>
);
