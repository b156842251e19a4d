import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../../../src/model/relationTypes.ts';
import { initialDrawn } from '../../../web/drawn/state.ts';
import { initialFilters } from '../../../web/filters/state.ts';
import type { Inspected } from '../../../web/inspector/state.ts';
import { type AddressState, decode, encode } from '../../../web/url/codec.ts';

const id = fc.stringMatching(/^[a-z][0-9a-f]{4,20}$/);
const inspected: fc.Arbitrary<Inspected | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant('entity' as const), id }),
  fc.record({ kind: fc.constant('relationship' as const), id }),
  fc.record({ kind: fc.constant('document' as const), id }),
  fc.record({ kind: fc.constant('document' as const), id, claim: id }),
  fc.constant({ kind: 'documents' as const }),
);
const state: fc.Arbitrary<AddressState> = fc.record({
  drawn: fc.record({
    root: fc.integer({ min: 0, max: 5000 }),
    added: fc.uniqueArray(id, { maxLength: 6 }),
    removed: fc.uniqueArray(id, { maxLength: 6 }),
  }),
  filters: fc.record({
    kinds: fc.uniqueArray(fc.constantFrom(...KIND_NAMES)),
    types: fc.uniqueArray(fc.constantFrom(...RELATION_TYPE_NAMES)),
    certainties: fc.uniqueArray(fc.constantFrom('stated', 'claimed', 'hedged')),
    minSources: fc.integer({ min: 1, max: 1000 }),
  }),
  inspected,
});

describe('the address of the page', () => {
  it('stands for exactly the state it was made from', () => {
    fc.assert(fc.property(state, (s) => expect(decode(encode(s))).toEqual(s)));
  });

  it('is empty for the state that the page starts with', () => {
    expect(encode({ drawn: initialDrawn, filters: initialFilters, inspected: undefined })).toBe('');
    expect(decode('')).toEqual({
      drawn: initialDrawn,
      filters: initialFilters,
      inspected: undefined,
    });
  });

  it('leaves out what it does not understand, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (text) => void encode(decode(text))));
    const odd = decode('best=many&hide=Spaceship.Weapon&sources=0&show=x.1&hideCertainty=sure');
    expect(odd.drawn.root).toBe(initialDrawn.root);
    expect(odd.filters).toEqual({ ...initialFilters, kinds: ['Weapon'] });
    expect(odd.inspected).toBeUndefined();
  });

  it('needs no escaping, so that a copied link stays readable', () => {
    fc.assert(fc.property(state, (s) => expect(encode(s)).not.toContain('%')));
  });

  it('does not name a document without its id', () => {
    expect(decode('show=d').inspected).toBeUndefined();
    expect(decode('show=d.d1.c2').inspected).toEqual({ kind: 'document', id: 'd1', claim: 'c2' });
  });
});
