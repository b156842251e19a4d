/** Undoing from a list: what the server refuses is said where the person looks. */
import { notifications } from '@mantine/notifications';
import type { Decided } from '../../src/model/decisionContracts.ts';
import { type Decision, decide, NobodyDecidesError, undoDecision } from './send.ts';

/** @param what title of the message where it fails; that nobody decides is a choice, not a failure */
export async function told<T>(what: string, sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch (e) {
    if (!(e instanceof NobodyDecidesError))
      notifications.show({
        color: 'red',
        title: what,
        message: e instanceof Error ? e.message : String(e),
      });
    return undefined;
  }
}

export const takeBack = (id: string): Promise<Decided | undefined> =>
  told('Not taken back', undoDecision(id));

export const decideHere = (decision: Decision): Promise<Decided | undefined> =>
  told('Not decided', decide(decision));
