/** Saved views: keeping, opening, changing and deleting them, and which of their dialogs is open. */
import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type { SavedViewList } from '../../src/model/viewContracts.ts';
import { call } from '../api/client.ts';
import { queries, queryClient } from '../api/queries.ts';
import { useKnown } from '../drawn/known.ts';
import { exploreNow } from '../explore/store.ts';
import { addressNow, arriveAt } from '../url/sync.ts';
import { contentOf, merged, placesOf, type ViewContent } from './content.ts';

export type ViewHeading = SavedViewList['views'][number];

/** The word of an address that names a saved view. */
export const SAVED = 'saved';

interface SavedState {
  readonly menu: boolean;
  /** The dialog for name and note: of a new view, or of one that is there. */
  readonly naming: 'new' | ViewHeading | undefined;
  /** The view last opened or saved, which "Save again" writes over. */
  readonly present: ViewHeading | undefined;
  /** Named by the address and still under way. */
  readonly arriving: string | undefined;
  /** The last change, which the menu offers to take back. */
  readonly done: { readonly message: string; readonly back: () => Promise<unknown> } | undefined;
}

const named = (): string | undefined =>
  new URLSearchParams(location.search).get(SAVED) ?? undefined;

export const useSaved = create<SavedState>()(() => ({
  menu: false,
  naming: undefined,
  present: undefined,
  arriving: named(),
  done: undefined,
}));

const refresh = () => queryClient.invalidateQueries({ queryKey: queries.views().queryKey });

const contentNow = (): ViewContent =>
  contentOf(addressNow(), exploreNow().positions, new Set(useKnown.getState().entities.keys()));

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Says what went wrong where nothing else on the page would. */
async function orSay(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    notifications.show({ color: 'red', title: what, message: words(error) });
  }
}

async function open(id: string): Promise<void> {
  const view = await call(ENDPOINTS.view, { params: { id } });
  // What the view has no place for stays where it stood on this page.
  const places = merged(exploreNow().positions, placesOf(view));
  arriveAt(view.state, `Open view “${view.name}”`, places);
  useSaved.setState({ menu: false, present: view });
}

export const savedActions = {
  setMenu: (menu: boolean) => useSaved.setState(menu ? { menu } : { menu, done: undefined }),
  setNaming: (naming: SavedState['naming']) => useSaved.setState({ naming, menu: false }),

  open: (id: string) => orSay('The view was not opened', () => open(id)),

  /** Opens the view that the address names. */
  async arrive(): Promise<void> {
    const id = useSaved.getState().arriving;
    if (!id) return;
    await savedActions.open(id);
    useSaved.setState({ arriving: undefined });
  },

  /** Keeps what is on the page. @throws ApiError, for the dialog to show */
  async save(name: string, note: string): Promise<void> {
    const present = await call(ENDPOINTS.saveView, { body: { name, note, ...contentNow() } });
    useSaved.setState({ present, naming: undefined });
    await refresh();
  },

  /** Another name and note for the same content. @throws ApiError, for the dialog to show */
  async rename(id: string, name: string, note: string): Promise<void> {
    const { state, positions } = await call(ENDPOINTS.view, { params: { id } });
    const view = await call(ENDPOINTS.changeView, {
      params: { id },
      body: { name, note, state, positions },
    });
    useSaved.setState((s) => ({
      naming: undefined,
      present: s.present?.id === id ? view : s.present,
    }));
    await refresh();
  },

  /** What is on the page becomes the content of a view that is there. */
  saveOver: ({ id, name, note }: ViewHeading) =>
    orSay('The view was not saved', async () => {
      const before = await call(ENDPOINTS.view, { params: { id } });
      const present = await call(ENDPOINTS.changeView, {
        params: { id },
        body: { name, note, ...contentNow() },
      });
      useSaved.setState({
        present,
        done: {
          message: `“${name}” now holds what is on the page.`,
          back: () => call(ENDPOINTS.changeView, { params: { id }, body: before }),
        },
      });
      await refresh();
    }),

  remove: ({ id }: ViewHeading) =>
    orSay('The view was not deleted', async () => {
      const was = await call(ENDPOINTS.deleteView, { params: { id } });
      await refresh();
      useSaved.setState((s) => ({
        present: s.present?.id === id ? undefined : s.present,
        done: {
          message: `“${was.name}” is deleted.`,
          back: () => call(ENDPOINTS.saveView, { body: was }),
        },
      }));
    }),

  takeBack: () =>
    orSay('It was not taken back', async () => {
      const { done } = useSaved.getState();
      useSaved.setState({ done: undefined });
      await done?.back();
      await refresh();
    }),

  copyLink: ({ id, name }: ViewHeading) =>
    orSay('The link was not copied', async () => {
      const link = new URL(location.pathname, location.href);
      link.searchParams.set(SAVED, id);
      await navigator.clipboard.writeText(link.href);
      notifications.show({
        message: `Whoever can open this page sees “${name}” by it.`,
        title: 'Link copied',
      });
    }),
} as const;
