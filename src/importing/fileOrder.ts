/**
 * Files in their order, until it shows that other processes are at the same ones: from then on at random, so that
 * several share an archive without a word between them. The order leaves no trace in the graph.
 */
export class FileOrder<File> implements Iterable<File> {
  readonly #waiting: File[];
  #isScattered = false;

  constructor(files: readonly File[]) {
    this.#waiting = files.toReversed();
  }

  scatter(): void {
    this.#isScattered = true;
  }

  *[Symbol.iterator](): Generator<File> {
    for (;;) {
      const last = this.#waiting.length - 1;
      if (this.#isScattered && last > 0) {
        const other = Math.floor(Math.random() * (last + 1));
        const [a, b] = [this.#waiting[last], this.#waiting[other]];
        if (a !== undefined && b !== undefined) {
          this.#waiting[last] = b;
          this.#waiting[other] = a;
        }
      }
      const next = this.#waiting.pop();
      if (next === undefined) return;
      yield next;
    }
  }
}
