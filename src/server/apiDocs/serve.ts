/** `/api/docs`: the page of the API with its style and script. */
import { join } from 'node:path';
import { Router } from 'express';
import { packageRoot } from '../../packageRoot.ts';
import type { ServerContext } from '../context.ts';
import { HttpError } from '../httpError.ts';
import { type ExampleNames, exampleNames } from './exampleNames.ts';
import { apiDescription, apiPage } from './page.ts';

const ASSETS = join(packageRoot, 'src', 'server', 'apiDocs', 'assets');

export function apiDocs(context: ServerContext, openApi: unknown): Router {
  const description = apiDescription(openApi);
  const router = Router();
  router.get('/', async (request, response) => {
    const base = `${request.protocol}://${request.headers.host ?? 'localhost'}`;
    response.type('html').send(apiPage(description, { base, names: await namesOf(context) }));
  });
  for (const name of ['page.css', 'page.js'])
    router.get(`/${name}`, (_request, response) => {
      response.sendFile(join(ASSETS, name));
    });
  return router;
}

/** While the graph is not ready, examples come without ids. */
async function namesOf({ database }: ServerContext): Promise<ExampleNames> {
  try {
    return await exampleNames(database());
  } catch (error) {
    if (error instanceof HttpError && error.status === 503) return {};
    throw error;
  }
}
