/** `sightline audit`: who did what on a server, from its audit log. Needs no database. */
import type { AuditEntry } from '../../model/accessContracts.ts';
import { type Command, UsageError } from '../command.ts';
import { text } from '../input.ts';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'who did what on the server: sign-ins, imports, decisions, queries, exports, refusals',
  arguments: [],
  options: [
    { flags: '--who <name>', description: 'only what this person did' },
    { flags: '--action <name>', description: 'only this: signIn, query, decide, startImport, …' },
    { flags: '--outcome <outcome>', description: 'only what was done, refused or failed' },
    { flags: '--since <time>', description: 'only from this date or time on, ISO 8601' },
    { flags: '--limit <number>', description: 'the latest so many (default: 100)' },
  ],
  examples: [
    ['sightline audit --outcome refused --since 2026-11-01', 'who was turned away'],
    ['sightline audit --json --limit 1000', 'for other programs'],
  ],
  async run(input, { dataFolder, output }) {
    const { readAudit } = await import('../../access/auditLog.ts');
    const { auditParamsSchema } = await import('../../model/accessContracts.ts');
    const asked = auditParamsSchema.safeParse({
      who: text(input, 'who'),
      action: text(input, 'action'),
      outcome: text(input, 'outcome'),
      since: text(input, 'since'),
      limit: text(input, 'limit'),
    });
    if (!asked.success) {
      const issue = asked.error.issues[0];
      throw new UsageError(`--${issue?.path[0]?.toString() ?? 'limit'}: ${issue?.message}.`);
    }
    const entries = await readAudit(dataFolder, asked.data);
    if (output.json) output.value({ entries });
    else if (entries.length === 0)
      output.note(`The audit log in ${dataFolder} tells of nothing like that.`);
    else for (const entry of entries) output.line(lineOf(entry));
    return true;
  },
};

const lineOf = ({ at, who, role, from, action, subject, outcome, status, detail }: AuditEntry) =>
  [
    at,
    who === undefined ? '-' : role === undefined ? who : `${who} (${role})`,
    from,
    subject === undefined ? action : `${action} ${subject}`,
    status === undefined ? outcome : `${outcome} ${status}`,
    ...(detail === undefined ? [] : [detail.replaceAll(/\s+/g, ' ')]),
  ].join('  ');
