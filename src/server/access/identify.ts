/** Who asks: by a token that is sent along, by the cookie of the page, or, where nobody signs in, whoever is there. */
import type { Request, RequestHandler } from 'express';
import type { Sessions } from '../../access/sessions.ts';
import type { Tokens } from '../../access/tokens.ts';
import { type EndpointAccess, mayAs } from '../../model/access.ts';
import type { TokenRecord } from '../../model/accessContracts.ts';
import { HttpError } from '../httpError.ts';
import { type Principal, stateOf } from './requestState.ts';
import type { AccessRules } from './rules.ts';

export interface Access {
  readonly rules: AccessRules;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
}

/** `__Host-` binds it to this host and to encrypted connections; browsers refuse that name over plain HTTP. */
export const cookieName = ({ encrypted }: AccessRules): string =>
  encrypted ? '__Host-sightline' : 'sightline';

function cookieOf(request: Request, name: string): string | undefined {
  for (const part of request.headers.cookie?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

export const principalOf = ({ id, name, role }: TokenRecord): Principal => ({
  token: id,
  name,
  role,
});

async function whoAsks(
  request: Request,
  { rules, tokens, sessions }: Access,
): Promise<Principal | undefined> {
  if (!rules.signIn) return { role: 'admin' };
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, sent = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
    const token = await tokens.verify(sent);
    return token && principalOf(token);
  }
  const secret = cookieOf(request, cookieName(rules));
  const session = secret === undefined ? undefined : await sessions.find(secret);
  return session && { ...principalOf(session.token), session };
}

export const identify =
  (access: Access): RequestHandler =>
  async (request, _response, next) => {
    const who = await whoAsks(request, access);
    if (who) stateOf(request).who = who;
    next();
  };

/** Lets pass whoever may ask this. */
export const admit =
  ({ role }: Pick<EndpointAccess, 'role'>, summary: string): RequestHandler =>
  (request, response, next) => {
    const { who } = stateOf(request);
    if (role !== 'anyone' && !who) {
      response.setHeader('WWW-Authenticate', 'Bearer realm="Sightline"');
      throw new HttpError(
        401,
        'sign-in-required',
        'Nobody is signed in, or the token is not valid any more.',
        'Open the page and sign in, or send a token as "Authorization: Bearer …".',
      );
    }
    if (role !== 'anyone' && who && !mayAs(who.role, role))
      throw new HttpError(
        403,
        'not-allowed',
        `This needs the role ${role}, and yours is ${who.role}: ${summary}.`,
        'Whoever runs this server can make a token of another role.',
      );
    next();
  };
