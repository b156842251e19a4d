/** Undoing from a list: what the server refuses is said where the person looks. */
import { notifications } from '@mantine/notifications';
import type { Decided } from '../../src/model/decisionContracts.ts';
import { type Decision, decide, NobodyDecidesError, undoDecision } from './send.ts';

async function told(what: string, sent: Promise<Decided>): Promise<Decided | undefined> {
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
