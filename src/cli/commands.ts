/** All commands, in the order in which `--help` lists them. Adding one is a file in `commands/` and an entry here. */
import type { Command } from './command.ts';
import { ask } from './commands/ask.ts';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { decisionsCommand } from './commands/decisions.ts';
import { evaluate } from './commands/evaluate.ts';
import { exportCommand } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { importCommand } from './commands/import.ts';
import { mcp } from './commands/mcp.ts';
import { query } from './commands/query.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { reextractCommand } from './commands/reextract.ts';
import { report } from './commands/report.ts';
import { start } from './commands/start.ts';
import { tokenCommand } from './commands/token.ts';

export const COMMANDS: readonly Command[] = [
  start,
  importCommand,
  extract,
  evaluate,
  ask,
  query,
  exportCommand,
  report,
  mcp,
  decisionsCommand,
  reextractCommand,
  checkCommand,
  rebuildCommand,
  tokenCommand,
  auditCommand,
];
