import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REVIEWS } from '../../../src/model/certainty.ts';
import type { DecisionRecord, ReviewItem } from '../../../src/model/decisionContracts.ts';
import { differences, formOf, isDate, misfit } from '../../../web/review/correction.ts';
import {
  definedOf,
  type ReviewFilter,
  readFilter,
  writeFilter,
} from '../../../web/review/filter.ts';
import {
  emptyQueue,
  goneTo,
  isRunningOut,
  itemInHand,
  moved,
  progressOf,
  type Queue,
  received,
  recorded,
  reviewedAs,
} from '../../../web/review/queue.ts';

const end = (name: string) => ({ mention: `m-${name}`, entity: `e-${name}`, name, spans: [] });

const item = (id: string): ReviewItem => ({
  claim: {
    id,
    type: 'USED',
    document: { id: 'd', name: 'd', mediaType: 'text/plain', characters: 10, sha256: 's' },
    start: 0,
    end: 5,
    quote: 'words',
    context: { text: 'words', start: 0 },
    subject: end('a'),
    object: end('b'),
    certainty: 'stated',
    firstDate: '2019',
    rule: 'r',
    confidence: 0.8,
    origin: 'extracted',
    review: 'unreviewed',
  },
  sources: 1,
  contradicted: false,
  decisions: [],
  cursor: id,
});

const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => item(`c${from + i}`));

const start: Queue = received(emptyQueue, {
  items: ids(0, 5),
  next: 'more',
  counts: { unreviewed: 8, confirmed: 1, rejected: 1 },
});

let clock = 0;
const decision = (after: string, more: Partial<DecisionRecord> = {}): DecisionRecord => {
  clock += 1;
  return {
    id: `x${clock}`,
    kind: 'review',
    by: 'Ann',
    at: new Date(clock).toISOString(),
    what: 'it',
    before: 'unreviewed',
    after,
    active: true,
    standing: true,
    about: { claims: ['c0'], mentions: [], sources: [], documents: [] },
    ...more,
  };
};
const undoing = (id: string): DecisionRecord => {
  const entry = decision('unreviewed', { kind: 'undo' });
  return { ...entry, about: { ...entry.about, decision: id } };
};
const reviewOf = (queue: Queue, id: string) =>
  queue.items.find((i) => i.claim.id === id)?.claim.review;

describe('the queue of claims', () => {
  it('goes on with the next page where the last one ended, each claim once', () => {
    const queue = received(start, { items: ids(4, 8) });
    expect(queue.items.map((i) => i.claim.id)).toEqual(ids(0, 8).map((i) => i.claim.id));
    expect(queue.counts).toEqual(start.counts);
    expect(isRunningOut(start, 5)).toBe(true);
    expect(isRunningOut(start, 4)).toBe(false);
    expect(isRunningOut(queue, 50)).toBe(false);
  });

  it('ends one beyond its last claim and not before its first', () => {
    expect(moved(start, -1).at).toBe(0);
    const beyond = [1, 1, 1, 1, 1, 1, 1].reduce<Queue>((q) => moved(q, 1), start);
    expect(itemInHand(beyond)).toBeUndefined();
    expect(itemInHand(moved(beyond, -1))?.claim.id).toBe('c4');
    expect(itemInHand(goneTo(beyond, 'c2'))?.claim.id).toBe('c2');
    expect(goneTo(start, 'elsewhere')).toBe(start);
  });

  it('keeps a reviewed claim in its place and counts it', () => {
    const queue = reviewedAs(start, 'c1', 'rejected');
    expect(queue.items).toHaveLength(5);
    expect(progressOf(start.counts ?? { unreviewed: 0, confirmed: 0, rejected: 0 })).toEqual({
      done: 2,
      all: 10,
    });
    expect(queue.counts).toEqual({ unreviewed: 7, confirmed: 1, rejected: 2 });
  });

  it('is as before when what was decided is taken back, whatever was decided', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('c0', 'c1', 'c2'), fc.constantFrom(...REVIEWS))),
        (steps) => {
          const done = steps.reduce<Queue>((q, [id, review]) => reviewedAs(q, id, review), start);
          const { unreviewed = 0, confirmed = 0, rejected = 0 } = done.counts ?? {};
          expect(unreviewed + confirmed + rejected).toBe(10);
          const back = ['c0', 'c1', 'c2'].reduce<Queue>(
            (q, id) => reviewedAs(q, id, 'unreviewed'),
            done,
          );
          expect(back).toEqual(start);
        },
      ),
    );
  });

  it('takes its review from the record: the last decision that counts', () => {
    const accepted = decision('confirmed');
    const rejected = decision('rejected', { by: 'Ben' });
    const both = recorded(start, 'c0', [accepted, rejected]);
    expect(reviewOf(both, 'c0')).toBe('rejected');
    const undone = undoing(rejected.id);
    const back = recorded(both, 'c0', [undone]);
    expect(reviewOf(back, 'c0')).toBe('confirmed');
    expect(back.items[0]?.decisions.find((d) => d.id === rejected.id)).toMatchObject({
      active: false,
      undoneBy: { id: undone.id },
    });
    const again = recorded(back, 'c0', [undoing(undone.id)]);
    expect(reviewOf(again, 'c0')).toBe('rejected');
    expect(reviewOf(recorded(start, 'c0', [undoing('unknown')]), 'c0')).toBe('unreviewed');
  });

  it('holds a claim that was corrected for rejected', () => {
    expect(reviewOf(recorded(start, 'c0', [decision('else', { kind: 'correct' })]), 'c0')).toBe(
      'rejected',
    );
  });
});

const id = fc.stringMatching(/^[a-z][0-9a-f]{4,20}$/);
const filter: fc.Arbitrary<ReviewFilter> = fc
  .record(
    {
      types: fc.uniqueArray(fc.constantFrom('USED' as const, 'MANUFACTURED_IN' as const)),
      entities: fc.uniqueArray(id, { maxLength: 3 }),
      documents: fc.uniqueArray(id, { maxLength: 3 }),
      relationship: id,
      least: fc.integer({ min: 0, max: 100 }),
      most: fc.integer({ min: 0, max: 100 }),
      states: fc.uniqueArray(fc.constantFrom(...REVIEWS)),
      single: fc.boolean(),
      contradicted: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map(definedOf);

describe('the conditions of the queue', () => {
  it('are read from an address as they were written', () => {
    fc.assert(
      fc.property(filter, (f) => {
        expect(readFilter(writeFilter(f))).toEqual(f);
      }),
    );
  });

  it('leave out what an address says wrongly', () => {
    expect(readFilter(['USED-NOTHING', '', '', '', '200-x', 'maybe_rejected', 'odd'])).toEqual({
      types: ['USED'],
      states: ['rejected'],
    });
  });
});

describe('a correction', () => {
  const before = formOf(item('c').claim);

  it('sends only what differs, and nothing where nothing does', () => {
    expect(differences(before, before)).toBeUndefined();
    expect(differences(before, { ...before, type: 'SEIZED', firstDate: ' ' })).toEqual({
      type: 'SEIZED',
      firstDate: null,
    });
    expect(differences(before, { ...before, lastDate: '2020-01 ' })).toEqual({
      lastDate: '2020-01',
    });
  });

  it('knows dates, and which relations stand between which kinds', () => {
    expect(['', '2024', '2024-05', '2024-05-17'].every(isDate)).toBe(true);
    expect(['May 2024', '24', '2024-5'].some(isDate)).toBe(false);
    expect(misfit('USED', 'ArmedGroup', 'Weapon')).toBeUndefined();
    expect(misfit('USED', undefined, 'Weapon')).toBeUndefined();
    expect(misfit('LEADS', 'Weapon', 'ArmedGroup')).toContain('weapon');
  });
});
