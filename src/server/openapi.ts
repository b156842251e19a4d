/** The OpenAPI 3.1 document, made from the contracts. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { EndpointAccess } from '../model/access.ts';
import { type Endpoint, errorSchema } from '../model/contracts.ts';
import { ENDPOINT_ACCESS } from '../model/endpointAccess.ts';
import { type AnyEndpointName, EVERY_ENDPOINT } from '../model/everyEndpoint.ts';
import { ENDPOINT_GROUPS, tagOf } from './apiDocs/groups.ts';

const parameterNames = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap((m) => m[1] ?? []);

function operation(endpoint: Endpoint, { role }: EndpointAccess) {
  const names = parameterNames(endpoint.path);
  const { query } = endpoint;
  return {
    operationId: endpoint.name,
    tags: [tagOf(endpoint.name)],
    summary: endpoint.summary,
    // Where a sign-in is required at all.
    security: role === 'anyone' ? [] : [{ token: [] }, { session: [] }],
    'x-role': role,
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
      [String(endpoint.status ?? 200)]: {
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

const isEndpoint = (name: string): name is AnyEndpointName => name in EVERY_ENDPOINT;
const names = Object.keys(EVERY_ENDPOINT).filter(isEndpoint);

/** `version` is the version of the program that serves it. */
export function openApiDocument(version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const name of names) {
    const endpoint: Endpoint = EVERY_ENDPOINT[name];
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint, ENDPOINT_ACCESS[name]) };
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
    tags: ENDPOINT_GROUPS.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of `sightline token create`',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-sightline',
          description: 'Of the page, after signing in',
        },
      },
    },
  });
}
