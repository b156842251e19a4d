/** Several streams read at once, what comes first handed on first: at most `most` are open, each one item ahead. */
export async function* concurrently<Source, Item>(
  sources: Iterable<Source>,
  most: number,
  open: (source: Source) => AsyncIterator<Item>,
): AsyncGenerator<Item> {
  const pending = new Map<AsyncIterator<Item>, Promise<Arrived<Item>>>();
  const waiting = sources[Symbol.iterator]();
  const ask = (iterator: AsyncIterator<Item>): void => {
    pending.set(
      iterator,
      iterator.next().then((result) => ({ iterator, result })),
    );
  };
  const openMore = (): void => {
    while (pending.size < most) {
      const next = waiting.next();
      if (next.done) return;
      ask(open(next.value));
    }
  };
  try {
    for (openMore(); pending.size > 0; openMore()) {
      const { iterator, result } = await Promise.race(pending.values());
      pending.delete(iterator);
      if (result.done) continue;
      ask(iterator);
      yield result.value;
    }
  } finally {
    await Promise.allSettled([...pending.keys()].map((iterator) => iterator.return?.()));
  }
}

interface Arrived<Item> {
  readonly iterator: AsyncIterator<Item>;
  readonly result: IteratorResult<Item>;
}
