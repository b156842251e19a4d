/**
 * Undo as a list of named states. States are immutable and share what did not change, so keeping them whole costs
 * little, and any step can be gone back to at once. Pure.
 */
export interface Step<S> {
  /** What was done, in words: "Hide Weapons". */
  readonly label: string;
  readonly state: S;
}

export interface History<S> {
  /** Oldest first. */
  readonly past: readonly Step<S>[];
  readonly present: Step<S>;
  /** Next first. */
  readonly future: readonly Step<S>[];
}

const LONGEST = 200;

export const begin = <S>(state: S, label = 'Start'): History<S> => ({
  past: [],
  present: { label, state },
  future: [],
});

/** A step forward; what had been undone is forgotten. No step where nothing changed. */
export const record =
  <S>(label: string, state: S) =>
  (history: History<S>): History<S> =>
    state === history.present.state
      ? history
      : {
          past: [...history.past, history.present].slice(-LONGEST),
          present: { label, state },
          future: [],
        };

/**
 * Changes the present without a step: for what follows from a step, as a layout that settles, and for what goes on
 * under the same name, as a slider that is being drawn.
 */
export const amend =
  <S>(state: S) =>
  (history: History<S>): History<S> =>
    state === history.present.state
      ? history
      : { ...history, present: { ...history.present, state } };

/** Every step in order, with the present's place among them. */
export const stepsOf = <S>({ past, present, future }: History<S>) => ({
  steps: [...past, present, ...future],
  position: past.length,
});

/** Goes to any step of the list; outside of it nothing happens. */
export const goTo =
  <S>(position: number) =>
  (history: History<S>): History<S> => {
    const { steps, position: now } = stepsOf(history);
    const present = steps[position];
    if (!present || position === now) return history;
    return { past: steps.slice(0, position), present, future: steps.slice(position + 1) };
  };

export const undo = <S>(history: History<S>): History<S> =>
  goTo<S>(history.past.length - 1)(history);
export const redo = <S>(history: History<S>): History<S> =>
  goTo<S>(history.past.length + 1)(history);
