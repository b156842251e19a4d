/** Every route of the API, in the order of the contract. */
import { documentRoutes } from './resources/documents.ts';
import { exportRoutes } from './resources/exports.ts';
import { graphRoutes } from './resources/graph.ts';
import { healthRoutes } from './resources/health.ts';
import { importRoutes } from './resources/imports.ts';
import { queryRoutes } from './resources/query.ts';
import { questionRoutes } from './resources/questions.ts';
import { savedQueryRoutes } from './resources/savedQueries.ts';
import { savedQuestionRoutes } from './resources/savedQuestions.ts';
import { viewRoutes } from './resources/views.ts';
import type { Route } from './route.ts';

export const routes: readonly Route[] = [
  ...healthRoutes,
  ...graphRoutes,
  ...documentRoutes,
  ...viewRoutes,
  ...savedQuestionRoutes,
  ...exportRoutes,
  ...questionRoutes,
  ...queryRoutes,
  ...savedQueryRoutes,
  ...importRoutes,
];
