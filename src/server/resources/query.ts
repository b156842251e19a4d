import { runReadOnlyQuery } from '../../graph/readOnlyQuery.ts';
import { route } from '../route.ts';

export const queryRoutes = [
  route('query', ({ body }, { database }) =>
    runReadOnlyQuery(database(), body.cypher, body.params),
  ),
];
