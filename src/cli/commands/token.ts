/** `sightline token`: who may sign in to a server that others can reach. Needs no database, and no running server. */
import { userInfo } from 'node:os';
import { ROLE_WORDS, ROLES, type Role, roleSchema } from '../../model/access.ts';
import type { TokenRecord } from '../../model/accessContracts.ts';
import { type Command, type CommandContext, type CommandInput, UsageError } from '../command.ts';
import { required, text } from '../input.ts';
import type { Output } from '../output.ts';

export const tokenCommand: Command = {
  name: 'token',
  summary: 'create, list and revoke the tokens by which people sign in to a shared server',
  arguments: [
    { name: '<action>', description: 'create, list or revoke' },
    { name: '[id]', description: 'the token to revoke, by its id in the list' },
  ],
  options: [
    {
      flags: '--role <role>',
      description: `${ROLES.join(', ')}; a ${ROLES.map((r) => `${r} may ${ROLE_WORDS[r]}`).join('; an ')}`,
    },
    {
      flags: '--name <name>',
      description: 'whose it is: decisions are recorded by this name (default: the role)',
    },
    {
      flags: '--expires <when>',
      description:
        'a date, a time, or how long: 2027-01-31, 90d, 12h (default: when it is revoked)',
    },
  ],
  examples: [
    ['sightline token create --role analyst --name "Ana Ruiz"', 'shows the token, this once'],
    ['sightline token revoke 3f9c01d2ab47', 'it ends at once, with every sign-in made by it'],
  ],
  async run(input, context) {
    const action = required(input, 0, 'What to do with tokens');
    if (action === 'create') return create(input, context);
    if (action === 'list') return list(context);
    if (action === 'revoke') return revoke(input, context);
    throw new UsageError(`There is no "token ${action}". Say create, list or revoke.`);
  },
};

function roleOf(input: CommandInput): Role {
  const given = text(input, 'role');
  const role = roleSchema.safeParse(given);
  if (role.success) return role.data;
  throw new UsageError(
    `${given === undefined ? 'The role is missing' : `There is no role "${given}"`}: give --role ${ROLES.join(', --role ')}.`,
  );
}

async function create(input: CommandInput, context: CommandContext): Promise<boolean> {
  const { dataFolder, output } = context;
  const role = roleOf(input);
  const { expiryOf, Tokens } = await import('../../access/tokens.ts');
  const { tokenNameSchema } = await import('../../model/accessContracts.ts');
  const name = tokenNameSchema.safeParse(text(input, 'name') ?? role);
  if (!name.success) throw new UsageError(`--name: ${name.error.issues[0]?.message}.`);
  const when = text(input, 'expires');
  const expiresAt = when === undefined ? undefined : expiryOf(when);
  if (when !== undefined && expiresAt === undefined)
    throw new UsageError(`--expires ${when} is no time. Use one like 2027-01-31, 90d or 12h.`);
  if (expiresAt !== undefined && new Date(expiresAt) <= new Date())
    throw new UsageError(`--expires ${when} is in the past.`);
  const { token, record } = await new Tokens(dataFolder).create({
    name: name.data,
    role,
    ...(expiresAt !== undefined && { expiresAt }),
  });
  await note(context, 'token create', record);
  if (output.json) output.value({ token, record });
  else {
    output.line(token);
    output.note(`${describe(record)}. It is shown this once: only its hash is kept.`);
  }
  return true;
}

async function list({ dataFolder, output }: CommandContext): Promise<boolean> {
  const { Tokens } = await import('../../access/tokens.ts');
  const tokens = await new Tokens(dataFolder).list();
  if (output.json) output.value({ tokens });
  else if (tokens.length === 0)
    output.note('There are no tokens. Make one: sightline token create --role admin');
  else for (const token of tokens) output.line(describe(token));
  return true;
}

async function revoke(input: CommandInput, context: CommandContext): Promise<boolean> {
  const { dataFolder, output } = context;
  const id = required(input, 1, 'The id of the token');
  const { Tokens } = await import('../../access/tokens.ts');
  const record = await new Tokens(dataFolder).revoke(id);
  if (!record) {
    output.problem(
      `There is no token of the id "${id}" in ${dataFolder}. See: sightline token list`,
    );
    return false;
  }
  await note(context, 'token revoke', record);
  tell(output, record);
  return true;
}

function tell(output: Output, record: TokenRecord): void {
  if (output.json) output.value(record);
  else output.line(describe(record));
}

const describe = ({ id, role, name, createdAt, expiresAt, revokedAt }: TokenRecord): string =>
  [
    `${id}  ${role}  ${name}  since ${createdAt.slice(0, 10)}`,
    ...(expiresAt === undefined ? [] : [`until ${expiresAt.replace(/\.\d+Z$/, 'Z')}`]),
    ...(revokedAt === undefined ? [] : [`revoked ${revokedAt.replace(/\.\d+Z$/, 'Z')}`]),
  ].join(', ');

async function note(
  { dataFolder }: CommandContext,
  action: string,
  { id, role, name }: TokenRecord,
): Promise<void> {
  const { AuditLog } = await import('../../access/auditLog.ts');
  await new AuditLog(dataFolder).note({
    who: userInfo().username,
    from: 'command line',
    action,
    subject: id,
    outcome: 'done',
    detail: `${role} ${name}`,
  });
}
