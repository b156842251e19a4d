/** By whose name a decision is recorded: the name signed in, which nobody can choose; else the one that was sent. */
import type { Principal } from './access/requestState.ts';

/** Who decides where nobody says. */
const NOBODY_NAMED = 'analyst';

export const deciderOf = (who: Principal | undefined, said: string | undefined): string =>
  who?.name ?? said ?? NOBODY_NAMED;
