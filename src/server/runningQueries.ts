/** The queries that run for this server now, so that another request can cancel one. */
export class RunningQueries {
  readonly #running = new Map<string, AbortController>();

  /** @param closed ends it too: the request that waits for it is gone */
  async run<T>(
    id: string,
    closed: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const own = new AbortController();
    this.#running.set(id, own);
    try {
      return await work(AbortSignal.any([own.signal, closed]));
    } finally {
      if (this.#running.get(id) === own) this.#running.delete(id);
    }
  }

  /** @returns whether it was there */
  cancel(id: string): boolean {
    const found = this.#running.get(id);
    found?.abort();
    return found !== undefined;
  }
}
