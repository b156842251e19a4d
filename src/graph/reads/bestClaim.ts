/** The sentence that best states a relationship, as rows of `relationshipsWithBestClaim` bring it. */
import { z } from 'zod';
import { type BestClaim, bestClaimSchema } from '../../model/pathContracts.ts';
import { contextOf, windowAround } from './context.ts';
import { present } from './records.ts';

/** Characters of text fetched on either side of a quote: few sentences are longer. */
export const SENTENCE_MARGIN = 400;

const rowSchema = bestClaimSchema.omit({ context: true }).extend({
  named: z.array(
    z.object({ entity: z.string(), start: z.number().nullable(), end: z.number().nullable() }),
  ),
  from: z.number(),
  text: z.string(),
  characters: z.number(),
});

export const bestClaimRow = present(
  rowSchema.transform(({ named, from, text, characters, ...best }): BestClaim => {
    const window = windowAround(text, from, best, SENTENCE_MARGIN);
    return {
      ...best,
      // A claim may not say where it names its ends.
      named: named.flatMap(({ entity, start, end }) =>
        start === null || end === null ? [] : [{ entity, start, end }],
      ),
      context: contextOf(window.text, window.start, best, characters, 0),
    };
  }),
);
