/** What can be done in a page that was sent: whatever needs no server. */
import { IconInfoCircle } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { drawnCommands } from '../drawn/commands.ts';
import { evidenceCommands } from '../evidence/commands.ts';
import { exploreCommands } from '../explore/commands.ts';
import { exportCommands } from '../exports/commands.ts';
import { filterCommands } from '../filters/commands.ts';
import { graphCommands } from '../graph/commands.ts';
import { inspectorCommands } from '../inspector/commands.ts';
import { layoutCommands } from '../layouts/commands.ts';
import { selectionCommands } from '../selection/commands.ts';
import { shellCommands } from '../shell/commands.ts';
import { styleCommands } from '../style/commands.ts';
import { viewCommands } from '../views/commands.ts';
import { aboutActions } from './about.ts';

/** Addresses of a file lead nowhere on another machine, and what is held cannot grow. */
const LEFT_OUT = new Set(['import', 'copy-link']);

const about: Action = {
  name: 'about',
  label: 'About this page',
  keywords: 'made when from what left out sightline',
  icon: IconInfoCircle,
  place: 'header',
  perform: aboutActions.open,
};

export const SENT_ACTIONS: readonly Action[] = [
  about,
  ...exploreCommands,
  ...exportCommands,
  ...shellCommands,
  ...viewCommands,
  ...filterCommands,
  ...drawnCommands,
  ...inspectorCommands,
  ...evidenceCommands,
  ...graphCommands,
  ...selectionCommands,
  ...layoutCommands,
  ...styleCommands,
].filter(({ name }) => !LEFT_OUT.has(name));
