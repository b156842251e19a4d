/**
 * The whole graph with its places, worked out once for each state of the graph and kept as a file in the data folder,
 * so that the page opens it by reading one file. Layout and compression run in a process of their own; the server stays free.
 */
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../graph/connection.ts';
import { type Revision, readRevision, readWhole } from '../../graph/reads/whole.ts';
import { MOST_RECORDS } from '../../model/contracts.ts';
import { columnsOf, MOST_WHOLE } from '../../model/wholeGraph.ts';
import { forkBeside } from '../forkBeside.ts';
import { ANSWER_ENDING, type ArrangeOrder } from './arrange.ts';

export type WholeState =
  | { readonly status: 'arranging'; readonly done: number }
  /** `file` holds the answer, as compressed JSON. */
  | { readonly status: 'ready'; readonly file: string };

interface Run {
  readonly file: string;
  done: number;
  error?: Error;
}

export class WholeGraphs {
  readonly #folder: string;
  #run: Run | undefined;
  #worker: ChildProcess | undefined;
  #closed = false;

  /** @param dataFolder places are kept in it, whoever's database it is */
  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'whole-graph');
  }

  /** Where the answer for the graph as it is now stands; begins to work it out where nobody has. */
  async state(database: Database): Promise<WholeState> {
    const revision = await readRevision(database);
    const file = this.#fileOf(database, revision);
    if (existsSync(file)) return { status: 'ready', file };
    const run = this.#run?.file === file ? this.#run : this.#begin(database, revision, file);
    if (run?.error) {
      // Tried again when next asked for.
      this.#run = undefined;
      throw run.error;
    }
    return { status: 'arranging', done: run?.done ?? 0 };
  }

  /**
   * Begins before anyone asks, where the graph is too large for records. Of one that is too large for a page, groups
   * are found instead, and places of its best connected when somebody asks for these.
   */
  async prepare(database: Database): Promise<void> {
    const { entities } = await readRevision(database);
    if (entities > MOST_RECORDS && entities <= MOST_WHOLE) await this.state(database);
  }

  close(): void {
    this.#closed = true;
    this.#worker?.kill();
  }

  #fileOf({ server }: Database, { revision, entities }: Revision): string {
    // A managed server has another port each time.
    const whose = server.kind === 'external' ? `${server.uri} ${server.database}` : 'managed';
    const name = createHash('sha256')
      .update(JSON.stringify([whose, revision, entities]))
      .digest('hex');
    return join(this.#folder, `${name.slice(0, 20)}${ANSWER_ENDING}`);
  }

  /** One at a time: an older state is finished first, and its places are then where the newer one begins. */
  #begin(database: Database, { entities }: Revision, file: string): Run | undefined {
    if (this.#run && !this.#run.error && this.#run.done < 1) return this.#run;
    const run: Run = { file, done: 0 };
    this.#run = run;
    mkdirSync(this.#folder, { recursive: true });
    readWhole(database)
      .then((graph) => this.#arrange({ columns: columnsOf(graph), entities, file }, run))
      .then(() => {
        run.done = 1;
      })
      .catch((error: unknown) => {
        if (!this.#closed) run.error = error instanceof Error ? error : new Error(String(error));
      });
    return run;
  }

  #arrange(order: ArrangeOrder, run: Run): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const worker = forkBeside(import.meta.url, 'worker');
      this.#worker = worker;
      worker.on('message', (done) => {
        // The last of it is the writing, so that done means done.
        if (typeof done === 'number') run.done = Math.min(0.99, done);
      });
      worker.on('error', reject);
      worker.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`The layout ended early, with code ${code}.`)),
      );
      worker.send(order);
    });
  }
}
