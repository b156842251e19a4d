import { z } from 'zod';
import { citationsOfRelationships } from '../../graph/reads/citations.ts';
import { readEntity } from '../../graph/reads/entity.ts';
import { citedDocumentSchema } from '../../model/citation.ts';
import { neighbourCountSchema } from '../../model/contracts.ts';
import { entitySchema } from '../../model/records.ts';
import { entityInput, findEntity } from '../findEntity.ts';
import { relationOf } from '../relationOf.ts';
import { citedRelationSchema } from '../shapes.ts';
import { ToolInputError, tool } from '../tool.ts';

const MOST_DOCUMENTS = 20;

export const entity = tool({
  name: 'entity',
  title: 'One thing',
  description:
    'One actor, place, weapon or event: its names, how many relations of each sort it has, the best founded of them each with the sentence that states it, and the documents that name it. For all sentences of a relation call relations.',
  input: z.object({
    entity: entityInput,
    relations: z.number().int().min(0).max(100).default(15).describe('How many relations to tell'),
  }),
  output: z.object({
    entity: entitySchema,
    counts: z.array(neighbourCountSchema),
    relations: z.array(citedRelationSchema),
    relationsInAll: z.number().int(),
    documents: z.array(citedDocumentSchema.extend({ mentions: z.number().int() })),
    documentsInAll: z.number().int(),
  }),
  async run({ entity: said, relations }, { database }) {
    const { id } = await findEntity({ database }, said);
    const detail = await readEntity(database, id);
    if (!detail) throw new ToolInputError(`The entity "${said}" is gone; search for it again.`);
    const { entity: found, counts, documents } = detail;
    const strongest = [...detail.relationships]
      .sort((x, y) => y.sources - x.sources || y.confidence - x.confidence)
      .slice(0, relations);
    const citations = await citationsOfRelationships(
      database,
      strongest.map((r) => r.id),
    );
    return {
      entity: found,
      counts,
      relations: strongest.map(({ other, ...relationship }) => {
        const [from, to] = relationship.source === id ? [found, other] : [other, found];
        return {
          ...relationOf(relationship, from, to),
          citation: citations.get(relationship.id),
        };
      }),
      relationsInAll: detail.relationships.length,
      documents: documents.slice(0, MOST_DOCUMENTS),
      documentsInAll: found.documents,
    };
  },
});
