import { z } from 'zod';
import { readEntity } from '../../graph/reads/entity.ts';
import { readRelationship } from '../../graph/reads/relationship.ts';
import { certaintySchema } from '../../model/certainty.ts';
import { citationOf, citationSchema } from '../../model/citation.ts';
import { relationTypeSchema } from '../../model/relationTypes.ts';
import { entityInput, findEntity } from '../findEntity.ts';
import { relationOf } from '../relationOf.ts';
import { pageInput, relationSchema } from '../shapes.ts';
import { ToolInputError, tool } from '../tool.ts';

export const relations = tool({
  name: 'relations',
  title: 'Relations with their evidence',
  description:
    'What is stated of one thing, or between two things: every relation with the sentences that state it, those that deny it among them. Use it before you say that something is so: quote the sentence, name the document, and say when a sentence only hedges or claims.',
  input: z.object({
    entity: entityInput,
    other: entityInput.optional().describe('Only relations with this one: an id or a name'),
    types: z.array(relationTypeSchema).optional().describe('Only relations of these types'),
    direction: z
      .enum(['out', 'in'])
      .optional()
      .describe('out: the entity is the subject; in: it is the object'),
    certainties: z.array(certaintySchema).optional(),
    minSources: z
      .number()
      .int()
      .min(1)
      .default(1)
      .describe('Only what so many independent sources say'),
    sentences: z.number().int().min(1).max(50).default(5).describe('Sentences of each, at most'),
    ...pageInput(10, 50),
  }),
  output: z.object({
    relations: z.array(
      relationSchema.extend({
        /** How its confidence came about. */
        founded: z.string().optional(),
        citations: z.array(citationSchema),
        citationsInAll: z.number().int(),
      }),
    ),
    total: z.number().int(),
    more: z.boolean(),
  }),
  async run(input, { database, signal }) {
    const { id } = await findEntity({ database }, input.entity);
    const other =
      input.other === undefined ? undefined : (await findEntity({ database }, input.other)).id;
    const detail = await readEntity(database, id);
    if (!detail) throw new ToolInputError(`"${input.entity}" is gone; search for it again.`);
    const fitting = detail.relationships
      .filter(
        (r) =>
          (other === undefined || r.other.id === other) &&
          (!input.types || input.types.includes(r.type)) &&
          (!input.direction || (r.source === id) === (input.direction === 'out')) &&
          (!input.certainties || input.certainties.includes(r.certainty)) &&
          r.sources >= input.minSources,
      )
      .sort((x, y) => y.sources - x.sources || y.confidence - x.confidence);
    const page = fitting.slice(input.offset, input.offset + input.limit);
    const told = [];
    for (const { id: relationship } of page) {
      signal.throwIfAborted();
      const found = await readRelationship(database, relationship);
      if (!found) continue;
      told.push({
        ...relationOf(found.relationship, found.source, found.target),
        founded: found.words,
        citations: found.evidence
          .slice(0, input.sentences)
          .map((evidence) => citationOf(evidence, relationship)),
        citationsInAll: found.evidence.length,
      });
    }
    return {
      relations: told,
      total: fitting.length,
      more: input.offset + page.length < fitting.length,
    };
  },
});
