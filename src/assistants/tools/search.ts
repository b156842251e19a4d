import { z } from 'zod';
import { citationsOfPlaces } from '../../graph/reads/citations.ts';
import { readSentencesOfEntities } from '../../graph/reads/mentionSentences.ts';
import { citationSchema, citedDocumentSchema } from '../../model/citation.ts';
import { kindSchema } from '../../model/kinds.ts';
import { entitySchema } from '../../model/records.ts';
import { searchByName } from '../../questions/searchByName.ts';
import { tool } from '../tool.ts';

const MOST = 25;

export const search = tool({
  name: 'search',
  title: 'Search by name',
  description:
    'Finds actors, places, weapons, events and documents by name; case, accents and one wrong letter do not matter. Each thing comes with its id and a sentence that names it. Begin here when you are not sure of a name.',
  input: z.object({
    query: z.string().trim().min(1).max(200).describe('A name, or the beginning of one'),
    kinds: z.array(kindSchema).optional().describe('Only things of these kinds'),
    limit: z.number().int().min(1).max(MOST).default(8),
  }),
  output: z.object({
    entities: z.array(
      entitySchema
        .pick({ id: true, name: true, kind: true, aliases: true, documents: true, claims: true })
        .extend({
          matched: z.string().optional(),
          knownAs: z.string().optional(),
          citation: citationSchema.optional(),
        }),
    ),
    documents: z.array(citedDocumentSchema),
  }),
  async run({ query, kinds, limit }, { database }) {
    const found = await searchByName(database, { q: query, limit: kinds ? MOST * 2 : limit });
    const entities = found.entities.filter((e) => !kinds || kinds.includes(e.kind)).slice(0, limit);
    const sentences = await readSentencesOfEntities(
      database,
      entities.map((e) => e.id),
      1,
    );
    const places = entities.flatMap(({ id }) => {
      const [first] = sentences.get(id) ?? [];
      if (!first?.sentence) return [];
      const { text, start } = first.sentence;
      return [
        { entity: id, document: first.document.id, quote: text, start, end: start + text.length },
      ];
    });
    const citations = await citationsOfPlaces(
      database,
      places.map(({ entity: _, ...place }) => place),
    );
    const citationOfEntity = (id: string) => {
      const place = places.find((p) => p.entity === id);
      return citations.find((c) => c.document.id === place?.document && c.start === place?.start);
    };
    return {
      entities: entities.map((e) => ({ ...e, citation: citationOfEntity(e.id) })),
      documents: kinds ? [] : found.documents,
    };
  },
});
