/** Every route of the API, in the order of the contract. */
import { accessRoutes } from './resources/access.ts';
import { decisionReads, decisionRoutes } from './resources/decisions.ts';
import { documentRoutes } from './resources/documents.ts';
import { dossierRoutes } from './resources/dossiers.ts';
import { exportRoutes } from './resources/exports.ts';
import { graphRoutes } from './resources/graph.ts';
import { groupRoutes } from './resources/groups.ts';
import { healthRoutes } from './resources/health.ts';
import { identityReads, identityRoutes } from './resources/identity.ts';
import { importRoutes } from './resources/imports.ts';
import { queryRoutes } from './resources/query.ts';
import { questionRoutes } from './resources/questions.ts';
import { savedQueryRoutes } from './resources/savedQueries.ts';
import { savedQuestionRoutes } from './resources/savedQuestions.ts';
import { statementRoutes } from './resources/statements.ts';
import { viewRoutes } from './resources/views.ts';
import type { Route } from './route.ts';

/** Reads of the graph, each of which can be asked for its Cypher. */
const reads: readonly Route[] = [
  ...graphRoutes,
  ...documentRoutes,
  ...viewRoutes,
  ...decisionReads,
  ...identityReads,
];

export const routes: readonly Route[] = [
  ...healthRoutes,
  ...accessRoutes,
  ...reads,
  ...statementRoutes(reads),
  ...groupRoutes,
  ...decisionRoutes,
  ...identityRoutes,
  ...savedQuestionRoutes,
  ...exportRoutes,
  ...dossierRoutes,
  ...questionRoutes,
  ...queryRoutes,
  ...savedQueryRoutes,
  ...importRoutes,
];
