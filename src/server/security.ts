/**
 * What keeps others out before anybody is asked who they are: only known host names are answered (no DNS rebinding), what
 * must be encrypted is, requests that change something come from our own page (no cross-site request), and what a browser
 * may do with the page is written in its headers.
 */
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { type AccessRules, isLoopback } from './access/rules.ts';
import { HttpError } from './httpError.ts';
import { nonceOf } from './nonce.ts';

const hostNameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** What proxies add; a server that expects none is not meant to be asked through one. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

/** How far a server has come is asked from within its machine or container too, without the proxy. */
const isOwnHealthCheck = (request: Request): boolean =>
  request.path === '/api/health' &&
  request.method === 'GET' &&
  isLoopback((request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''));

export const hostCheck =
  ({ hosts, encrypted, proxies, signIn }: AccessRules): RequestHandler =>
  (request, _response, next) => {
    const host = request.host ?? '';
    if (!hosts.has(hostNameOf(host)))
      throw new HttpError(
        421,
        'unknown-host',
        'This server does not answer to that host name.',
        'Open it as http://localhost where it runs on this machine; a server for others is told its name by --allow-host.',
      );
    if (!signIn && proxies.length === 0 && PROXY_HEADERS.some((name) => request.headers[name]))
      throw new HttpError(
        403,
        'through-a-proxy',
        'This server was started for its own machine alone, and this came through a proxy.',
        'Start it with --behind-proxy, so that everyone signs in (docs/team-server.md).',
      );
    if (encrypted && !request.secure && !isOwnHealthCheck(request))
      throw new HttpError(
        403,
        'not-encrypted',
        'This server answers over HTTPS only.',
        'The proxy in front must speak HTTPS, send X-Forwarded-Proto, and be among those of --behind-proxy.',
      );
    crossSiteCheck(request, host);
    next();
  };

function crossSiteCheck(request: Request, host: string): void {
  const { origin } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && origin !== undefined && origin !== `${request.protocol}://${host}`)
    throw new HttpError(
      403,
      'cross-site',
      'A page of another site may not change this graph.',
      'Use the page that this server serves.',
    );
  const site = request.headers['sec-fetch-site'];
  if ((site === 'cross-site' || site === 'same-site') && request.path.startsWith('/api'))
    throw new HttpError(
      403,
      'cross-site',
      'Another site may not read this graph.',
      'Use the page that this server serves.',
    );
}

/** Content policy and the usual headers. Styles that the component library writes carry the answer's own nonce. */
export const securityHeaders = ({ encrypted }: Pick<AccessRules, 'encrypted'>): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
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
    strictTransportSecurity: encrypted && { maxAge: 180 * 86_400, includeSubDomains: false },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
