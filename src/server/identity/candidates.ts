/**
 * The pairs that may be one thing, kept for a running server. Worked out when first asked for, and brought in step in the
 * background when the graph has changed since: whoever asks is answered soon, from what is known, without entities
 * that are gone and with what was judged in the meantime. A large graph takes minutes to be looked through: until then
 * the answer says how far that is.
 */
import { z } from 'zod';
import type { Database } from '../../graph/connection.ts';
import {
  givenOfEntities,
  readGivenNames,
  readIdentityItems,
} from '../../graph/reads/identityItems.ts';
import { judgementRecords } from '../../graph/reads/judgements.ts';
import { readSentencesOfEntities } from '../../graph/reads/mentionSentences.ts';
import { entityRow } from '../../graph/reads/records.ts';
import { readRevision } from '../../graph/reads/whole.ts';
import {
  type CandidatePair,
  CandidatePairs,
  pairKey,
} from '../../identity/candidates/candidatePairs.ts';
import type { CandidateItem } from '../../identity/candidates/evidence.ts';
import { knownNames } from '../../importing/knownNames.ts';
import type {
  CandidateList,
  CandidateParams,
  JudgementRecord,
} from '../../model/identityContracts.ts';

const SENTENCES = 3;
/** A small graph is in step within this; whoever asks about a large one is answered from what is known. */
const PATIENCE_MS = 400;
/** Whoever asks first has nothing to look at before. */
const FIRST_PATIENCE_MS = 5_000;

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const within = (work: Promise<void>, patienceMs: number): Promise<void> =>
  Promise.race([
    work,
    new Promise<void>((resolve) => {
      setTimeout(resolve, patienceMs).unref();
    }),
  ]);

const judgedSchema = z.object({
  judgement: z.object({ id: z.string(), verdict: z.enum(['different', 'unsure']) }),
  sides: z.array(z.object({ group: z.number(), entity: z.string() })),
});
const entityRows = z.array(z.object({ entity: entityRow }));
const markRows = z.tuple([z.object({ mark: z.string() })]);

type State = CandidateParams['state'];
interface JudgedPair {
  readonly judgement: string;
  readonly verdict: Exclude<State, 'open'>;
}

const isEnd = (p: CandidatePair, entity: string): boolean => p.a === entity || p.b === entity;

/** Pairs of entities that a judgement in force holds apart or leaves open; of several, the latest. */
async function readJudged(database: Pick<Database, 'read'>): Promise<Map<string, JudgedPair>> {
  const judged = new Map<string, JudgedPair>();
  for (const row of await database.read('judgedApart')) {
    const { judgement, sides } = judgedSchema.parse(row);
    for (const x of sides)
      for (const y of sides)
        if (x.group < y.group && x.entity !== y.entity)
          judged.set(pairKey(x.entity, y.entity), {
            judgement: judgement.id,
            verdict: judgement.verdict,
          });
  }
  return judged;
}

export class Candidates {
  /** Made when first asked for: the lexicon takes its time. */
  #made: CandidatePairs | undefined;
  /** Of which graph, and as of which revision. */
  #database: Database | undefined;
  #revision = -1;
  #given: { readonly mark: string; readonly pairs: readonly [string, string][] } | undefined;
  #refreshing: Promise<void> | undefined;
  /** How far the first look through the graph is. */
  #looked: { readonly done: number; readonly of: number } | undefined;

  async list(database: Database, params: CandidateParams): Promise<CandidateList> {
    const { revision } = await readRevision(database);
    if (this.#database !== database || this.#revision < 0) {
      // What goes wrong within that time is told; afterwards the next request begins anew and tells it.
      await within(this.#refresh(database, revision), FIRST_PATIENCE_MS);
    } else if (this.#revision !== revision) {
      const refreshing = this.#refresh(database, revision).catch(() => {
        this.#revision = -1;
      });
      await within(refreshing, PATIENCE_MS);
    }
    const judged = await readJudged(database);
    const all = this.#all(judged).filter(
      (p) => p.score >= params.minScore && (!params.entity || isEnd(p, params.entity)),
    );
    const there =
      params.kind === undefined ? all : all.filter((p) => p.kinds.some((k) => k === params.kind));
    const stateOf = (p: CandidatePair): State => judged.get(pairKey(p.a, p.b))?.verdict ?? 'open';
    const states = { open: 0, unsure: 0, different: 0 };
    for (const p of there) states[stateOf(p)] += 1;
    const fitting = there.filter((p) => stateOf(p) === params.state);
    // Some may be gone since; what follows them takes their places.
    const page = fitting.slice(params.offset, params.offset + 2 * params.limit);
    const described = await this.#described(database, page, judged);
    return {
      candidates: described.slice(0, params.limit),
      total: fitting.length,
      states,
      revision: Math.max(0, this.#revision),
      ...(this.#looked && { looked: this.#looked }),
    };
  }

  get #pairs(): CandidatePairs {
    this.#made ??= new CandidatePairs(knownNames());
    return this.#made;
  }

  /** Candidates, and pairs that were judged though they are none any more. */
  #all(judged: ReadonlyMap<string, JudgedPair>): readonly CandidatePair[] {
    const pairs = this.#pairs.all();
    const known = new Set(pairs.map((p) => pairKey(p.a, p.b)));
    const others = [...judged.keys()].flatMap((key) => {
      if (known.has(key)) return [];
      const [a = '', b = ''] = key.split(' ');
      return this.#pairs.between(a, b) ?? [];
    });
    return others.length === 0 ? pairs : [...pairs, ...others];
  }

  async #described(
    database: Database,
    page: readonly CandidatePair[],
    judged: ReadonlyMap<string, JudgedPair>,
  ): Promise<CandidateList['candidates']> {
    const ids = [...new Set(page.flatMap((p) => [p.a, p.b]))];
    const entities = new Map(
      entityRows
        .parse(await database.read('entitiesById', { ids }))
        .map(({ entity }) => [entity.id, entity]),
    );
    const sentences = await readSentencesOfEntities(database, ids, SENTENCES);
    const judgements = page.flatMap((p) => judged.get(pairKey(p.a, p.b))?.judgement ?? []);
    const records = new Map<string, JudgementRecord>(
      (await database.readTransaction((tx) => judgementRecords(tx, judgements))).map((r) => [
        r.id,
        r,
      ]),
    );
    return page.flatMap((p) => {
      const [a, b] = [entities.get(p.a), entities.get(p.b)];
      if (!a || !b) return [];
      const judgement = records.get(judged.get(pairKey(p.a, p.b))?.judgement ?? '');
      return [
        {
          id: pairKey(p.a, p.b).replace(' ', '-'),
          a,
          b,
          score: p.score,
          reasons: [...p.reasons],
          ...(judgement && { judgement }),
          mentions: { a: sentences.get(p.a) ?? [], b: sentences.get(p.b) ?? [] },
        },
      ];
    });
  }

  /** One at a time; who comes while one runs waits for that one. */
  #refresh(database: Database, revision: number): Promise<void> {
    this.#refreshing ??= this.#read(database, revision).finally(() => {
      this.#refreshing = undefined;
      this.#looked = undefined;
    });
    // Who waits is told when it fails; nobody may wait any more.
    this.#refreshing.catch(() => undefined);
    return this.#refreshing;
  }

  async #read(database: Database, revision: number): Promise<void> {
    if (this.#database !== database) {
      this.#made = undefined;
      this.#given = undefined;
      this.#revision = -1;
    }
    if (this.#revision < 0) this.#looked = { done: 0, of: 0 };
    const given = await givenOfEntities(database, await this.#givenPairs(database));
    const items: CandidateItem[] = [];
    for (;;) {
      const page = await readIdentityItems(database, items.at(-1)?.id ?? '', given);
      if (page.length === 0) break;
      items.push(...page);
    }
    await this.#pairs.refresh(items, (done, of) => {
      if (this.#revision < 0) this.#looked = { done, of };
      return pause();
    });
    this.#database = database;
    this.#revision = revision;
  }

  /** Which mentions texts give as one another's names: read once, since texts change with imports only. */
  async #givenPairs(database: Database): Promise<readonly [string, string][]> {
    const [{ mark }] = markRows.parse(await database.read('documentsMark'));
    if (this.#given?.mark === mark) return this.#given.pairs;
    const pairs: [string, string][] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page = await readGivenNames(database, after);
      pairs.push(...page.pairs);
      after = page.last;
      await pause();
    }
    this.#given = { mark, pairs };
    return pairs;
  }
}
