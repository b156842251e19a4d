/**
 * One part of the exploration: where it begins, and how the address says it. A domain keeps its slice in `slice.ts`;
 * `slices.ts` lists them. Adding a part to what undo, the address and saved views hold is one entry there.
 */
export interface Slice<S> {
  readonly initial: S;
  /** Writes what differs from `initial` into the query of an address. */
  readonly write: (state: S, query: URLSearchParams) => void;
  /** Reads what an address says; what is not understood is left out. */
  readonly read: (query: URLSearchParams) => S;
}
