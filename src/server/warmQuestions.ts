/** Asks the common questions once, one after another while nobody else asks anything, so that a first one is answered at once. */
import type { EventEmitter } from 'node:events';
import type { Database } from '../graph/connection.ts';
import { readGraph } from '../graph/reads/graph.ts';
import { answer } from '../questions/answer.ts';
import { commonQuestions } from '../questions/commonQuestions.ts';

/** So long nobody must have asked anything. */
const QUIET_MS = 1500;
const LOOK_AGAIN_MS = 250;
const LOOKED_AT = 200;

export interface Warming {
  /** Asks no more; settles when what was being asked is answered. */
  stop(): Promise<void>;
  /** How many were asked, when all were or it was stopped. */
  readonly done: Promise<number>;
}

export function warmQuestions(
  database: Database,
  server: Pick<EventEmitter, 'on' | 'off'>,
  onError: (error: unknown) => void,
): Warming {
  let stopped = false;
  let wake: () => void = () => undefined;
  let asked = performance.now();
  const onRequest = (): void => {
    asked = performance.now();
  };
  server.on('request', onRequest);
  const quiet = async (): Promise<boolean> => {
    while (!stopped && performance.now() - asked < QUIET_MS)
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, LOOK_AGAIN_MS).unref();
      });
    return !stopped;
  };
  const all = async (): Promise<number> => {
    let count = 0;
    if (!(await quiet())) return count;
    const { nodes } = await readGraph(database, { limit: LOOKED_AT });
    for (const question of commonQuestions(nodes)) {
      if (!(await quiet())) break;
      await answer(database, question, { model: undefined });
      count += 1;
    }
    return count;
  };
  const done = all()
    .catch((error: unknown) => {
      if (!stopped) onError(error);
      return 0;
    })
    .finally(() => server.off('request', onRequest));
  return {
    done,
    async stop() {
      stopped = true;
      wake();
      await done;
    },
  };
}
