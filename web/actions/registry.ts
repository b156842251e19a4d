/**
 * Everything a user can do by name: one list that feeds toolbars, context menu, search box, shortcuts and help.
 * Adding an action is one entry in the `commands.ts` of its domain.
 */
import { accessCommands } from '../access/commands.ts';
import { lacking } from '../access/session.ts';
import { cypherCommands } from '../cypher/commands.ts';
import { decisionCommands } from '../decisions/commands.ts';
import { dossierCommands } from '../dossier/commands.ts';
import { drawnCommands } from '../drawn/commands.ts';
import { evidenceCommands } from '../evidence/commands.ts';
import { exploreCommands } from '../explore/commands.ts';
import { exportCommands } from '../exports/commands.ts';
import { filterCommands } from '../filters/commands.ts';
import { graphCommands } from '../graph/commands.ts';
import { groupCommands } from '../groups/commands.ts';
import { identityCommands } from '../identity/commands.ts';
import { inspectorCommands } from '../inspector/commands.ts';
import { layoutCommands } from '../layouts/commands.ts';
import { markingCommands } from '../marking/commands.ts';
import { pathCommands } from '../paths/commands.ts';
import { queryCommands } from '../query/commands.ts';
import { reviewCommands } from '../review/commands.ts';
import { savedCommands } from '../saved/commands.ts';
import { selectionCommands } from '../selection/commands.ts';
import { shellCommands } from '../shell/commands.ts';
import { styleCommands } from '../style/commands.ts';
import { viewCommands } from '../views/commands.ts';
import type { Action } from './action.ts';

/** What the role of whoever is signed in may not do says so, before all other reasons. */
const withRole = (action: Action): Action => {
  const reason = action.role && lacking(action.role);
  return reason ? { ...action, unavailable: () => reason } : action;
};

export const ACTIONS: readonly Action[] = [
  ...exploreCommands,
  ...exportCommands,
  ...shellCommands,
  ...savedCommands,
  ...viewCommands,
  ...queryCommands,
  ...drawnCommands,
  ...groupCommands,
  ...filterCommands,
  ...inspectorCommands,
  ...evidenceCommands,
  ...pathCommands,
  ...cypherCommands,
  ...reviewCommands,
  ...identityCommands,
  ...decisionCommands,
  ...dossierCommands,
  ...markingCommands,
  ...graphCommands,
  ...selectionCommands,
  ...layoutCommands,
  ...styleCommands,
  ...accessCommands,
].map(withRole);
