/** The Express application: security, the API made from the contracts, and the page. */
import { join } from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { ErrorBody } from '../model/contracts.ts';
import { packageRoot } from '../packageRoot.ts';
import type { ServerContext } from './context.ts';
import { errorAnswer } from './errorAnswer.ts';
import { HttpError } from './httpError.ts';
import { openApiDocument } from './openapi.ts';
import { routes } from './routes.ts';
import { hostCheck, securityHeaders } from './security.ts';

export interface AppOptions {
  readonly allowedHosts?: readonly string[];
  /** Where the built page lies. */
  readonly webFolder?: string;
  /** Called with what was answered as an internal error. */
  readonly onError?: (error: unknown) => void;
}

export function createApp(context: ServerContext, options: AppOptions = {}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders);
  app.use(hostCheck(options.allowedHosts));
  app.use(
    compression({
      // Server-sent events must not wait in a compression buffer.
      filter: (request, response) =>
        !request.path.endsWith('/events') && compression.filter(request, response),
    }),
  );
  app.use('/api', express.json({ limit: '8mb' }));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const description = openApiDocument(context.version);
  app.get('/api/openapi.json', (_request, response) => {
    response.json(description);
  });
  for (const { method, path, handle } of routes) app[method](path, handle(context));
  app.use('/api', (request) => {
    throw new HttpError(
      404,
      'not-found',
      `There is no ${request.method} ${request.originalUrl.split('?')[0]}.`,
      'See /api/openapi.json for what there is.',
    );
  });

  const web = options.webFolder ?? join(packageRoot, 'dist', 'web');
  app.use(
    '/assets',
    express.static(join(web, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(web, { maxAge: 0 }));
  // The state of the page stands in its address, so every other path is the page.
  app.get('/{*path}', (_request, response) => {
    response.sendFile(join(web, 'index.html'));
  });
  app.use(answerErrors(options.onError));
  return app;
}

const answerErrors =
  (onError: AppOptions['onError']): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    const { status, body } = errorAnswer(error);
    if (status >= 500) onError?.(error);
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(status).json(body satisfies ErrorBody);
  };
