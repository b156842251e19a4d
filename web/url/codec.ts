/**
 * The address is the state: what is drawn, filtered and inspected, in words short enough to be copied.
 * `decode(encode(state))` is the state; what an address says that is not understood is left out.
 */
import { z } from 'zod';
import { certaintySchema } from '../../src/model/certainty.ts';
import { kindSchema } from '../../src/model/kinds.ts';
import { relationTypeSchema } from '../../src/model/relationTypes.ts';
import { type DrawnState, initialDrawn } from '../drawn/state.ts';
import { type FilterState, initialFilters } from '../filters/state.ts';
import type { Inspected } from '../inspector/state.ts';

export interface AddressState {
  readonly drawn: DrawnState;
  readonly filters: FilterState;
  readonly inspected: Inspected | undefined;
}

/** Stands between ids; no id holds it, and no address escapes it. */
const BETWEEN = '.';
const MOST_ROOT = 5000;

const MARKS: Readonly<Record<Inspected['kind'], string>> = {
  entity: 'e',
  relationship: 'r',
  document: 'd',
  documents: 'docs',
};

const id = z.string().min(1);
const inspectedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entity'), id }),
  z.object({ kind: z.literal('relationship'), id }),
  z.object({ kind: z.literal('document'), id, claim: id.optional() }),
  z.object({ kind: z.literal('documents') }),
]);

function writeInspected(item: Inspected): string {
  const { kind, ...rest } = item;
  return [MARKS[kind], ...Object.values(rest)].filter(Boolean).join(BETWEEN);
}

function readInspected(text: string | null): Inspected | undefined {
  const [mark, id, claim] = (text ?? '').split(BETWEEN);
  const kind = Object.entries(MARKS).find(([, m]) => m === mark)?.[0];
  const parsed = inspectedSchema.safeParse({ kind, id, ...(claim && { claim }) });
  return parsed.success ? parsed.data : undefined;
}

const ids = (text: string | null) => [...new Set((text ?? '').split(BETWEEN).filter(Boolean))];

const known = <T>(schema: z.ZodType<T>, text: string | null): T[] =>
  ids(text).flatMap((v) => {
    const parsed = schema.safeParse(v);
    return parsed.success ? [parsed.data] : [];
  });

const number = (text: string | null, least: number, most: number, otherwise: number) =>
  z.coerce
    .number()
    .int()
    .min(least)
    .max(most)
    .catch(otherwise)
    .parse(text ?? otherwise);

/** The query of an address, without `?`; empty for the state that the page starts with. */
export function encode({ drawn, filters, inspected }: AddressState): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number, initial: string | number = '') => {
    if (value !== initial) query.set(name, String(value));
  };
  set('best', drawn.root, initialDrawn.root);
  set('add', drawn.added.join(BETWEEN));
  set('without', drawn.removed.join(BETWEEN));
  set('hide', filters.kinds.join(BETWEEN));
  set('hideRelations', filters.types.join(BETWEEN));
  set('hideCertainty', filters.certainties.join(BETWEEN));
  set('sources', filters.minSources, initialFilters.minSources);
  set('show', inspected ? writeInspected(inspected) : '');
  return query.toString();
}

/** The state that an address stands for. */
export function decode(search: string): AddressState {
  const query = new URLSearchParams(search);
  return {
    drawn: {
      root: number(query.get('best'), 0, MOST_ROOT, initialDrawn.root),
      added: ids(query.get('add')),
      removed: ids(query.get('without')),
    },
    filters: {
      kinds: known(kindSchema, query.get('hide')),
      types: known(relationTypeSchema, query.get('hideRelations')),
      certainties: known(certaintySchema, query.get('hideCertainty')),
      minSources: number(query.get('sources'), 1, 1000, initialFilters.minSources),
    },
    inspected: readInspected(query.get('show')),
  };
}
