/** Archives of a few hundred made-up entities, for what is computed of whole archives. */
import fc from 'fast-check';
import { type Archive, ArchiveBuilder } from '../../src/grouping/archive.ts';
import { type GroupFilter, groupFilterSchema } from '../../src/model/groupContracts.ts';
import { KIND_NAMES, type Kind } from '../../src/model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../../src/model/relationTypes.ts';

export interface MadeRelation {
  readonly source: number;
  readonly target: number;
  /** Decides its type, certainty, sources and dates. */
  readonly turn: number;
}
export interface MadeArchive {
  readonly entities: number;
  readonly relations: readonly MadeRelation[];
}

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');
export const madeEntity = (i: number): string => `e${hex(i, 20)}`;
export const madeRelation = (r: number): string => `r${hex(r, 20)}`;
const CERTAINTIES = ['stated', 'claimed', 'hedged'] as const;
const REVIEWS = ['unreviewed', 'confirmed', 'mixed'] as const;

const of = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length];
  if (item === undefined) throw new Error('An empty list.');
  return item;
};

export function archiveOf(
  { entities, relations }: MadeArchive,
  kindOf: (i: number) => Kind = (i) => of(KIND_NAMES, i * 7),
): Archive {
  const builder = new ArchiveBuilder();
  for (let i = 0; i < entities; i++)
    builder.entity({
      id: madeEntity(i),
      name: `Thing ${i}`,
      aliases: i % 5 === 0 ? [`Çalled ${i}`] : [],
      kind: kindOf(i),
    });
  relations.forEach(({ source, target, turn }, r) => {
    builder.relation({
      id: madeRelation(r),
      source: madeEntity(source),
      target: madeEntity(target),
      type: of(RELATION_TYPE_NAMES, turn),
      certainty: of(CERTAINTIES, turn),
      review: of(REVIEWS, turn >> 2),
      sources: 1 + (turn % 4),
      confidence: turn % 101,
      ...(turn % 3 > 0 && { firstDate: `${2000 + (turn % 20)}` }),
    });
  });
  builder.contradicted(
    new Set(relations.flatMap((m, r) => (m.turn % 9 === 0 ? madeRelation(r) : []))),
  );
  return builder.finished();
}

/** Most relations stay within blocks of entities, as those of a theatre of war do. */
export const madeArchives = (most: number): fc.Arbitrary<MadeArchive> =>
  fc
    .record({
      entities: fc.integer({ min: 1, max: most }),
      block: fc.integer({ min: 2, max: 120 }),
      draws: fc.array(
        fc.record({
          from: fc.nat(),
          by: fc.nat(),
          abroad: fc.integer({ min: 0, max: 9 }),
          turn: fc.nat(5000),
        }),
        { maxLength: most * 3, size: 'max' },
      ),
    })
    .map(({ entities, block, draws }) => ({
      entities,
      relations: draws.flatMap(({ from, by, abroad, turn }) => {
        const source = from % entities;
        const first = source - (source % block);
        const target = abroad === 0 ? by % entities : Math.min(entities - 1, first + (by % block));
        return source === target ? [] : [{ source, target, turn }];
      }),
    }));

export const noFilter: GroupFilter = groupFilterSchema.parse({});

export const groupFilters: fc.Arbitrary<GroupFilter> = fc
  .record(
    {
      kinds: fc.subarray([...KIND_NAMES], { maxLength: 4 }),
      types: fc.subarray([...RELATION_TYPE_NAMES], { maxLength: 8 }),
      certainties: fc.subarray([...CERTAINTIES], { maxLength: 2 }),
      reviews: fc.subarray([...REVIEWS], { maxLength: 2 }),
      minSources: fc.integer({ min: 1, max: 3 }),
      minConfidence: fc.integer({ min: 0, max: 60 }),
      from: fc.constantFrom('2003-01-01', '2010-06-30'),
      to: fc.constantFrom('2009-12-31', '2016-01-01'),
      undated: fc.boolean(),
      only: fc.subarray(['corroborated', 'contradicted', 'hedged'] as const, { maxLength: 1 }),
      hidden: fc.array(fc.nat(50).map(madeEntity), { maxLength: 5 }),
      focus: fc.record({ id: fc.nat(50).map(madeEntity), hops: fc.integer({ min: 1, max: 3 }) }),
    },
    { requiredKeys: [] },
  )
  .map((filter) => groupFilterSchema.parse(filter));

/** Runs a generator to its end. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
