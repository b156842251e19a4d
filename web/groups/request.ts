/** The page's filters as the server takes them. Pure. */
import type { z } from 'zod';
import type { groupFilterSchema } from '../../src/model/groupContracts.ts';
import type { FilterState } from '../filters/slice.ts';

export const filterOf = ({
  mode: _,
  ...filters
}: FilterState): z.input<typeof groupFilterSchema> => ({
  ...filters,
  kinds: [...filters.kinds],
  types: [...filters.types],
  certainties: [...filters.certainties],
  reviews: [...filters.reviews],
  documents: [...filters.documents],
  publishers: [...filters.publishers],
  only: [...filters.only],
  hidden: [...filters.hidden],
  alone: [...filters.alone],
});
