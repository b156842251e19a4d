/**
 * The one way in which the page decides: in the order in which a person decided, by their name, with what the answer
 * changes worked into what is shown.
 */
import type { z } from 'zod';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type { Decided, decisionRequestSchema } from '../../src/model/decisionContracts.ts';
import { call } from '../api/client.ts';
import { applyDecided } from './apply.ts';
import { whoDecides } from './who.ts';

export type Decision = z.input<typeof decisionRequestSchema>;

/** Nobody wants to say who decides: nothing was decided. */
export class NobodyDecidesError extends Error {
  constructor() {
    super('Nothing was decided: a decision needs the name of who decides.');
    this.name = 'NobodyDecidesError';
  }
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** What was decided and is not yet with the server would be lost with the page. */
const keepPage = (event: BeforeUnloadEvent) => event.preventDefault();

/**
 * Two decisions about one claim must arrive as they were made. The next is sent once the answer is worked in.
 * @throws ApiError, NobodyDecidesError
 */
export function inTurn<T>(
  send: (by: string) => Promise<T>,
  apply: (answer: T) => unknown,
): Promise<T> {
  const sent = last.then(async () => {
    const by = await whoDecides();
    if (by === undefined) throw new NobodyDecidesError();
    const answer = await send(by);
    await apply(answer);
    return answer;
  });
  waiting += 1;
  if (waiting === 1) window.addEventListener('beforeunload', keepPage);
  last = sent
    .catch(() => undefined)
    .finally(() => {
      waiting -= 1;
      if (waiting === 0) window.removeEventListener('beforeunload', keepPage);
    });
  return sent;
}

/** @throws ApiError, NobodyDecidesError */
export const decide = (decision: Decision): Promise<Decided> =>
  inTurn((by) => call(ENDPOINTS.decide, { body: { ...decision, by } }), applyDecided);

/** @throws ApiError, NobodyDecidesError */
export const undoDecision = (id: string): Promise<Decided> =>
  inTurn((by) => call(ENDPOINTS.undoDecision, { params: { id }, body: { by } }), applyDecided);
