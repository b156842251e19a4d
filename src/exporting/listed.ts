/** The items of a JSON array without its brackets, an item a line, so that two exports can be compared. */
export async function* listed(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let first = true;
  for await (const item of items) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
}
