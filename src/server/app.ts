/** The Express application: security, the API made from the contracts, and the page. */
import { join } from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { ErrorBody } from '../model/contracts.ts';
import { ENDPOINT_ACCESS } from '../model/endpointAccess.ts';
import { packageRoot } from '../packageRoot.ts';
import { auditTrail } from './access/auditTrail.ts';
import { admit, identify } from './access/identify.ts';
import { limiters, type Paces, pacesOf } from './access/pace.ts';
import { stateOf } from './access/requestState.ts';
import { apiDocs } from './apiDocs/serve.ts';
import type { ServerContext } from './context.ts';
import { errorAnswer } from './errorAnswer.ts';
import { HttpError } from './httpError.ts';
import { NDJSON } from './ndjson.ts';
import { openApiDocument } from './openapi.ts';
import { page } from './page.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { hostCheck, securityHeaders } from './security.ts';

export interface AppOptions {
  /** Where the built page lies. */
  readonly webFolder?: string;
  /** Called with what was answered as an internal error. */
  readonly onError?: (error: unknown) => void;
  /** Instead of the usual ones, for measuring. */
  readonly paces?: Paces;
}

const json = express.json({ limit: '8mb' });
/** Of those who are not signed in nothing large is read. */
const smallJson = express.json({ limit: '8kb' });

/** A body of another type would be passed over in silence. */
const wantsJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') === false)
    throw new HttpError(415, 'invalid-request', 'The body is read as application/json only.');
  next();
};

export function createApp(context: ServerContext, options: AppOptions = {}): Express {
  const { rules } = context.access;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // An address that ends where its id should stand is no other one.
  app.enable('strict routing');
  app.set('trust proxy', rules.proxies.length > 0 && rules.proxies);
  app.use(securityHeaders(rules));
  app.use(auditTrail(context.audit, (error) => options.onError?.(error)));
  app.use(hostCheck(rules));
  app.use(
    compression({
      // Server-sent events must not wait in a compression buffer.
      filter: (request, response) =>
        !request.path.endsWith('/events') &&
        (response.getHeader('content-type') === NDJSON || compression.filter(request, response)),
    }),
  );
  app.use(identify(context.access));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const paceOf = limiters(options.paces ?? pacesOf(rules));
  app.use('/api', paceOf('stranger'));
  const description = openApiDocument(context.version);
  app.get('/api/openapi.json', admit({ role: 'reader' }, 'the API'), (_request, response) => {
    response.json(description);
  });
  app.use(
    '/api/docs',
    admit({ role: 'reader' }, 'the API'),
    paceOf('light'),
    apiDocs(context, description),
  );
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const { method, path, handle } = route;
    app[method](path, ...before(route, paceOf), handle(context));
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  }
  for (const [path, allowed] of methods) app.all(path, refuseMethod(allowed));
  app.use('/api', admit({ role: 'reader' }, 'the API'), (request) => {
    throw new HttpError(
      404,
      'not-found',
      `There is no ${request.method} ${request.originalUrl.split('?')[0]}.`,
      'See /api/docs for what there is.',
    );
  });

  const web = options.webFolder ?? join(packageRoot, 'dist', 'web');
  app.use(
    '/assets',
    express.static(join(web, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  const files = express.static(web, { maxAge: 0, index: false, redirect: false });
  app.use((request, response, next) => {
    if (request.path.endsWith('.html')) next();
    else files(request, response, next);
  });
  // The state of the page stands in its address, so every other path is the page.
  app.get('/{*path}', page(web, rules));
  app.use(answerErrors(options.onError));
  return app;
}

/** All that stands between a request and the handler of its route. */
function before(
  { name, summary, takesJson }: Pick<Route, 'name' | 'summary' | 'takesJson'>,
  paceOf: ReturnType<typeof limiters>,
): RequestHandler[] {
  const access = ENDPOINT_ACCESS[name];
  return [
    (request, _response, next) => {
      Object.assign(stateOf(request), { action: name, audited: access.audited });
      next();
    },
    admit(access, summary),
    paceOf('light'),
    ...(access.pace === 'light' ? [] : [paceOf(access.pace)]),
    ...(takesJson ? [wantsJson, access.role === 'anyone' ? smallJson : json] : []),
  ];
}

const refuseMethod =
  (allowed: readonly string[]): RequestHandler =>
  (request, response) => {
    response.setHeader('Allow', allowed.join(', '));
    throw new HttpError(
      405,
      'not-found',
      `There is no ${request.method} here, only ${allowed.join(' and ')}.`,
      'See /api/docs for what there is.',
    );
  };

const answerErrors =
  (onError: AppOptions['onError']): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const { status, body } = errorAnswer(error);
    if (status >= 500) onError?.(error);
    // A stream has told of it in its last line.
    if (response.writableEnded) return;
    if (response.headersSent) {
      next(error);
      return;
    }
    // What a stranger still sends is not waited for.
    if (!request.complete && !stateOf(request).who) response.setHeader('Connection', 'close');
    response.status(status).json(body satisfies ErrorBody);
  };
