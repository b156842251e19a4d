/**
 * How often one token, or one address that is not signed in, may ask. Generous where only this machine can ask: there it
 * stops a program that runs away, and nothing else.
 */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { EndpointAccess } from '../../model/access.ts';
import { HttpError } from '../httpError.ts';
import { stateOf } from './requestState.ts';
import type { AccessRules } from './rules.ts';

interface Pace {
  readonly seconds: number;
  readonly requests: number;
}

export type Paces = Readonly<Record<EndpointAccess['pace'] | 'stranger', Pace>>;

const MINUTE = 60;
const TEN_MINUTES = 600;
const HOUR = 3600;

const SIGNED_IN: Paces = {
  light: { seconds: MINUTE, requests: 1200 },
  heavy: { seconds: MINUTE, requests: 120 },
  upload: { seconds: HOUR, requests: 120 },
  /** Of these only what failed counts. */
  'sign-in': { seconds: TEN_MINUTES, requests: 10 },
  /** All that someone asks who is not signed in. */
  stranger: { seconds: MINUTE, requests: 120 },
};

const ALONE: Paces = {
  light: { seconds: MINUTE, requests: 60_000 },
  heavy: { seconds: MINUTE, requests: 20_000 },
  upload: { seconds: HOUR, requests: 5_000 },
  'sign-in': { seconds: TEN_MINUTES, requests: 1_000 },
  stranger: { seconds: MINUTE, requests: 60_000 },
};

export const pacesOf = ({ signIn }: Pick<AccessRules, 'signIn'>): Paces =>
  signIn ? SIGNED_IN : ALONE;

/** How many it has counted by now, which the library leaves at the request. */
function usedOf(request: Request, property: string): number | undefined {
  const info: unknown = Reflect.get(request, property);
  return typeof info === 'object' &&
    info !== null &&
    'used' in info &&
    typeof info.used === 'number'
    ? info.used
    : undefined;
}

function limiter(name: keyof Paces, { seconds, requests }: Pace): RequestHandler {
  return rateLimit({
    windowMs: seconds * 1000,
    limit: requests,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: name,
    requestPropertyName: `pace-${name}`,
    skipSuccessfulRequests: name === 'sign-in',
    skip: (request) => name === 'stranger' && stateOf(request).who !== undefined,
    keyGenerator: (request) => stateOf(request).who?.token ?? ipKeyGenerator(request.ip ?? ''),
    handler: (request, _response, next) => {
      // A flood of requests is no flood of the audit log.
      if (usedOf(request, `pace-${name}`) !== requests + 1) stateOf(request).untold = true;
      next(
        new HttpError(
          429,
          'too-often',
          `More than ${requests} requests in ${seconds / 60} minute${seconds === MINUTE ? '' : 's'}.`,
          'Wait as long as the header Retry-After says.',
        ),
      );
    },
  });
}

/** One limiter a pace: what is counted is shared by all endpoints of it. */
export function limiters(paces: Paces): (pace: keyof Paces) => RequestHandler {
  const all = {
    light: limiter('light', paces.light),
    heavy: limiter('heavy', paces.heavy),
    upload: limiter('upload', paces.upload),
    'sign-in': limiter('sign-in', paces['sign-in']),
    stranger: limiter('stranger', paces.stranger),
  };
  return (pace) => all[pace];
}
