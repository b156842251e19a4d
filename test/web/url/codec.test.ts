import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RELATIONSHIP_REVIEWS } from '../../../src/model/certainty.ts';
import { RELATION_CONDITIONS } from '../../../src/model/groupContracts.ts';
import { CANDIDATE_STATES } from '../../../src/model/identityContracts.ts';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../../../src/model/relationTypes.ts';
import { initialDrawn } from '../../../web/drawn/slice.ts';
import { initialFilters } from '../../../web/filters/slice.ts';
import { initialGroups } from '../../../web/groups/slice.ts';
import type { Inspected } from '../../../web/inspector/state.ts';
import { LAYOUT_NAMES } from '../../../web/layouts/names.ts';
import { initialLayout } from '../../../web/layouts/slice.ts';
import { COLOR_NAMES, DENSITY_NAMES, SIZE_NAMES } from '../../../web/style/names.ts';
import { initialStyle } from '../../../web/style/slice.ts';
import { type AddressState, decode, encode } from '../../../web/url/codec.ts';
import { VIEW_NAMES } from '../../../web/views/names.ts';
import { initialViews } from '../../../web/views/store.ts';

const id = fc.stringMatching(/^[a-z][0-9a-f]{4,20}$/);
const group = fc.tuple(fc.integer({ min: 1, max: 12 }), id).map(([depth, e]) => `${depth}_${e}`);
const inspected: fc.Arbitrary<Inspected | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant('entity' as const), id }),
  fc.record({ kind: fc.constant('relationship' as const), id }),
  fc.record({ kind: fc.constant('relationship' as const), id, claim: id }),
  fc.record({ kind: fc.constant('document' as const), id }),
  fc.record({ kind: fc.constant('document' as const), id, claim: id }),
  fc.record({ kind: fc.constant('document' as const), id, entity: id, mention: fc.nat(9999) }),
  fc.record(
    {
      kind: fc.constant('paths' as const),
      from: id,
      to: id,
      through: fc.integer({ min: 1, max: 999_999 }),
      path: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record({
    kind: fc.constant('several' as const),
    entities: fc.uniqueArray(id, { minLength: 2, maxLength: 4 }),
    relationships: fc.uniqueArray(id, { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('group' as const), id: group }),
  fc.record({ kind: fc.constant('between' as const), ends: fc.tuple(group, fc.oneof(group, id)) }),
  fc.constant({ kind: 'documents' as const }),
  fc.constant({ kind: 'record' as const }),
  fc.constant({ kind: 'sources' as const }),
  fc.record(
    { kind: fc.constant('contradictions' as const), entity: id, relationship: id },
    { requiredKeys: ['kind'] },
  ),
  fc.record({
    kind: fc.constant('review' as const),
    filter: fc.record(
      {
        types: fc.uniqueArray(fc.constantFrom(...RELATION_TYPE_NAMES), { minLength: 1 }),
        entities: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
        least: fc.integer({ min: 0, max: 100 }),
        states: fc.constant(['rejected' as const]),
        contradicted: fc.constant(true),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record(
    {
      kind: fc.constant('identity' as const),
      state: fc.constantFrom(...CANDIDATE_STATES),
      entity: id,
      only: fc.constantFrom(...KIND_NAMES),
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record({
    kind: fc.constant('merge' as const),
    entities: fc.uniqueArray(id, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('split' as const), id }),
);
const text = fc.string({ minLength: 1, maxLength: 40 }).map((t) => `q${t.trim()}`);
/** Any question, with any choices. */
const answer: fc.Arbitrary<Inspected> = fc.record({
  kind: fc.constant('answer' as const),
  turns: fc.array(
    fc.record({
      question: text,
      edits: fc.array(fc.record({ piece: text, choose: text }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const day = fc.option(
  fc
    .integer({ min: 0, max: 20_000 })
    .map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10)),
  { nil: undefined },
);
const point = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
});
const ids = fc.uniqueArray(id, { maxLength: 6 });
const layout = fc
  .record({
    name: fc.constantFrom(...LAYOUT_NAMES),
    centre: fc.option(id, { nil: undefined }),
    pins: fc.uniqueArray(fc.tuple(id, point), { maxLength: 5, selector: ([key]) => key }),
  })
  .map(({ name, centre, pins }) => ({
    name,
    centre,
    pins: pins.length > 0 ? { [name]: new Map(pins) } : {},
  }));
const statement = fc.option(
  fc.record({
    cypher: fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
    params: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
    ),
  }),
  { nil: undefined },
);
const plain: fc.Arbitrary<Omit<AddressState, 'statement'>> = fc.record({
  drawn: fc.record({
    root: fc.integer({ min: 0, max: 5000 }),
    added: ids,
    removed: ids,
    removedRelations: ids,
  }),
  filters: fc.record({
    kinds: fc.uniqueArray(fc.constantFrom(...KIND_NAMES)),
    types: fc.uniqueArray(fc.constantFrom(...RELATION_TYPE_NAMES)),
    certainties: fc.uniqueArray(fc.constantFrom('stated', 'claimed', 'hedged')),
    reviews: fc.uniqueArray(fc.constantFrom(...RELATIONSHIP_REVIEWS)),
    minSources: fc.integer({ min: 1, max: 1000 }),
    minConfidence: fc.integer({ min: 0, max: 100 }),
    from: day,
    to: day,
    undated: fc.boolean(),
    documents: ids,
    publishers: ids,
    only: fc.uniqueArray(fc.constantFrom(...RELATION_CONDITIONS)),
    hidden: ids,
    alone: ids,
    focus: fc.option(fc.record({ id, hops: fc.integer({ min: 1, max: 3 }) }), { nil: undefined }),
    mode: fc.constantFrom('hide', 'grey'),
  }),
  groups: fc.record({ open: fc.uniqueArray(group, { maxLength: 5 }) }),
  layout,
  style: fc.record({
    color: fc.constantFrom(...COLOR_NAMES),
    size: fc.constantFrom(...SIZE_NAMES),
    names: fc.constantFrom(...DENSITY_NAMES),
  }),
  views: fc.record({ view: fc.constantFrom(...VIEW_NAMES), timeline: fc.boolean() }),
  inspected,
});
/** The statement is of the address only while the query view is shown. */
const state: fc.Arbitrary<AddressState> = fc
  .tuple(plain, statement)
  .map(([s, asked]) => ({ ...s, statement: s.views.view === 'query' ? asked : undefined }));
const initial: AddressState = {
  drawn: initialDrawn,
  filters: initialFilters,
  groups: initialGroups,
  layout: initialLayout,
  style: initialStyle,
  views: initialViews,
  inspected: undefined,
  statement: undefined,
};

describe('the address of the page', () => {
  it('stands for exactly the state it was made from', () => {
    fc.assert(fc.property(state, (s) => expect(decode(encode(s))).toEqual(s)));
    fc.assert(
      fc.property(answer, (a) => {
        const s = { ...initial, inspected: a };
        expect(decode(encode(s))).toEqual(s);
      }),
    );
  });

  it('is empty for the state that the page starts with', () => {
    expect(encode(initial)).toBe('');
    expect(decode('')).toEqual(initial);
  });

  it('leaves out what it does not understand, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (text) => void encode(decode(text))));
    expect(
      decode(
        'from=yesterday&focus=e1&pin=e1_x_2&layout=spiral&view=globe&color=mood&size=weight&names=all',
      ),
    ).toEqual(initial);
    const odd = decode('best=many&hide=Spaceship.Weapon&sources=0&show=zz.1&hideCertainty=sure');
    expect(odd.drawn.root).toBe(initialDrawn.root);
    expect(odd.filters).toEqual({ ...initialFilters, kinds: ['Weapon'] });
    expect(odd.inspected).toBeUndefined();
  });

  it('needs no escaping, so that a copied link stays readable', () => {
    fc.assert(
      fc.property(plain, (s) => expect(encode({ ...s, statement: undefined })).not.toContain('%')),
    );
  });

  it('takes no number of relations that is none', () => {
    expect(decode('show=p.a1.b2.many').inspected).toEqual({ kind: 'paths', from: 'a1', to: 'b2' });
    expect(decode('show=p.a1..0').inspected).toEqual({ kind: 'paths', from: 'a1' });
  });

  it('writes a question so that it can be read', () => {
    const turns = [
      { question: 'Which groups used rifles', edits: [] },
      { question: 'and in Syria', edits: [{ piece: 'focus', choose: 'kind:Person' }] },
    ];
    expect(encode({ ...initial, inspected: { kind: 'answer', turns } })).toBe(
      'show=q.Which+groups+used+rifles..and+in+Syria.focus_kind%3APerson',
    );
    expect(decode('show=q').inspected).toBeUndefined();
  });

  it('does not name a document without its id', () => {
    expect(decode('show=d').inspected).toBeUndefined();
    expect(decode('show=d.d1.c2').inspected).toEqual({ kind: 'document', id: 'd1', claim: 'c2' });
  });
});
