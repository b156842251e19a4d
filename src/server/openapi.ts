/** The OpenAPI 3.1 document, made from the contracts. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ENDPOINTS, type Endpoint, errorSchema } from '../model/contracts.ts';

const parameterNames = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap((m) => m[1] ?? []);

function operation(endpoint: Endpoint) {
  const names = parameterNames(endpoint.path);
  const { query } = endpoint;
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    requestParams: {
      ...(names.length > 0 && {
        path: z.object(Object.fromEntries(names.map((n) => [n, z.string()]))),
      }),
      ...(query instanceof z.ZodObject && { query }),
    },
    ...(endpoint.body && {
      requestBody: { content: { 'application/json': { schema: endpoint.body } } },
    }),
    ...(endpoint.bodyType && {
      requestBody: {
        content: {
          [endpoint.bodyType]: {
            schema: z.object({ files: z.array(z.string().meta({ format: 'binary' })) }),
          },
        },
      },
    }),
    responses: {
      '200': {
        description: endpoint.summary,
        content: { [endpoint.responseType ?? 'application/json']: { schema: endpoint.response } },
      },
      default: {
        description: 'What went wrong, and what to do',
        content: { 'application/json': { schema: errorSchema } },
      },
    },
  };
}

/** `version` is the version of the program that serves it. */
export function openApiDocument(version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of Object.values<Endpoint>(ENDPOINTS)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Sightline',
      version,
      description:
        'A graph of actors, places and weapons, in which every relation shows the sentence that states it.',
      license: { name: 'Apache-2.0' },
    },
    paths,
  });
}
