/**
 * Gives components the registry of actions without importing it: the registry knows every domain, so what a domain
 * shows must not know the registry.
 */
import { createContext, useContext } from 'react';
import type { Action } from './action.ts';

export const ActionsContext = createContext<readonly Action[]>([]);

export const useActions = (): readonly Action[] => useContext(ActionsContext);

/** The action of a name; a name that no command has is a mistake of ours. */
export function useAction(name: string): Action {
  const found = useActions().find((a) => a.name === name);
  if (!found) throw new Error(`No action is called "${name}".`);
  return found;
}
