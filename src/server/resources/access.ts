/** Signing in and out, tokens, the audit log. */
import { readAudit } from '../../access/auditLog.ts';
import type { SessionState } from '../../model/accessContracts.ts';
import { cookieName, principalOf } from '../access/identify.ts';
import { type Principal, stateOf } from '../access/requestState.ts';
import { HttpError } from '../httpError.ts';
import { route } from '../route.ts';

const stateFor = (required: boolean, who: Principal | undefined): SessionState => ({
  required,
  ...(who && {
    role: who.role,
    ...(who.name !== undefined && { name: who.name }),
    ...(who.session && { until: who.session.until }),
  }),
});

export const accessRoutes = [
  route('session', async ({ who }, { access: { rules } }) => stateFor(rules.signIn, who)),
  route('signIn', async ({ body, request, response }, { access }) => {
    const { rules, tokens, sessions } = access;
    if (!rules.signIn) return stateFor(false, { role: 'admin' });
    const token = await tokens.verify(body.token);
    if (!token)
      throw new HttpError(
        401,
        'unknown-token',
        'This is no token of this server, or it is not valid any more.',
        'Paste the whole of it, from "sightline_" on; or ask for a new one.',
      );
    const { secret, until } = await sessions.start(token);
    response.cookie(cookieName(rules), secret, {
      httpOnly: true,
      sameSite: 'strict',
      secure: rules.encrypted,
      path: '/',
      expires: new Date(until),
    });
    const who = principalOf(token);
    stateOf(request).who = who;
    return { ...stateFor(true, who), until };
  }),
  route('signOut', async ({ who, response }, { access: { rules, sessions } }) => {
    if (who?.session) await sessions.end(who.session.id);
    response.clearCookie(cookieName(rules), {
      httpOnly: true,
      sameSite: 'strict',
      secure: rules.encrypted,
      path: '/',
    });
    return stateFor(rules.signIn, rules.signIn ? undefined : who);
  }),
  route('tokens', async (_input, { access: { tokens } }) => ({ tokens: await tokens.list() })),
  route('createToken', async ({ body, note }, { access: { tokens } }) => {
    const created = await tokens.create(body);
    note(`${created.record.id}: ${body.role} ${body.name}`);
    return created;
  }),
  route('revokeToken', async ({ id }, { access: { tokens } }) => {
    const revoked = await tokens.revoke(id);
    if (!revoked)
      throw new HttpError(
        404,
        'not-found',
        `There is no token of the id "${id}".`,
        '/api/tokens lists them.',
      );
    return revoked;
  }),
  route('audit', async ({ query }, { dataFolder }) => ({
    entries: await readAudit(dataFolder, query),
  })),
];
