/** Sends files, follows their import by server-sent events, and refreshes the page when it is done. */
import { create } from 'zustand';
import { ENDPOINTS, type ImportState, importEventSchema } from '../../src/model/contracts.ts';
import { addressOf, call } from '../api/client.ts';
import { refreshData } from '../api/queries.ts';
import { begin, follow, type ImportView, noImport } from './state.ts';

export const useImport = create<ImportView>()(() => noImport);

let events: EventSource | undefined;

const fail = (error: unknown) =>
  useImport.setState(
    { ...noImport, phase: 'failed', error: error instanceof Error ? error.message : String(error) },
    true,
  );

function listen(state: ImportState): void {
  useImport.setState(begin(state), true);
  if (state.finished) {
    void refreshData();
    return;
  }
  events?.close();
  const source = new EventSource(addressOf(ENDPOINTS.importEvents, { params: { id: state.id } }));
  events = source;
  const receive = (message: MessageEvent<string>) => {
    const event = importEventSchema.safeParse(JSON.parse(message.data));
    if (!event.success) return;
    useImport.setState((view) => follow(view, event.data));
    if (event.data.event !== 'finished') return;
    source.close();
    void refreshData();
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
  reset: () => useImport.setState(noImport, true),
} as const;
