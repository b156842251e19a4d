import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Judgement, splitsOf } from '../../src/identity/judgements.ts';
import { overruledEdges } from '../../src/identity/partition.ts';
import { VERDICTS } from '../../src/model/identityContracts.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { type Doc, MemoryStore, mentionOf, type Thing } from '../support/nameStore.ts';

const thing = fc
  .record({
    kind: fc.constantFrom<Kind>('ArmedGroup', 'Organization', 'Person', 'Settlement', 'Event'),
    names: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), {
      minLength: 1,
      maxLength: 3,
    }),
    lexiconId: fc.option(fc.constantFrom('x', 'y'), { nil: undefined, freq: 4 }),
  })
  .map((t): Thing => ({ ...t, name: t.names[0] ?? '' }));
const docs = fc
  .array(fc.array(thing, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 7 })
  .map((all): Doc[] => all.map((things, i) => ({ id: `d${i}`, things })));

const time = (nth: number): string => new Date(Date.UTC(2026, 0, 1) + nth).toISOString();

interface Step {
  readonly what: 'documents' | 'judge' | 'undo';
  readonly picks: number[];
  readonly verdict: Judgement['verdict'];
  readonly back: boolean;
}
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('documents', 'judge', 'judge', 'undo'),
    picks: fc.array(fc.nat(), { minLength: 2, maxLength: 5 }),
    verdict: fc.constantFrom(...VERDICTS, 'same', 'different'),
    back: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

/** Mentions of documents that are there, by some numbers. */
function picked(store: MemoryStore, picks: readonly number[]): string[] {
  const mentions = [...store.docs.values()].flatMap((doc) =>
    doc.things.map((_, i) => mentionOf(doc.id, i)),
  );
  return [...new Set(picks.map((n) => mentions[n % mentions.length] ?? ''))].filter(Boolean);
}

async function take(store: MemoryStore, all: readonly Doc[], step: Step, nth: number) {
  const [first = 0, second = 0] = step.picks;
  if (step.what === 'documents') {
    const some = all.slice(first % all.length).slice(0, 1 + (second % 3));
    return store.change({
      added: some.filter((d) => !store.docs.has(d.id)),
      removed: some.filter((d) => store.docs.has(d.id)),
    });
  }
  const inForce = [...store.judgements.keys()];
  if (step.what === 'undo') {
    const id = inForce[first % Math.max(1, inForce.length)];
    return store.change({ undone: id === undefined ? [] : [id] });
  }
  const mentions = picked(store, step.picks);
  if (mentions.length < 2) return undefined;
  const [head = '', ...rest] = mentions;
  const groups = step.verdict === 'split' ? [mentions] : [[head], rest];
  // Logs of two graphs meet: a judgement may come in that is older than those that are there.
  const at = time(step.back ? 500 - nth : 500 + nth);
  return store.change({ judged: [{ id: `j${nth}`, verdict: step.verdict, at, groups }] });
}

async function fromScratch(store: MemoryStore): Promise<MemoryStore> {
  const scratch = new MemoryStore();
  await scratch.change({ judged: [...store.judgements.values()].reverse() });
  await scratch.change({ added: [...store.docs.values()].reverse() });
  return scratch;
}

describe('judgements over the name index', () => {
  it('are the same after any sequence of documents, judgements and undos as from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(docs, steps, async (all, sequence) => {
        const store = new MemoryStore();
        await store.change({ added: all });
        for (const [nth, step] of sequence.entries()) await take(store, all, step, nth);
        expect(store.snapshot()).toEqual((await fromScratch(store)).snapshot());
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it('leave nothing behind when all of them are undone, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(docs, steps, fc.infiniteStream(fc.nat()), async (all, sequence, order) => {
        const store = new MemoryStore();
        await store.change({ added: all });
        const first = store.snapshot();
        for (const [nth, step] of sequence.entries())
          if (step.what !== 'documents') await take(store, all, step, nth);
        while (store.judgements.size > 0) {
          const ids = [...store.judgements.keys()];
          const at: number = order.next().value ?? 0;
          await store.change({ undone: [ids[at % ids.length] ?? ''] });
        }
        expect(store.snapshot()).toEqual(first);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('count a document once, however many of its mentions are one entity', async () => {
    await fc.assert(
      fc.asyncProperty(docs, steps, async (all, sequence) => {
        const store = new MemoryStore();
        await store.change({ added: all });
        for (const [nth, step] of sequence.entries()) {
          const update = await take(store, all, step, nth);
          if (!update) continue;
          const entities = store.entities();
          const counts = new Map<string, number>();
          for (const doc of store.docs.values())
            for (const e of new Set(doc.things.map((_, i) => entities.get(mentionOf(doc.id, i)))))
              if (e !== undefined) counts.set(e, (counts.get(e) ?? 0) + 1);
          for (const key of new Set([...update.after.values()].map((r) => r.entity))) {
            const records = [...update.after.values()].filter((r) => r.entity === key);
            const mentions = records.reduce((n, r) => n + r.mentions, 0);
            expect(update.documents.get(key) ?? mentions).toBe(counts.get(key) ?? 0);
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('never make one thing of several families', async () => {
    await fc.assert(
      fc.asyncProperty(docs, steps, async (all, sequence) => {
        const store = new MemoryStore();
        await store.change({ added: all });
        for (const [nth, step] of sequence.entries()) await take(store, all, step, nth);
        const families = new Map<string, Set<boolean>>();
        for (const doc of store.docs.values())
          for (const [i, t] of doc.things.entries()) {
            const entity = store.entities().get(mentionOf(doc.id, i)) ?? '';
            const isActor = !['Settlement', 'Event'].includes(t.kind);
            families.set(entity, (families.get(entity) ?? new Set()).add(isActor));
          }
        for (const found of families.values()) expect(found.size).toBe(1);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});

const group = (...names: [string, ...string[]]): Thing => ({
  kind: 'ArmedGroup',
  name: names[0],
  names,
});
const is = (kind: Kind, name: string, lexiconId?: string): Thing => ({
  kind,
  name,
  names: [name],
  lexiconId,
});
const judgement = (
  nth: number,
  verdict: Judgement['verdict'],
  ...groups: string[][]
): Judgement => ({ id: `j${nth}`, verdict, at: time(nth), groups });

async function judged(all: Thing[][], ...judgements: Judgement[]) {
  const store = new MemoryStore();
  await store.change({ added: all.map((things, i) => ({ id: `d${i}`, things })) });
  for (const j of judgements) await store.change({ judged: [j] });
  const of = (mention: string): string => store.entities().get(mention) ?? 'nothing';
  return { store, of };
}

describe('a judgement', () => {
  it('of sameness joins things that share no name', async () => {
    const { of } = await judged(
      [[group('Nusra Front')], [group('HTS')]],
      judgement(1, 'same', ['d0:0'], ['d1:0']),
    );
    expect(of('d0:0')).toBe(of('d1:0'));
  });

  it('of sameness joins even what one document names as two, and all that either went by', async () => {
    const { store, of } = await judged(
      [
        [group('Nusra Front', 'Jabhat al-Nusra')],
        [group('HTS')],
        [group('Jabhat al-Nusra'), group('HTS')],
      ],
      judgement(1, 'same', ['d0:0'], ['d1:0']),
    );
    expect(new Set(['d0:0', 'd1:0', 'd2:0', 'd2:1'].map(of)).size).toBe(1);
    expect([...store.records.values()].every((r) => r.entity === of('d0:0'))).toBe(true);
  });

  it('of difference cuts what documents or the lexicon tie together', async () => {
    const { of } = await judged(
      [[{ ...group('ISIS', 'Amaq'), lexiconId: 'isis' }], [group('Amaq')], [group('ISIS')]],
      judgement(1, 'different', ['d0:0'], ['d1:0']),
    );
    expect(of('d0:0')).not.toBe(of('d1:0'));
    expect(of('d0:0')).not.toBe('nothing');
  });

  it('of difference holds by way of a third thing too', async () => {
    const { of } = await judged(
      [[group('A')], [group('B')], [group('C', 'A')]],
      judgement(1, 'different', ['d0:0'], ['d1:0']),
      judgement(2, 'same', ['d1:0'], ['d2:0']),
    );
    expect(of('d1:0')).toBe(of('d2:0'));
    expect(of('d0:0')).not.toBe(of('d1:0'));
  });

  it('that comes later outranks those that it contradicts, and they count again when it is undone', async () => {
    const { store, of } = await judged(
      [[group('A')], [group('B')], [group('C')]],
      judgement(1, 'same', ['d0:0'], ['d1:0']),
      judgement(2, 'same', ['d1:0'], ['d2:0']),
      judgement(3, 'different', ['d0:0'], ['d2:0']),
    );
    expect(of('d1:0')).toBe(of('d2:0'));
    expect(of('d0:0')).not.toBe(of('d1:0'));
    expect(overruledEdges(store.edges()).map((e) => e.judgement)).toEqual(['j1']);
    await store.change({ undone: ['j3'] });
    expect(new Set(['d0:0', 'd1:0', 'd2:0'].map(of)).size).toBe(1);
    await store.change({ judged: [judgement(0, 'different', ['d0:0'], ['d2:0'])] });
    expect(new Set(['d0:0', 'd1:0', 'd2:0'].map(of)).size).toBe(1);
  });

  it('of being unsure changes nothing', async () => {
    const { of } = await judged(
      [[group('A')], [group('B')]],
      judgement(1, 'unsure', ['d0:0'], ['d1:0']),
    );
    expect(of('d0:0')).not.toBe(of('d1:0'));
  });

  it('that splits lets the chosen mentions leave, and later ones of the name stay with the rest', async () => {
    const { store, of } = await judged(
      [[group('Abu Ali')], [group('Abu Ali')], [group('Abu Ali')]],
      judgement(1, 'split', ['d0:0', 'd1:0']),
    );
    expect(of('d0:0')).toBe(of('d1:0'));
    expect(of('d0:0')).not.toBe(of('d2:0'));
    await store.change({ added: [{ id: 'd3', things: [group('Abu Ali')] }] });
    expect(of('d3:0')).toBe(of('d2:0'));
  });

  it('that splits outranks an earlier merge by the same mention, which still holds for the others of the name', async () => {
    const { store, of } = await judged(
      [[group('A')], [group('A')], [group('B')]],
      judgement(1, 'same', ['d0:0'], ['d2:0']),
      judgement(2, 'split', ['d0:0']),
    );
    expect(of('d1:0')).toBe(of('d2:0'));
    expect(of('d0:0')).not.toBe(of('d2:0'));
    await store.change({ judged: [judgement(3, 'same', ['d0:0'], ['d2:0'])] });
    expect(of('d0:0')).toBe(of('d2:0'));
  });

  it('gives a merged thing the kind of the lexicon, else the one that most mentions have', async () => {
    const same = judgement(1, 'same', ['d0:0'], ['d1:0']);
    const known = await judged(
      [
        [is('Organization', 'PMF', 'pmf')],
        [is('ArmedGroup', 'Hashd')],
        [is('ArmedGroup', 'Hashd')],
      ],
      same,
    );
    expect(known.of('d1:0')).toBe('Organization/#pmf');
    const unknown = await judged(
      [[is('Organization', 'PMF')], [is('ArmedGroup', 'Hashd')], [is('ArmedGroup', 'Hashd')]],
      same,
    );
    expect(unknown.of('d0:0')).toBe('ArmedGroup/hashd');
  });

  it('lets a split of several kinds leave as one thing', async () => {
    const { of } = await judged(
      [[is('Organization', 'PMF')], [is('ArmedGroup', 'Hashd')], [is('ArmedGroup', 'Hashd')]],
      judgement(1, 'same', ['d0:0'], ['d1:0']),
      judgement(2, 'split', ['d0:0', 'd1:0']),
    );
    expect(of('d0:0')).toBe(of('d1:0'));
    expect(of('d2:0')).not.toBe(of('d1:0'));
    expect(splitsOf([judgement(2, 'split', ['d0:0'])]).get('d0:0')?.length).toBe(1);
  });
});
