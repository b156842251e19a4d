/** Collects documents and writes each full batch while the next is being read; never two writes at once. */
import type { Database } from '../graph/connection.ts';
import type { DocumentContent } from '../graph/documentContent.ts';
import { writeDocuments } from '../graph/writeDocuments.ts';
import type { ImportTally } from './importTally.ts';

/** What a batch holds at most: small enough for memory, here and in Neo4j. */
const MOST = { documents: 250, claims: 6_000, characters: 4_000_000 } as const;
const FIRST_DOCUMENTS = 20;
/**
 * How long a batch should take to write. Larger ones cost less a document; but writers of other processes wait
 * meanwhile, and a slow database ends a transaction that takes too long.
 */
const AIM_MS = 2_500;

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
  #claims = 0;
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
    this.#claims += content.claims.length;
    this.#characters += content.text.length;
    const isFull =
      this.#batch.length >= this.#documents ||
      this.#claims >= MOST.claims ||
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
    this.#claims = 0;
    this.#characters = 0;
    if (batch.length === 0) return;
    this.#writing = this.#write(batch);
    // A failure is met when the next batch, or the end, waits for this one.
    this.#writing.catch(() => undefined);
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const began = performance.now();
    const statuses = await writeDocuments(
      this.#database,
      batch.map((b) => b.content),
    );
    this.#aim(batch.length, performance.now() - began);
    if (statuses.includes('unchanged')) this.#onOverlap();
    batch.forEach(({ content, notes }, i) => {
      const status = statuses[i];
      this.#tally.file(
        {
          name: content.name,
          status: status === 'replaced' || status === 'unchanged' ? status : 'imported',
          mentions: content.mentions.length,
          claims: content.claims.length,
          ...(notes.length > 0 && { message: `${content.name}: ${notes.join('. ')}` }),
        },
        content.text.length,
      );
    });
  }

  /** The next batch is as large as this pace allows, though not at once. */
  #aim(documents: number, ms: number): void {
    const fitting = (documents * AIM_MS) / Math.max(ms, 1);
    const next = Math.min(fitting, 2 * this.#documents, MOST.documents);
    this.#documents = Math.round(Math.max(next, FIRST_DOCUMENTS));
  }
}
