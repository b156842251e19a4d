/** A producer makes the next state of the one before; applied to a store, it is a step that can be undone. */
export type Producer<S> = (state: S) => S;

/** `list` without `item` when it holds it, else with it at the end. */
export const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((x) => x !== item) : [...list, item];
