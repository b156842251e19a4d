import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Kind } from '../../src/model/kinds.ts';
import { type Doc, MemoryStore, type Thing } from '../support/nameStore.ts';

const thing = fc
  .record({
    kind: fc.constantFrom<Kind>('ArmedGroup', 'Country', 'Event'),
    names: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), {
      minLength: 1,
      maxLength: 3,
    }),
    lexiconId: fc.option(fc.constantFrom('x', 'y'), { nil: undefined, freq: 3 }),
  })
  .map((t): Thing => ({ ...t, name: t.names[0] ?? '' }));
const docs = fc
  .array(fc.array(thing, { maxLength: 4 }), { minLength: 1, maxLength: 9 })
  .map((all): Doc[] => all.map((things, i) => ({ id: `d${i}`, things })));

describe('the name index', () => {
  it('is the same after any order of additions, removals and batches as from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(
        docs,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 25 }),
        async (all, steps) => {
          const store = new MemoryStore();
          for (const [i, size, batch] of steps) {
            const picked = all.slice(i % all.length).slice(0, batch ? 1 + (size % 3) : 1);
            await store.change({
              added: picked.filter((d) => !store.docs.has(d.id)),
              removed: picked.filter((d) => store.docs.has(d.id)),
            });
          }
          const scratch = new MemoryStore();
          await scratch.change({
            added: [...store.docs.values()].sort((x, y) => (x.id < y.id ? 1 : -1)),
          });
          expect(store.snapshot()).toEqual(scratch.snapshot());
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never makes one entity of two mentions of a document', async () => {
    await fc.assert(
      fc.asyncProperty(docs, async (all) => {
        const store = new MemoryStore();
        await store.change({ added: all });
        for (const doc of all) {
          const keys = doc.things.map((_, i) => store.entities().get(`${doc.id}:${i}`));
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  it('forgets everything when every document is gone', async () => {
    await fc.assert(
      fc.asyncProperty(docs, async (all) => {
        const store = new MemoryStore();
        for (const doc of all) await store.change({ added: [doc] });
        for (const doc of all) await store.change({ removed: [doc] });
        expect(store.records.size).toBe(0);
      }),
    );
  });

  const entitiesOf = async (...all: Thing[][]) => {
    const store = new MemoryStore();
    await store.change({ added: all.map((things, i) => ({ id: `d${i}`, things })) });
    return store.entities();
  };
  const group = (...names: [string, ...string[]]): Thing => ({
    kind: 'ArmedGroup',
    name: names[0],
    names,
  });

  it('joins mentions of different documents that share a folded name of one kind', async () => {
    const e = await entitiesOf(
      [group('Islamic State', 'ISIS')],
      [group('the Islamic-State')],
      [group('Isis', 'Daesh')],
      [{ kind: 'Country', name: 'ISIS', names: ['ISIS'] }],
    );
    expect(e.get('d0:0')).toBe(e.get('d1:0'));
    expect(e.get('d0:0')).toBe(e.get('d2:0'));
    expect(e.get('d3:0')).not.toBe(e.get('d0:0'));
  });

  it('joins what the lexicon knows with what merely shares a name', async () => {
    const e = await entitiesOf(
      [{ ...group('Islamic State', 'ISIS'), lexiconId: 'isis' }],
      [{ ...group('Islamic State', 'Daesh'), lexiconId: 'isis' }],
      [group('Daesh')],
    );
    expect(e.get('d2:0')).toBe(e.get('d0:0'));
    expect(e.get('d2:0')).toBe('ArmedGroup/#isis');
  });

  it('keeps events of two documents apart, whatever they are called', async () => {
    const strike: Thing = { kind: 'Event', name: 'the strike', names: ['the strike'] };
    const e = await entitiesOf([strike], [strike]);
    expect(e.get('d0:0')).not.toBe(e.get('d1:0'));
  });

  it('leaves out a tie where a document names both ends', async () => {
    const e = await entitiesOf(
      [group('ISIS'), group('ISIS cells')],
      [group('ISIS', 'ISIS cells')],
      [group('ISIS', 'Islamic State')],
      [group('Islamic State')],
      [group('ISIS cells')],
    );
    expect(e.get('d0:0')).toBe(e.get('d3:0'));
    expect(e.get('d0:1')).toBe(e.get('d4:0'));
    expect(e.get('d0:0')).not.toBe(e.get('d0:1'));
  });

  it('does not join things that share no more than a generic name', async () => {
    const army = (...names: [string, ...string[]]): Thing => ({
      ...group(...names),
      kind: 'SecurityForce',
    });
    const e = await entitiesOf([army('Malian army', 'the army')], [army('Army', 'Tatmadaw')]);
    expect(e.get('d0:0')).not.toBe(e.get('d1:0'));
  });

  it('joins weapons by their makes, and by their class only where they are called nothing else', async () => {
    const weapon = (...names: [string, ...string[]]): Thing => ({
      ...group(...names),
      kind: 'Weapon',
    });
    const e = await entitiesOf(
      [weapon('Vz. 58', 'rifles')],
      [weapon('rifles')],
      [weapon('the rifles')],
      [weapon('assault rifles', 'Vz. 58')],
    );
    expect(e.get('d0:0')).toBe(e.get('d3:0'));
    expect(e.get('d1:0')).toBe(e.get('d2:0'));
    expect(e.get('d0:0')).not.toBe(e.get('d1:0'));
  });

  it('makes one person only of equal full names, never of a family name, an initial or a spelling', async () => {
    const person = (...names: [string, ...string[]]): Thing => ({
      ...group(...names),
      kind: 'Person',
    });
    const e = await entitiesOf(
      [person('Masoud Barzani', 'Barzani')],
      [person('Nechirvan Barzani', 'Barzani')],
      [person('Qassem Soleimani', 'Soleimani')],
      [person('Soleimani', 'Q. Soleimani')],
      [person('Qasem Soleimani', 'Soleimani')],
      [person('General Qassem Soleimani', 'Qassem Soleimani')],
      [person('Soleimani')],
      [person('Abu Ali')],
      [person('Abu Ali')],
    );
    expect(e.get('d5:0')).toBe(e.get('d2:0'));
    const others = [0, 1, 2, 3, 4, 6, 7, 8].map((d) => e.get(`d${d}:0`));
    expect(new Set(others).size).toBe(others.length);
  });

  it('keeps "the army" of one document from that of another, but not what the lexicon knows', async () => {
    const army: Thing = { kind: 'SecurityForce', name: 'the army', names: ['the army'] };
    const known = { ...army, lexiconId: 'x' };
    const e = await entitiesOf([army], [army], [known], [known]);
    expect(e.get('d0:0')).not.toBe(e.get('d1:0'));
    expect(e.get('d2:0')).toBe(e.get('d3:0'));
  });

  it('never makes one thing of two rows of the lexicon, though a document ties their names', async () => {
    const weapon = (lexiconId: string, ...names: [string, ...string[]]): Thing => ({
      ...group(...names),
      kind: 'Weapon',
      lexiconId,
    });
    const e = await entitiesOf(
      [weapon('ied', 'IED', 'bomb')],
      [weapon('bomb', 'bomb')],
      [weapon('bomb', 'bomb', 'bombs')],
      [{ ...group('bomb'), kind: 'Weapon' }],
    );
    expect(e.get('d0:0')).not.toBe(e.get('d1:0'));
    expect(e.get('d3:0')).toBe(e.get('d1:0'));
  });

  it('touches only the clusters of the changed document', async () => {
    const store = new MemoryStore();
    const named = (i: number): Doc => ({ id: `d${i}`, things: [group('Iraq'), group(`G${i}`)] });
    for (let i = 0; i < 200; i++) await store.change({ added: [named(i)] });
    store.loaded = 0;
    await store.change({ added: [named(200)] });
    expect(store.loaded).toBeLessThanOrEqual(2);
  });
});
