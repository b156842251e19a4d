/** Where the search bar looks: each provider turns words into choices. Adding a source of choices is one entry. */
import type {
  EndpointName,
  LibraryStatement,
  SavedQuery,
  SavedViewList,
  SearchResult,
} from '../../src/model/contracts.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { fold } from '../../src/model/names.ts';
import type { SavedQuestion } from '../../src/model/savedQuestionContracts.ts';
import type { Action } from '../actions/action.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import { asked } from '../answer/turns.ts';
import { answers } from '../api/source.ts';
import { drawnActions } from '../drawn/actions.ts';
import { isDrawn } from '../drawn/known.ts';
import { drawnIsEmpty } from '../drawn/producers.ts';
import { expandActions } from '../expand/store.ts';
import { exploreNow } from '../explore/store.ts';
import { countOf } from '../inspector/count.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { fromHere, latest, toHere } from '../paths/item.ts';
import { typedOf } from '../query/parameters.ts';
import { type Draft, queryActions } from '../query/store.ts';
import { savedActions } from '../saved/store.ts';
import { viewActions } from '../views/store.ts';
import { looksLikeQuestion } from './looksLikeQuestion.ts';
import { pathWords } from './pathWords.ts';
import { type Recent, recentActions, recentKey } from './recent.ts';

export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Beside the label, quieter. */
  readonly note: string;
  readonly mark:
    | { readonly kind: Kind }
    | { readonly icon: Action['icon'] }
    | 'document'
    | 'question'
    | 'view'
    | 'query';
  /** It cannot be chosen now: the note says why. */
  readonly unavailable?: boolean;
  readonly choose: () => void;
}

/** What there is to choose from. */
export interface Sources {
  /** What is typed, without spaces around it. */
  readonly words: string;
  /** What is found by it: what the page knows itself, and once the server has answered, what that finds. */
  readonly found: SearchResult | undefined;
  /** What it finds by the name of the other end, where both ends of a path are typed. */
  readonly otherEnd: SearchResult | undefined;
  readonly views: SavedViewList['views'];
  readonly questions: readonly SavedQuestion[];
  readonly queries: readonly SavedQuery[];
  readonly library: readonly LibraryStatement[];
  readonly actions: readonly Action[];
  readonly recent: readonly Recent[];
  /** Questions that can be asked of this graph. */
  readonly examples: readonly string[];
}

export interface Provider {
  readonly name: string;
  readonly label: string;
  /** The endpoint without which none of it can be chosen. */
  readonly needs?: EndpointName;
  readonly choices: (sources: Sources) => Choice[];
}

export interface Group {
  readonly name: string;
  readonly label: string;
  readonly list: readonly Choice[];
}

/** Draws an entity beside what is drawn; on an empty stage its neighbours with it. */
function openEntity(id: string, name: string, kind: Kind): void {
  const wasEmpty = drawnIsEmpty(exploreNow().drawn);
  recentActions.note({ of: 'entity', id, name, kind });
  inspectorActions.open({ kind: 'entity', id });
  if (!isDrawn(id)) drawnActions.add([id], `Draw ${name}`);
  if (wasEmpty) void expandActions.perform(id);
}

function openDocument(id: string, name: string): void {
  recentActions.note({ of: 'document', id, name });
  inspectorActions.open({ kind: 'document', id });
}

function openAnswer(turns: SavedQuestion['turns']): void {
  recentActions.note({ of: 'answer', turns });
  inspectorActions.open({ kind: 'answer', turns });
}

export const ask = (question: string): void => openAnswer([...asked(question)]);

const askChoice = (question: string, label: string): Choice => ({
  key: `ask ${question}`,
  label,
  note: '',
  mark: 'question',
  choose: () => ask(question),
});

type Named = Draft & { readonly title: string };

const draftOfSaved = ({ id, version, name, cypher, parameters }: SavedQuery): Named => ({
  cypher,
  parameters,
  typed: {},
  title: name,
  saved: { id, version },
});
const draftOfLibrary = ({ title, cypher, parameters, example }: LibraryStatement): Named => ({
  cypher,
  parameters,
  typed: typedOf(example),
  title,
});

const queryChoice = (key: string, note: string, draft: Named): Choice => ({
  key,
  label: draft.title,
  note,
  mark: 'query',
  choose: () => {
    queryActions.take(draft);
    viewActions.show('query');
  },
});

/** Every word that was typed begins a word of the text, whatever its case and accents. */
function holds(text: string, words: string): boolean {
  const folded = ` ${fold(text)}`;
  return fold(words)
    .split(' ')
    .every((word) => folded.includes(` ${word}`));
}

const MOST_ACTIONS = 5;
const MOST_SAVED = 4;
const LEAST_LETTERS = 3;

function recentChoice(recent: Recent): Choice {
  const key = `recent ${recentKey(recent)}`;
  switch (recent.of) {
    case 'entity': {
      const { id, name, kind } = recent;
      const choose = () => openEntity(id, name, kind);
      return { key, label: name, note: kindOf(kind).label, mark: { kind }, choose };
    }
    case 'document': {
      const { id, name } = recent;
      const choose = () => openDocument(id, name);
      return { key, label: name, note: 'Document', mark: 'document', choose };
    }
    case 'answer': {
      const { turns } = recent;
      const label = turns.map((turn) => turn.question).join(' › ');
      return { key, label, note: 'Question', mark: 'question', choose: () => openAnswer(turns) };
    }
  }
}

const RECENT: Provider = {
  name: 'recent',
  label: 'Recent',
  choices: ({ recent }) => recent.map(recentChoice),
};

const EXAMPLES: Provider = {
  name: 'examples',
  label: 'Ask in plain English',
  needs: 'ask',
  choices: ({ examples }) => examples.map((question) => askChoice(question, question)),
};

const ASK: Provider = {
  name: 'ask',
  label: 'Ask',
  needs: 'ask',
  choices: ({ words }) => [askChoice(words, `Ask: “${words}”`)],
};

type Found = SearchResult['entities'];

/** What each end may mean: the likeliest pair first, then the others of few. */
const MOST_ENDS = { from: 2, to: 3 } as const;

const pathsBetween = (from: Found, to: Found): Choice[] =>
  from.slice(0, MOST_ENDS.from).flatMap((a) =>
    to
      .slice(0, MOST_ENDS.to)
      .filter((b) => b.id !== a.id)
      .map((b) => ({
        key: `path ${a.id} ${b.id}`,
        label: `Path from ${a.name} to ${b.name}`,
        note: [a, b].map((e) => kindOf(e.kind).label).join(' · '),
        mark: { kind: b.kind },
        choose: () => inspectorActions.open({ kind: 'paths', from: a.id, to: b.id }),
      })),
  );

const NAMED: readonly Provider[] = [
  {
    name: 'paths',
    label: 'Paths',
    needs: 'paths',
    choices: ({ found, otherEnd, words }) => {
      const ends = pathWords(words);
      if (!ends) return [];
      const entities = found?.entities ?? [];
      if (ends.from && ends.to) return pathsBetween(entities, otherEnd?.entities ?? []);
      const end = ends.from ? 'from' : 'to';
      return entities.map((e) => ({
        key: `path ${e.id}`,
        label: `Path ${end} ${e.name}`,
        note: kindOf(e.kind).label,
        mark: { kind: e.kind },
        choose: () =>
          inspectorActions.open(
            end === 'from' ? fromHere(e.id) : toHere(e.id, latest(useInspector.getState())),
          ),
      }));
    },
  },
  {
    name: 'entities',
    label: 'Entities',
    choices: ({ found }) =>
      (found?.entities ?? []).map((e) => ({
        key: `entity ${e.id}`,
        label: e.matched ? `${e.name} (${e.matched})` : e.name,
        note: [
          kindOf(e.kind).label,
          countOf(e.documents, 'doc'),
          ...(e.knownAs ? [`also known as ${e.knownAs}`] : []),
        ].join(' · '),
        mark: { kind: e.kind },
        choose: () => openEntity(e.id, e.name, e.kind),
      })),
  },
  {
    name: 'documents',
    label: 'Documents',
    choices: ({ found }) =>
      (found?.documents ?? []).map((d) => ({
        key: `document ${d.id}`,
        label: d.title ?? d.name,
        note: [d.publisher, d.published].filter(Boolean).join(' · '),
        mark: 'document',
        choose: () => openDocument(d.id, d.title ?? d.name),
      })),
  },
  {
    name: 'views',
    label: 'Saved views',
    choices: ({ views, words }) =>
      views
        .filter((v) => holds(`${v.name} ${v.note}`, words))
        .slice(0, MOST_SAVED)
        .map((v) => ({
          key: `view ${v.id}`,
          label: v.name,
          note: v.note,
          mark: 'view',
          choose: () => void savedActions.open(v.id),
        })),
  },
  {
    name: 'questions',
    label: 'Saved questions',
    choices: ({ questions, words }) =>
      questions
        .filter((q) => holds([q.name, ...q.turns.map((t) => t.question)].join(' '), words))
        .slice(0, MOST_SAVED)
        .map((q) => ({
          key: `saved question ${q.id}`,
          label: q.name,
          note: q.turns.at(-1)?.question ?? '',
          mark: 'question',
          choose: () => openAnswer(q.turns),
        })),
  },
  {
    name: 'queries',
    label: 'Cypher queries',
    choices: ({ queries, library, words }) => {
      // Their descriptions are long, and any letter begins a word of one.
      if (words.length < LEAST_LETTERS) return [];
      return [
        ...queries
          .filter((q) => holds(`${q.name} ${q.note}`, words))
          .map((q) => queryChoice(`query ${q.id}`, 'Saved', draftOfSaved(q))),
        ...library
          .filter((s) => holds(`${s.title} ${s.description}`, words))
          .map((s) => queryChoice(`library ${s.id}`, s.topic, draftOfLibrary(s))),
      ].slice(0, MOST_SAVED);
    },
  },
  {
    name: 'actions',
    label: 'Actions',
    choices: ({ actions, words }) =>
      actions
        .filter((a) => a.name !== 'search' && holds(`${a.label} ${a.keywords}`, words))
        .map((a) => actionChoice(a, a.unavailable?.()))
        .toSorted((a, b) => rank(a, words) - rank(b, words))
        .slice(0, MOST_ACTIONS),
  },
];

const actionChoice = (a: Action, reason: string | undefined) => ({
  key: `action ${a.name}`,
  label: a.label,
  note: reason ?? (a.keys ? keyNames(a.keys, isMac).join(' ') : ''),
  mark: { icon: a.icon },
  unavailable: reason !== undefined,
  choose: reason === undefined ? a.perform : () => undefined,
});

/** What is called just so comes first, what cannot be done now last. */
const rank = ({ label, unavailable }: Choice, words: string): number =>
  fold(label) === fold(words) ? 0 : unavailable ? 2 : 1;

/** The groups of the list in their order: what is asked stands first, what is named otherwise. */
export function groupsOf(sources: Sources): Group[] {
  const order =
    sources.words === ''
      ? [RECENT, EXAMPLES]
      : looksLikeQuestion(sources.words)
        ? [ASK, ...NAMED]
        : [...NAMED, ASK];
  return order
    .filter(({ needs }) => needs === undefined || answers(needs))
    .map(({ name, label, choices }) => ({ name, label, list: choices(sources) }))
    .filter((group) => group.list.length > 0);
}
