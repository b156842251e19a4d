/**
 * The process in which groups are found: a whole archive has its own memory there, and the server goes on answering.
 * It reads the graph by a connection of its own and keeps what it read until it is asked about another state of it.
 * What is asked meanwhile takes turns. It ends with its parent.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { connect } from '../../graph/connection.ts';
import { Grouping, type GroupsAsked } from '../../grouping/grouping.ts';
import {
  type GroupEvent,
  groupMembersRequestSchema,
  groupRelationsRequestSchema,
  groupsRequestSchema,
} from '../../model/groupContracts.ts';
import { loadArchive } from './load.ts';
import type { Ask, FromWorker, ToWorker } from './messages.ts';

const [dataFolder = ''] = z.tuple([z.string()]).parse(process.argv.slice(2));
const tell = (message: FromWorker): void => {
  process.send?.(message);
};

interface Loading {
  readonly revision: number;
  done: number;
  readonly grouping: Promise<Grouping>;
}
interface Loaded {
  readonly revision: number;
  readonly grouping: Grouping;
  /** How long reading it took. */
  readonly tookMs: number;
}
let loading: Loading | undefined;
let held: Loaded | undefined;

/** What takes longer to read is answered from the state before until then. */
const WORTH_WAITING_MS = 2000;

function load(revision: number): Loading {
  if (loading?.revision === revision) return loading;
  const beganAt = Date.now();
  const begun: Loading = {
    revision,
    done: 0,
    grouping: connect({ dataFolder })
      .then(async (database) => {
        try {
          const archive = await loadArchive(database, (done) => {
            begun.done = done;
          });
          const grouping = new Grouping(archive);
          held = { revision, grouping, tookMs: Date.now() - beganAt };
          return grouping;
        } finally {
          await database.close();
        }
      })
      .finally(() => {
        if (loading === begun) loading = undefined;
      }),
  };
  // Told to whoever waits for it; tried again when next asked for.
  begun.grouping.catch(() => undefined);
  loading = begun;
  return begun;
}

const cancelled = new Set<number>();
const PROGRESS_MS = 250;
/** Places on the way are sent at most so often. */
const PLACES_MS = 60;

async function groupingFor({
  ask,
  revision,
  kind,
}: Ask): Promise<{ grouping: Grouping; outdated: boolean }> {
  if (held?.revision === revision) return { grouping: held.grouping, outdated: false };
  // One after the other: a graph that changes all the time is not read many times at once.
  const state = loading ?? load(revision);
  if (held && held.tookMs > WORTH_WAITING_MS) return { grouping: held.grouping, outdated: true };
  const telling = setInterval(() => {
    if (kind === 'groups')
      tell({ answer: ask, event: { event: 'progress', stage: 'reading', done: state.done } });
  }, PROGRESS_MS);
  try {
    return { grouping: await state.grouping, outdated: state.revision !== revision };
  } finally {
    clearInterval(telling);
  }
}

/** Runs it, giving way after each step; nothing where it was cancelled. */
async function run<T, R>(
  { ask }: Ask,
  work: Generator<T, R>,
  onStep?: (step: T) => void,
): Promise<{ result: R } | undefined> {
  for (;;) {
    if (cancelled.has(ask)) return undefined;
    const step = work.next();
    if (step.done) return { result: step.value };
    onStep?.(step.value);
    await turn();
  }
}

async function answer(asked: Ask): Promise<void> {
  const { ask, kind, body, stated } = asked;
  const { grouping, outdated } = await groupingFor(asked);
  const more: Pick<GroupsAsked, 'stated'> = { stated: stated && new Set(stated) };
  if (kind === 'members') {
    const request = groupMembersRequestSchema.parse(body);
    const found = await run(asked, grouping.members({ ...request, ...more }));
    if (found) tell({ answer: ask, members: found.result });
    return;
  }
  if (kind === 'relations') {
    const request = groupRelationsRequestSchema.parse(body);
    const found = await run(asked, grouping.relations({ ...request, ...more }));
    if (found) tell({ answer: ask, relations: found.result });
    return;
  }
  const request = groupsRequestSchema.parse(body);
  let last = 0;
  await run(asked, grouping.groups({ ...request, ...more }), (event: GroupEvent | undefined) => {
    if (!event) return;
    const isOnTheWay = event.event === 'places' && !event.settled;
    if (isOnTheWay && Date.now() - last < PLACES_MS) return;
    if (isOnTheWay) last = Date.now();
    const isOld = outdated && event.event === 'picture';
    tell({ answer: ask, event: isOld ? { ...event, outdated } : event });
  });
  tell({ answer: ask, done: true });
}

process.on('disconnect', () => process.exit());
process.on('message', (message: ToWorker) => {
  if ('cancel' in message) {
    cancelled.add(message.cancel);
    return;
  }
  answer(message)
    .catch((error: unknown) => {
      tell({
        answer: message.ask,
        failed: error instanceof Error ? error.message : String(error),
      });
    })
    .finally(() => cancelled.delete(message.ask));
});
