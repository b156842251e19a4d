/**
 * Remembers what is worked out from a text alone: documents repeat their names and words. Bounded, so that memory does
 * not grow with the number of documents; the text is copied, since a slice would keep its whole document alive.
 */
export function rememberText<T>(limit: number, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ` ${text}`.slice(1);
    const value = read(own);
    if (known.size >= limit) known.clear();
    known.set(own, value);
    return value;
  };
}
