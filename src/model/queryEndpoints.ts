/** The endpoints of the workbench: Cypher, its plan, the library and saved queries. */
import { endpoint } from './endpoint.ts';
import {
  cancelledQuerySchema,
  changeQueryBodySchema,
  graphSchemaSchema,
  librarySchema,
  queryBodySchema,
  queryPlanRequestSchema,
  queryPlanSchema,
  queryRequestSchema,
  queryResultSchema,
  savedQueryListSchema,
  savedQuerySchema,
} from './queryContracts.ts';

export const QUERY_ENDPOINTS = {
  query: endpoint({
    name: 'query',
    method: 'post',
    path: '/api/query',
    summary:
      'Read-only Cypher within limits of time, rows and memory; closing the request cancels it',
    body: queryRequestSchema,
    response: queryResultSchema,
  }),
  cancelQuery: endpoint({
    name: 'cancelQuery',
    method: 'delete',
    path: '/api/query/:id',
    summary: 'Stop a query that runs, by the id that it was sent with',
    response: cancelledQuerySchema,
  }),
  queryPlan: endpoint({
    name: 'queryPlan',
    method: 'post',
    path: '/api/query/plan',
    summary:
      'How Neo4j would run a statement (EXPLAIN), without running it; and what is wrong with it',
    body: queryPlanRequestSchema,
    response: queryPlanSchema,
  }),
  graphSchema: endpoint({
    name: 'graphSchema',
    method: 'get',
    path: '/api/schema',
    summary: 'Labels, relationship types, property keys, functions and procedures, for completion',
    response: graphSchemaSchema,
  }),
  library: endpoint({
    name: 'library',
    method: 'get',
    path: '/api/library',
    summary: 'The statements that come with Sightline, by topic',
    response: librarySchema,
  }),
  savedQueries: endpoint({
    name: 'savedQueries',
    method: 'get',
    path: '/api/queries',
    summary: 'The saved queries, by name',
    response: savedQueryListSchema,
  }),
  savedQuery: endpoint({
    name: 'savedQuery',
    method: 'get',
    path: '/api/queries/:id',
    summary: 'One saved query',
    response: savedQuerySchema,
  }),
  saveQuery: endpoint({
    name: 'saveQuery',
    method: 'post',
    path: '/api/queries',
    summary: 'Save a statement with its parameters under a name',
    body: queryBodySchema,
    response: savedQuerySchema,
  }),
  changeQuery: endpoint({
    name: 'changeQuery',
    method: 'put',
    path: '/api/queries/:id',
    summary: 'Change a saved query; refused (409) when someone else changed it since it was read',
    body: changeQueryBodySchema,
    response: savedQuerySchema,
  }),
  deleteQuery: endpoint({
    name: 'deleteQuery',
    method: 'delete',
    path: '/api/queries/:id',
    summary: 'Delete a saved query; answers what it was, so that this can be undone',
    response: savedQuerySchema,
  }),
} as const;
