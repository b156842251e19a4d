/** Collects documents and writes each full batch while the next is being read; never two writes at once. */
import { type Database, isOutOfMemory } from '../graph/connection.ts';
import type { DocumentContent } from '../graph/documentContent.ts';
import type { FileStatus } from '../graph/filePlan.ts';
import { writeDocuments } from '../graph/writeDocuments.ts';
import type { ImportTally } from './importTally.ts';

/** What a batch holds at most: small enough for memory, here and in Neo4j. Items are mentions and claims. */
const MOST = { documents: 250, items: 12_000, characters: 4_000_000 } as const;
const FIRST_DOCUMENTS = 20;
/**
 * How long a batch should take to write. Larger ones cost less a document; but writers of other processes wait
 * meanwhile, and a slow database ends a transaction that takes too long.
 */
const AIM_MS = 2_500;

/** `too large`: the database cannot take it in a transaction. */
type WriteStatus = FileStatus | 'too large';

const TOO_LARGE =
  'says more than the database can take at once. Split it, or give the database more memory (db.memory.transaction.max)';

interface Waiting {
  readonly content: DocumentContent;
  /** What to know of how it was read. */
  readonly notes: readonly string[];
}

export class BatchWriter {
  readonly #database: Database;
  readonly #tally: ImportTally;
  readonly #onOverlap: () => void;
  #batch: Waiting[] = [];
  #items = 0;
  #characters = 0;
  #documents = FIRST_DOCUMENTS;
  #writing: Promise<void> = Promise.resolve();

  /** @param onOverlap called when a document turns out to have been written meanwhile: others are at the same files */
  constructor(database: Database, tally: ImportTally, onOverlap: () => void) {
    this.#database = database;
    this.#tally = tally;
    this.#onOverlap = onOverlap;
  }

  async add(content: DocumentContent, notes: readonly string[]): Promise<void> {
    this.#batch.push({ content, notes });
    this.#items += content.mentions.length + content.claims.length;
    this.#characters += content.text.length;
    const isFull =
      this.#batch.length >= this.#documents ||
      this.#items >= MOST.items ||
      this.#characters >= MOST.characters;
    if (isFull) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  async #flush(): Promise<void> {
    await this.#writing;
    const batch = this.#batch;
    this.#batch = [];
    this.#items = 0;
    this.#characters = 0;
    if (batch.length === 0) return;
    this.#writing = this.#write(batch);
    // A failure is met when the next batch, or the end, waits for this one.
    this.#writing.catch(() => undefined);
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const began = performance.now();
    const statuses = await this.#statuses(batch);
    this.#aim(batch.length, performance.now() - began);
    if (statuses.includes('unchanged')) this.#onOverlap();
    batch.forEach(({ content, notes }, i) => {
      const { name, text, mentions, claims } = content;
      const status = statuses[i];
      const told =
        status === 'too large'
          ? ({ status: 'failed', message: `${name}: ${TOO_LARGE}` } as const)
          : ({
              status: status === 'replaced' || status === 'unchanged' ? status : 'imported',
              mentions: mentions.length,
              claims: claims.length,
              ...(notes.length > 0 && { message: `${name}: ${notes.join('. ')}` }),
            } as const);
      this.#tally.file({ name, ...told }, text.length);
    });
  }

  /** What a database with less memory cannot take at once, it takes in halves, each wholly or not at all. */
  async #statuses(batch: readonly Waiting[]): Promise<readonly WriteStatus[]> {
    try {
      return await writeDocuments(
        this.#database,
        batch.map((b) => b.content),
      );
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      if (batch.length === 1) return ['too large'];
      const half = Math.ceil(batch.length / 2);
      const first = await this.#statuses(batch.slice(0, half));
      return [...first, ...(await this.#statuses(batch.slice(half)))];
    }
  }

  /** The next batch is as large as this pace allows, though not at once. */
  #aim(documents: number, ms: number): void {
    const fitting = (documents * AIM_MS) / Math.max(ms, 1);
    const next = Math.min(fitting, 2 * this.#documents, MOST.documents);
    this.#documents = Math.round(Math.max(next, FIRST_DOCUMENTS));
  }
}
