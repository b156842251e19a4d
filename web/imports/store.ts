/** Sends files, follows their import by server-sent events, and refreshes the page when it is done. */
import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { ENDPOINTS, type ImportState, importEventSchema } from '../../src/model/contracts.ts';
import { addressOf, call } from '../api/client.ts';
import { refreshData } from '../api/queries.ts';
import { useShell } from '../shell/store.ts';
import { begin, follow, type ImportView, noImport } from './state.ts';
import { summaryOf } from './summary.ts';

export const useImport = create<ImportView>()(() => noImport);

let events: EventSource | undefined;

const fail = (error: unknown) =>
  useImport.setState(
    { ...noImport, phase: 'failed', error: error instanceof Error ? error.message : String(error) },
    true,
  );

/** While an import runs, the graph grows on the page no oftener than this. */
const GROWING_MS = 4000;
let refreshed = 0;
function grow(): void {
  if (Date.now() - refreshed < GROWING_MS) return;
  refreshed = Date.now();
  void refreshData();
}

/** Where the dialog is closed, its end is said; then the next import that waits is followed. */
async function finish(): Promise<void> {
  await refreshData();
  if (!useShell.getState().importing)
    notifications.show({ title: 'Import', message: summaryOf(useImport.getState()) });
  await followRunning();
}

/** Follows an import that was begun before this page was opened, or by another. */
async function followRunning(): Promise<void> {
  const { imports } = await call(ENDPOINTS.imports);
  const running = imports.findLast((i) => !i.finished);
  if (running) listen(await call(ENDPOINTS.importState, { params: { id: running.id } }));
}

function listen(state: ImportState): void {
  useImport.setState(begin(state), true);
  refreshed = Date.now();
  if (state.finished) {
    void finish().catch(fail);
    return;
  }
  events?.close();
  const source = new EventSource(addressOf(ENDPOINTS.importEvents, { params: { id: state.id } }));
  events = source;
  const receive = (message: MessageEvent<string>) => {
    const event = importEventSchema.safeParse(JSON.parse(message.data));
    if (!event.success) return;
    useImport.setState((view) => follow(view, event.data));
    if (event.data.event === 'progress') grow();
    if (event.data.event !== 'finished') return;
    source.close();
    void finish().catch(fail);
  };
  // Servers may name their events; both kinds carry the same data.
  for (const name of ['message', 'started', 'file', 'progress', 'finished'])
    source.addEventListener(name, receive);
}

async function start(request: () => Promise<ImportState>): Promise<void> {
  useImport.setState({ ...noImport, phase: 'sending' }, true);
  try {
    listen(await request());
  } catch (error) {
    fail(error);
  }
}

export const importActions = {
  upload: (files: readonly File[]) =>
    start(() => {
      const body = new FormData();
      for (const file of files) body.append('files', file, file.name);
      return call(ENDPOINTS.startImport, { body });
    }),
  startSample: () => start(() => call(ENDPOINTS.startSampleImport)),
  async cancel(): Promise<void> {
    const { id } = useImport.getState();
    if (!id) return;
    try {
      await call(ENDPOINTS.cancelImport, { params: { id } });
    } catch (error) {
      useImport.setState({ error: error instanceof Error ? error.message : String(error) });
    }
  },
  /** On opening the page. Nothing is lost when it fails: the import goes on, and is seen at the next visit. */
  resume: () => followRunning().catch(() => undefined),
  reset: () => useImport.setState(noImport, true),
} as const;
