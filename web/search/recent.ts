/** What was chosen last in the search bar, kept in this browser: what the empty bar offers. */

import { z } from 'zod';
import { create } from 'zustand';
import { kindSchema } from '../../src/model/kinds.ts';
import { turnSchema } from '../../src/model/savedQuestionContracts.ts';

const recentSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('entity'), id: z.string(), name: z.string(), kind: kindSchema }),
  z.object({ of: z.literal('document'), id: z.string(), name: z.string() }),
  z.object({ of: z.literal('answer'), turns: z.array(turnSchema).min(1) }),
]);
export type Recent = z.infer<typeof recentSchema>;

const KEY = 'sightline.recent.1';
const MOST = 6;

function stored(): readonly Recent[] {
  try {
    return z
      .array(recentSchema)
      .catch([])
      .parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    // Storage refused, or not ours: nothing is recent.
    return [];
  }
}

export const useRecent = create<{ readonly list: readonly Recent[] }>()(() => ({
  list: stored(),
}));

export const recentKey = (recent: Recent): string =>
  recent.of === 'answer' ? `answer ${JSON.stringify(recent.turns)}` : `${recent.of} ${recent.id}`;

/** The list with this first, nothing twice. */
export const withRecent = (list: readonly Recent[], recent: Recent): readonly Recent[] =>
  [recent, ...list.filter((r) => recentKey(r) !== recentKey(recent))].slice(0, MOST);

export const recentActions = {
  note(recent: Recent): void {
    const list = withRecent(useRecent.getState().list, recent);
    useRecent.setState({ list });
    try {
      localStorage.setItem(KEY, JSON.stringify(list));
    } catch {
      // Storage refused: it is remembered until the page is closed.
    }
  },
  forget(): void {
    useRecent.setState({ list: [] });
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Storage refused: there was nothing to remove.
    }
  },
} as const;
