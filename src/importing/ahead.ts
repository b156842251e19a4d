/** Work on items at most `most` ahead of who takes the results, in the order of the items: memory stays bounded. */
export async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const under: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // Met when it is its turn; until then it is no failure that nobody handles.
      result.catch(() => undefined);
      under.push(result);
      const first = under.length >= most ? under.shift() : undefined;
      if (first) yield await first;
    }
    for (let first = under.shift(); first; first = under.shift()) yield await first;
  } finally {
    await Promise.allSettled(under);
  }
}
