/** One bar for everything: names, documents, saved questions, actions, and questions in plain English. */
import { Kbd, Loader, Text } from '@mantine/core';
import {
  IconBookmark,
  IconFileText,
  IconMessageQuestion,
  IconSearch,
  IconTerminal2,
} from '@tabler/icons-react';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SearchResult } from '../../src/model/contracts.ts';
import type { EntityRecord } from '../../src/model/records.ts';
import { useActions } from '../actions/context.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import { exampleQuestions } from '../answer/examples.ts';
import { queries } from '../api/queries.ts';
import { answers } from '../api/source.ts';
import { useKnown } from '../drawn/known.ts';
import { countOf } from '../inspector/count.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { litParts } from './litParts.ts';
import { findNames } from './nameIndex.ts';
import { namesIn } from './pathWords.ts';
import { foldInTime, poolOf } from './pool.ts';
import { ask, type Choice, type Group, groupsOf } from './providers.ts';
import { recentActions, useRecent } from './recent.ts';
import classes from './search.module.css';
import { steadied } from './steadied.ts';

const EXAMPLES = 4;
/** As many as the server is asked for. */
const MOST_FOUND = 8;

export function SearchBox() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  /** The row that the user went to; nobody went anywhere while it is the first. */
  const [held, setHeld] = useState<string>();
  /** Enter was pressed before the server had answered. */
  const [entered, setEntered] = useState(false);
  const words = typed.trim();
  const { groups, waiting, error } = useChoices(words, opened, held);
  const all = useMemo(() => groups.flatMap((g) => g.list), [groups]);
  const at =
    all.length === 0
      ? -1
      : Math.max(
          0,
          all.findIndex((c) => c.key === held),
        );

  const close = () => {
    setOpened(false);
    setEntered(false);
    setHeld(undefined);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice?.unavailable) return;
    if (!choice) return;
    close();
    setTyped('');
    input.current?.blur();
    choice.choose();
  };
  useEffect(() => {
    if (!entered || waiting) return;
    setEntered(false);
    choose(all[0]);
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (opened) setHeld(all[(at + step + all.length) % all.length]?.key);
      else setOpened(true);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (words && answers('ask'))
        choose({ key: '', label: '', note: '', mark: 'question', choose: () => ask(words) });
    } else if (event.key === 'Enter') {
      if (waiting && held === undefined) setEntered(true);
      else choose(all[at]);
    } else if (event.key === 'Escape') {
      close();
      input.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const shown = opened && (all.length > 0 || words !== '');
  return (
    <search
      className={classes.bar}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <IconSearch className={classes.glass} size={16} stroke={1.6} aria-hidden="true" />
      <input
        ref={input}
        data-search
        className={classes.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={`Search names, documents and actions${answers('ask') ? ', or ask a question' : ''}`}
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && all[at] ? `${id}-${at}` : undefined}
        placeholder={answers('ask') ? 'Search or ask' : 'Search'}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setHeld(undefined);
          setEntered(false);
          setOpened(true);
        }}
        onFocus={() => setOpened(true)}
        onClick={() => setOpened(true)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.right} aria-hidden="true">
        {waiting ? (
          <Loader className={classes.waiting} size={14} />
        ) : (
          keyNames('mod+K', isMac).map((k) => (
            <Kbd key={k} size="xs">
              {k}
            </Kbd>
          ))
        )}
      </span>
      {shown && (
        <div className={classes.dropdown}>
          <List
            id={id}
            groups={groups}
            active={at}
            words={words}
            onPoint={setHeld}
            onChoose={choose}
          />
          {error && (
            <Text fz="sm" p={8} role="alert">
              {error.message}
            </Text>
          )}
          {words !== '' && !waiting && !error && all.length <= 1 && (
            <Text fz="sm" c="dimmed" px={10} py={6}>
              Nothing is named “{words}”.
            </Text>
          )}
          <Hints recent={words === '' && groups.some((g) => g.name === 'recent')} />
        </div>
      )}
      <span className="visually-hidden" role="status">
        {shown && !waiting ? countOf(all.length, 'result') : ''}
      </span>
    </search>
  );
}

/** What the page itself knows by this name, while it is asked. */
function useRead(
  name: string,
  asked: boolean,
  known: ReadonlyMap<string, EntityRecord>,
): SearchResult | undefined {
  const pool = useMemo(() => (asked ? poolOf(known) : undefined), [asked, known]);
  return useMemo(
    () => (pool && name ? findNames(pool.entities, pool.documents, name, MOST_FOUND) : undefined),
    [pool, name],
  );
}

const isAnswered = ({ data, isPlaceholderData }: UseQueryResult): boolean =>
  data !== undefined && !isPlaceholderData;
const isWaiting = (query: UseQueryResult): boolean => !query.error && !isAnswered(query);

/**
 * What there is to choose from, and whether the server has answered to what is typed. Until then it is what the page
 * knows itself; what the server knows beside it comes in without moving the row that is held.
 */
function useChoices(words: string, opened: boolean, held: string | undefined) {
  const actions = useActions();
  const recent = useRecent((s) => s.list);
  const known = useKnown((s) => s.entities);
  const [name, otherEnd] = namesIn(words);
  const search = useQuery({ ...queries.search(name), enabled: words !== '' });
  const second = useQuery({ ...queries.search(otherEnd ?? ''), enabled: otherEnd !== undefined });
  const views = useQuery({ ...queries.views(), enabled: opened });
  const questions = useQuery({ ...queries.savedQuestions(), enabled: opened });
  const cypher = useQuery({ ...queries.savedQueries(), enabled: opened });
  const library = useQuery({ ...queries.library(), enabled: opened });
  const waitsFirst = isWaiting(search);
  const waitsSecond = otherEnd !== undefined && isWaiting(second);
  useEffect(() => (opened ? foldInTime(known) : undefined), [opened, known]);
  const searched = useRead(name, opened && !isAnswered(search), known) ?? search.data;
  const searchedToo = useRead(otherEnd ?? '', opened && !isAnswered(second), known) ?? second.data;
  const examples = useMemo(
    () => (opened ? exampleQuestions([...known.values()], EXAMPLES) : []),
    [opened, known],
  );
  const fresh = useMemo(
    () =>
      opened
        ? groupsOf({
            words,
            found: words === '' ? undefined : searched,
            otherEnd: otherEnd === undefined ? undefined : searchedToo,
            views: views.data?.views ?? [],
            questions: questions.data?.questions ?? [],
            queries: cypher.data?.queries ?? [],
            library: library.data?.statements ?? [],
            actions,
            recent,
            examples,
          })
        : [],
    [
      opened,
      words,
      searched,
      otherEnd,
      searchedToo,
      views.data,
      questions.data,
      cypher.data,
      library.data,
      actions,
      recent,
      examples,
    ],
  );
  const stood = useRef<{ words: string; groups: readonly Group[]; held: string | undefined }>(
    undefined,
  );
  const groups = useMemo(() => {
    const before = stood.current;
    return before?.held !== undefined && before.words === words
      ? steadied(fresh, before.groups, before.held)
      : fresh;
  }, [fresh, words]);
  useEffect(() => {
    stood.current = { words, groups, held };
  });
  return {
    groups,
    waiting: words !== '' && (waitsFirst || waitsSecond),
    error: words === '' ? null : (search.error ?? (otherEnd === undefined ? null : second.error)),
  };
}

const ICONS = {
  document: IconFileText,
  question: IconMessageQuestion,
  view: IconBookmark,
  query: IconTerminal2,
} as const;

function Mark({ mark }: { mark: Choice['mark'] }) {
  if (typeof mark !== 'string' && 'kind' in mark) return <KindMark kind={mark.kind} />;
  const Icon = typeof mark === 'string' ? ICONS[mark] : mark.icon;
  return <Icon size={15} stroke={1.5} aria-hidden="true" />;
}

function List({
  id,
  groups,
  active,
  words,
  onPoint,
  onChoose,
}: {
  id: string;
  groups: readonly Group[];
  active: number;
  words: string;
  onPoint: (key: string) => void;
  onChoose: (choice: Choice) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the option at `active` comes into view when it changes.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  let index = -1;
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label="Results"
      className={classes.list}
      data-words={words}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options.
        <div
          key={group.name}
          data-group={group.name}
          role="group"
          aria-labelledby={`${id}-${group.name}`}
        >
          <div id={`${id}-${group.name}`} className={classes.heading}>
            {group.label}
          </div>
          {group.list.map((choice) => {
            index += 1;
            const at = index;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field, which keeps the focus.
              // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed at by aria-activedescendant.
              <div
                key={choice.key}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                aria-disabled={choice.unavailable || undefined}
                className={classes.option}
                onPointerMove={() => onPoint(choice.key)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(choice)}
              >
                <Mark mark={choice.mark} />
                <span className={classes.label}>
                  {group.name === 'ask'
                    ? choice.label
                    : litParts(choice.label, words).map((part) =>
                        part.lit ? <b key={part.start}>{part.text}</b> : part.text,
                      )}
                </span>
                <span className={classes.note}>{choice.note}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

const KEYS = [
  ['↑ ↓', 'choose'],
  ['Enter', 'open'],
  [isMac ? '⌘ Enter' : 'Ctrl Enter', 'ask it'],
  ['Esc', 'close'],
] as const;

function Hints({ recent }: { recent: boolean }) {
  return (
    <div className={classes.hints}>
      {KEYS.map(([key, what]) => (
        <span key={key}>
          <Kbd size="xs">{key}</Kbd> {what}
        </span>
      ))}
      {recent && (
        <button
          type="button"
          className={classes.forget}
          onPointerDown={(event) => event.preventDefault()}
          onClick={recentActions.forget}
        >
          Clear recent
        </button>
      )}
    </div>
  );
}
