/**
 * What keeps a page on another site from using a server on this machine: only known host names are answered
 * (no DNS rebinding), and requests that change something must come from our own page (no cross-site request).
 */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { HttpError } from './httpError.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostNameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** `allowedHosts` are further host names under which the server may be asked. */
export function hostCheck(allowedHosts: readonly string[] = []): RequestHandler {
  const allowed = new Set([...LOOPBACK, ...allowedHosts.map((h) => h.toLowerCase())]);
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    if (!allowed.has(hostNameOf(host)))
      throw new HttpError(
        421,
        'unknown-host',
        `This server does not answer to the host name "${hostNameOf(host)}".`,
        'Open it as http://localhost.',
      );
    const { origin } = request.headers;
    if (
      request.method !== 'GET' &&
      request.method !== 'HEAD' &&
      origin !== undefined &&
      origin !== `http://${host}` &&
      origin !== `https://${host}`
    )
      throw new HttpError(
        403,
        'cross-site',
        `A page of "${origin}" may not change this graph.`,
        'Use the page that this server serves.',
      );
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.path.startsWith('/api'))
      throw new HttpError(
        403,
        'cross-site',
        'Another site may not read this graph.',
        'Use the page that this server serves.',
      );
    next();
  };
}

/** Content policy and the usual headers. Styles may stand inline because the component library writes them so. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
});
