/** Imports by upload, and of the sample corpus; their progress as server-sent events. */
import { basename } from 'node:path';
import { DEFAULT_ANNOTATIONS_ENDING, importPaths } from '../../importing/importPaths.ts';
import type { ImportEvent } from '../../model/contracts.ts';
import type { ServerContext } from '../context.ts';
import { notFound } from '../httpError.ts';
import type { ImportJob, RunImport } from '../importJobs.ts';
import { mustOwn } from '../own.ts';
import { route } from '../route.ts';
import { receiveUpload } from '../upload.ts';

const HEARTBEAT_MS = 15_000;

const importing =
  ({ database, extractor }: ServerContext, paths: readonly string[]): RunImport =>
  ({ signal, onEvent }) =>
    importPaths({
      database: database(),
      extractor,
      paths,
      annotationsEnding: DEFAULT_ANNOTATIONS_ENDING,
      signal,
      onEvent,
    });

function jobOf(id: string, { jobs }: ServerContext): ImportJob {
  const job = jobs.find(id);
  if (!job) throw notFound('import', id);
  return job;
}

/** Names of uploaded files without the folder they were kept in. */
const withoutFolder = (event: ImportEvent, folder: string): ImportEvent =>
  event.event === 'file'
    ? {
        ...event,
        name: event.name.replace(`${folder}/`, ''),
        ...(event.message !== undefined && { message: event.message.replaceAll(`${folder}/`, '') }),
      }
    : event.event === 'note'
      ? { ...event, message: event.message.replaceAll(`${folder}/`, '') }
      : event;

export const importRoutes = [
  route('startImport', async ({ request, who, note }, context) => {
    context.database();
    const upload = await receiveUpload(request);
    note(upload.files.map((file) => basename(file)).join(', '));
    const run = importing(context, [...upload.files]);
    const job = context.jobs.start(async ({ signal, onEvent }) => {
      try {
        await run({ signal, onEvent: (event) => onEvent(withoutFolder(event, upload.folder)) });
      } finally {
        await upload.remove();
      }
    }, who?.name);
    return job.state();
  }),
  route('startSampleImport', async ({ who }, context) => {
    context.database();
    return context.jobs.start(importing(context, [context.sampleFolder]), who?.name).state();
  }),
  route('imports', async (_input, { jobs }) => ({
    imports: jobs.list().map((job) => {
      const { events: _, ...state } = job.state();
      return state;
    }),
  })),
  route('importState', async ({ id }, context) => jobOf(id, context).state()),
  route('cancelImport', async ({ id, who }, context) => {
    const job = jobOf(id, context);
    mustOwn(who, job.by, 'import');
    job.cancel();
    return job.state();
  }),
  route('importEvents', async ({ id, request, response }, context) => {
    const job = jobOf(id, context);
    const closed = new AbortController();
    request.on('close', () => closed.abort());
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
    });
    response.flushHeaders();
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    try {
      for await (const event of job.events(closed.signal))
        response.write(`data: ${JSON.stringify(event)}\n\n`);
    } finally {
      clearInterval(heartbeat);
      response.end();
    }
    return undefined;
  }),
];
