/** Judgements of identity, as they are asked for: entities that are one, or are not, and mentions that leave theirs. */
import { z } from 'zod';
import { clashingKinds } from '../../identity/judgements.ts';
import type {
  Judged,
  JudgedMention,
  JudgeRequest,
  SplitRequest,
} from '../../model/identityContracts.ts';
import { judgedMentionSchema } from '../../model/identityContracts.ts';
import { type Kind, kindOf, kindSchema } from '../../model/kinds.ts';
import type { Database, Transaction } from '../connection.ts';
import { judgementRecords } from '../reads/judgements.ts';
import { entityRow, present } from '../reads/records.ts';
import { chunks } from '../values.ts';
import { type Recorded, record } from './decide.ts';
import type { Drafted } from './requests.ts';
import { DecisionRefusedError } from './subjects.ts';

const namedSchema = z.object({ id: z.string(), kind: kindSchema, name: z.string() });
type Named = z.infer<typeof namedSchema>;
const mentionRow = present(judgedMentionSchema.extend({ name: z.string() })).transform(
  ({ name, ...mention }): JudgedMention => ({
    ...mention,
    names: [...new Set([name, ...mention.names])],
  }),
);
const entityRows = z.array(z.object({ entity: namedSchema, mentions: z.array(mentionRow) }));
const mentionRows = z.array(z.object({ mention: mentionRow, entity: namedSchema }));
const countRows = z.tuple([z.object({ mentions: z.number() })]);

const WORDS = {
  same: { what: 'Same', before: 'several things', after: 'one thing' },
  different: { what: 'Different', before: 'may be one thing', after: 'different things' },
  unsure: { what: 'Unsure', before: 'may be one thing', after: 'may be one thing; asked' },
} as const;

const MOST_NAMED = 6;
const quoted = (things: readonly Named[]): string => {
  const names = things.slice(0, MOST_NAMED).map((e) => `“${e.name}”`);
  const more = things.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
};

export function judgeEntities(
  database: Pick<Database, 'writeTransaction'>,
  { verdict, entities, note, seen }: JudgeRequest,
  by: string,
): Promise<Judged> {
  const ids = [...new Set(entities)];
  return record(
    database,
    { by, note, seen },
    (tx) => draftOfEntities(tx, verdict, ids),
    (tx, recorded) => answerOf(tx, recorded, ids, seen),
  );
}

async function draftOfEntities(
  tx: Transaction,
  verdict: JudgeRequest['verdict'],
  ids: readonly string[],
): Promise<Drafted> {
  const rows = entityRows.parse(await tx.run('entitiesToJudge', { ids }));
  const missing = ids.find((id) => !rows.some((row) => row.entity.id === id));
  if (missing !== undefined)
    throw new DecisionRefusedError(
      'not-found',
      `There is no entity "${missing}" in this graph. It may have been merged with another; look it up by name.`,
    );
  if (rows.length < 2)
    throw new DecisionRefusedError('not-possible', 'Choose two entities or more, not one twice.');
  const things = rows.map((row) => row.entity);
  if (verdict === 'same') requireOneFamily(things);
  const { what, before, after } = WORDS[verdict];
  return {
    draft: {
      kind: 'judge' as const,
      what: `${what}: ${quoted(things)}`,
      before,
      after,
      body: { verdict, groups: rows.map((row) => row.mentions) },
    },
  };
}

function requireOneFamily(things: readonly Named[]): void {
  const clash = clashingKinds(things.map((e) => e.kind));
  if (!clash) return;
  const named = (kind: Kind): string => {
    const thing = things.find((e) => e.kind === kind);
    const label = kindOf(kind).label.toLowerCase();
    return `“${thing?.name ?? ''}” is ${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;
  };
  throw new DecisionRefusedError(
    'not-possible',
    `${named(clash[0])} and ${named(clash[1])}: an actor, a place, a weapon and an event are never one thing. Choose entities of one of these.`,
  );
}

export function splitEntity(
  database: Pick<Database, 'writeTransaction'>,
  { mentions, note, seen }: SplitRequest,
  by: string,
): Promise<Judged> {
  const ids = [...new Set(mentions)];
  let from: string | undefined;
  return record(
    database,
    { by, note, seen },
    async (tx) => {
      const { entity, drafted } = await draftOfSplit(tx, ids);
      from = entity;
      return drafted;
    },
    (tx, recorded) => answerOf(tx, recorded, from === undefined ? [] : [from], seen),
  );
}

async function draftOfSplit(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ entity: string; drafted: Drafted }> {
  const rows: z.infer<typeof mentionRows> = [];
  for (const some of chunks(ids))
    rows.push(...mentionRows.parse(await tx.run('mentionsToJudge', { ids: some })));
  const found = new Set(rows.map((row) => row.mention.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined)
    throw new DecisionRefusedError(
      'not-found',
      `There is no mention "${missing}" in this graph. Its document may have been imported anew; look at the entity again.`,
    );
  const entities = new Map(rows.map((row) => [row.entity.id, row.entity]));
  const [entity, other] = entities.values();
  if (!entity) throw new DecisionRefusedError('not-possible', 'Choose the mentions that leave.');
  if (other)
    throw new DecisionRefusedError(
      'not-possible',
      `These are mentions of several entities, “${entity.name}” and “${other.name}”. Split one at a time.`,
    );
  const [count] = countRows.parse(await tx.run('entityMentionCount', { id: entity.id }));
  if (count.mentions <= ids.length)
    throw new DecisionRefusedError(
      'not-possible',
      `These are all mentions of “${entity.name}”, and none would stay. Choose those that are something else.`,
    );
  const documents = new Set(rows.map((row) => row.mention.document.id)).size;
  const counted = ids.length === 1 ? 'one mention' : `${ids.length} mentions`;
  return {
    entity: entity.id,
    drafted: {
      draft: {
        kind: 'judge' as const,
        what: `Split: ${counted} of “${entity.name}”, in ${documents === 1 ? 'one document' : `${documents} documents`}`,
        before: `“${entity.name}”`,
        after: 'a thing of its own',
        body: { verdict: 'split', groups: [rows.map((row) => row.mention)] },
      },
    },
  };
}

const idRows = z.array(z.object({ id: z.string() }));
const nowRows = z.array(z.object({ entity: entityRow }));

async function answerOf(
  tx: Transaction,
  { decision }: Recorded,
  asked: readonly string[],
  seen: string | undefined,
): Promise<Judged> {
  const there = new Set(
    nowRows.parse(await tx.run('entitiesById', { ids: asked })).map((row) => row.entity.id),
  );
  const now = nowRows.parse(await tx.run('entitiesOfJudgement', { id: decision.id }));
  const stayed = nowRows.parse(
    await tx.run('entitiesById', {
      ids: asked.filter((id) => !now.some((row) => row.entity.id === id)),
    }),
  );
  const between =
    seen === undefined
      ? []
      : idRows.parse(await tx.run('judgementsSince', { id: decision.id, seen }));
  return {
    decision: decision.id,
    words: decision.what,
    gone: asked.filter((id) => !there.has(id)),
    entities: [...now, ...stayed].map((row) => row.entity),
    between: await judgementRecords(
      tx,
      between.map((row) => row.id),
    ),
  };
}
