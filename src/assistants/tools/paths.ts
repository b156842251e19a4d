import { z } from 'zod';
import { citationsOfRelationships } from '../../graph/reads/citations.ts';
import { readPaths } from '../../graph/reads/paths.ts';
import { certaintySchema } from '../../model/certainty.ts';
import { LONGEST_PATH, pathParamsSchema } from '../../model/pathContracts.ts';
import { relationTypeSchema } from '../../model/relationTypes.ts';
import { entityInput, findEntity } from '../findEntity.ts';
import { relationOf } from '../relationOf.ts';
import { citedRelationSchema, namedSchema } from '../shapes.ts';
import { tool } from '../tool.ts';

const yesNo = (yes: boolean): 'yes' | 'no' => (yes ? 'yes' : 'no');

export const paths = tool({
  name: 'paths',
  title: 'How two things are connected',
  description:
    'The shortest and the best founded ways between two things, each step with the sentence that states it best. Countries, classes of weapons and hubs are left out unless asked for, since a way through them says little.',
  input: z.object({
    from: entityInput,
    to: entityInput,
    types: z.array(relationTypeSchema).optional().describe('Only by relations of these types'),
    certainties: z.array(certaintySchema).optional(),
    minSources: z.number().int().min(1).default(1),
    countries: z.boolean().default(false).describe('Also through countries'),
    classes: z.boolean().default(false).describe('Also through classes of weapons, as "mortars"'),
    longest: z.number().int().min(1).max(LONGEST_PATH).default(LONGEST_PATH),
    limit: z.number().int().min(1).max(20).default(5),
  }),
  output: z.object({
    paths: z.array(
      z.object({
        through: z.array(namedSchema),
        /** 0–100: if each step is as likely as its best relation, and independent of the others. */
        confidence: z.number().int(),
        steps: z.array(z.object({ relations: z.array(citedRelationSchema) })),
      }),
    ),
    /** What both ends are related to and paths left out. */
    leftOut: z.array(namedSchema),
    truncated: z.boolean(),
  }),
  async run({ from, to, countries, classes, ...rest }, { database, signal }) {
    const [a, b] = [await findEntity({ database }, from), await findEntity({ database }, to)];
    const params = pathParamsSchema.parse({
      ...rest,
      from: a.id,
      to: b.id,
      countries: yesNo(countries),
      classes: yesNo(classes),
    });
    const found = await readPaths(database, params, signal);
    const nodes = new Map(found.nodes.map((n) => [n.id, n]));
    const edges = new Map(found.edges.map((e) => [e.id, e]));
    const citations = await citationsOfRelationships(database, edges.keys());
    const told = new Map(
      [...found.best, ...found.shortest].map((path) => [path.nodes.join(' '), path]),
    );
    return {
      paths: [...told.values()]
        .sort((x, y) => x.steps.length - y.steps.length || y.confidence - x.confidence)
        .slice(0, rest.limit)
        .map((path) => ({
          through: path.nodes.flatMap((id) => nodes.get(id) ?? []),
          confidence: path.confidence,
          steps: path.steps.map((ids) => ({
            relations: ids.flatMap((id) => {
              const edge = edges.get(id);
              const source = edge && nodes.get(edge.source);
              const target = edge && nodes.get(edge.target);
              if (!edge || !source || !target) return [];
              return [{ ...relationOf(edge, source, target), citation: citations.get(id) }];
            }),
          })),
        })),
      leftOut: found.leftOut,
      truncated: found.truncated,
    };
  },
});
