/**
 * What stands in the editor, and which statement was asked last. The address holds the one asked while the view is
 * shown; what is being typed is kept in the browser, so that nothing typed is lost. Small, since every part of the
 * page may open a statement here; the editor itself is loaded when it is first shown.
 */

import { z } from 'zod';
import { create } from 'zustand';
import { type QueryParameter, queryParameterSchema } from '../../src/model/contracts.ts';
import { viewActions } from '../views/store.ts';
import { parametersOf, typedOf, type Values } from './parameters.ts';
import { type Statement, sameStatement } from './statement.ts';

const draftSchema = z.object({
  cypher: z.string(),
  /** What is known of its parameters. */
  parameters: z.array(queryParameterSchema),
  typed: z.record(z.string(), z.string()),
  /** The name under which it is known, in the library or among the saved queries. */
  title: z.string().optional(),
  note: z.string().optional(),
  /** The saved query it is, to be saved again. */
  saved: z.object({ id: z.string(), version: z.number() }).optional(),
});
/** What is being written. */
export type Draft = z.output<typeof draftSchema>;

/** What an action wants of the view, which knows the statement with its values. */
export type Wish = 'run' | 'run longer' | 'save' | 'share';

export interface QueryState {
  readonly draft: Draft;
  /** The statement of the address: the one run or opened last. */
  readonly asked: Statement | undefined;
  /** A statement that another part of the page wants run as soon as the view is there. */
  readonly toRun: Statement | undefined;
  readonly wish: Wish | undefined;
}

const DRAFT_KEY = 'sightline.query.draft.1';
const emptyDraft: Draft = { cypher: '', parameters: [], typed: {} };

function storedDraft(): Draft {
  try {
    return draftSchema.catch(emptyDraft).parse(JSON.parse(localStorage.getItem(DRAFT_KEY) ?? '{}'));
  } catch {
    // Storage refused, or not ours: the editor begins empty.
    return emptyDraft;
  }
}

export const useQueryPanel = create<QueryState>()(() => ({
  draft: storedDraft(),
  asked: undefined,
  toRun: undefined,
  wish: undefined,
}));

useQueryPanel.subscribe(({ draft }, before) => {
  if (draft === before.draft) return;
  try {
    localStorage.setItem(DRAFT_KEY, JSON.stringify(draft));
  } catch {
    // Storage refused: what is typed is kept until the page is closed.
  }
});

/** A statement that comes with no more than its values. */
export const draftOf = ({ cypher, params }: Statement): Draft => ({
  cypher,
  parameters: parametersOf(params),
  typed: typedOf(params),
});
const editDraft = (edit: (draft: Draft) => Draft) =>
  useQueryPanel.setState(({ draft }) => ({ draft: edit(draft) }));

export const queryActions = {
  /** Shows a statement in the query panel, from anywhere on the page; with `run`, its answer as well. */
  open(cypher: string, params: Values = {}, { run = false } = {}): void {
    const statement = { cypher, params };
    useQueryPanel.setState({
      draft: draftOf(statement),
      asked: statement,
      toRun: run ? statement : undefined,
    });
    viewActions.show('query');
  },
  clear: () => useQueryPanel.setState({ draft: emptyDraft }),
  want: (wish: Wish) => useQueryPanel.setState({ wish }),
  granted: () => useQueryPanel.setState({ wish: undefined }),
  /** Brings what is known under a name into the editor. */
  take: (draft: Draft) => useQueryPanel.setState({ draft }),
  type: (cypher: string) =>
    editDraft((draft) => (cypher === draft.cypher ? draft : { ...draft, cypher })),
  fill: (name: string, text: string) =>
    editDraft((draft) => ({ ...draft, typed: { ...draft.typed, [name]: text } })),
  /** What is known of a parameter from now on. */
  declare: (parameter: QueryParameter) =>
    editDraft((draft) => ({
      ...draft,
      parameters: [...draft.parameters.filter((p) => p.name !== parameter.name), parameter],
    })),
  /** The statement that is run now is the one of the address. */
  ask: (asked: Statement) => useQueryPanel.setState({ asked, toRun: undefined }),
  /** The address names a statement: it comes into the editor unless it is the one asked already. */
  arrive(statement: Statement | undefined): void {
    if (!statement || sameStatement(statement, useQueryPanel.getState().asked)) return;
    useQueryPanel.setState({ draft: draftOf(statement), asked: statement, toRun: undefined });
  },
} as const;
