/**
 * How an address names what is inspected: `e.ID`, `r.ID.CLAIM`, `d.ID.CLAIM`, `d.ID..ENTITY.MENTION`, `docs`, `cypher`,
 * `s.ID_ID.ID` for several, `g.GROUP` for a group and `b.GROUP.GROUP` for what is between two, `p.FROM.TO.DEGREE.ID_ID` for paths, `q.QUESTION.CHOICES` for an answer,
 * `review.CONDITIONS`, `record`, `sources`, `against.ENTITY.RELATION` for contradictions, `i.STATE.ENTITY.KIND` for
 * pairs that may be one, `m.ID_ID` for a merge, `x.ID` for a split.
 */
import { CANDIDATE_STATES } from '../../src/model/identityContracts.ts';
import { kindSchema } from '../../src/model/kinds.ts';
import { turnsFromWords, turnsToWords } from '../answer/turns.ts';
import { readFilter, writeFilter } from '../review/filter.ts';
import type { Inspected } from './state.ts';

const BETWEEN = '.';
const WITHIN = '_';

interface Form {
  readonly mark: string;
  readonly read: (parts: readonly string[]) => Inspected | undefined;
}

const many = (text: string | undefined) => (text ?? '').split(WITHIN).filter(Boolean);

/** A whole number from `least` on; nothing where the text is none. */
function count(text: string | undefined, least: number): number | undefined {
  const number = /^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number >= least ? number : undefined;
}

/** One entry for each kind of item. */
const FORMS: { readonly [K in Inspected['kind']]: Form } = {
  entity: { mark: 'e', read: ([id]) => (id ? { kind: 'entity', id } : undefined) },
  relationship: {
    mark: 'r',
    read: ([id, claim]) => (id ? { kind: 'relationship', id, ...(claim && { claim }) } : undefined),
  },
  several: {
    mark: 's',
    read: ([nodes, edges]) => {
      const [entities, relationships] = [many(nodes), many(edges)];
      return entities.length + relationships.length > 1
        ? { kind: 'several', entities, relationships }
        : undefined;
    },
  },
  document: {
    mark: 'd',
    read: ([id, claim, entity, mention]) =>
      id
        ? {
            kind: 'document',
            id,
            ...(claim && { claim }),
            ...(entity && { entity, mention: count(mention, 0) ?? 0 }),
          }
        : undefined,
  },
  group: { mark: 'g', read: ([id]) => (id ? { kind: 'group', id } : undefined) },
  between: {
    mark: 'b',
    read: ([a, b]) => (a && b ? { kind: 'between', ends: [a, b] } : undefined),
  },
  documents: { mark: 'docs', read: () => ({ kind: 'documents' }) },
  cypher: { mark: 'cypher', read: () => ({ kind: 'cypher' }) },
  paths: {
    mark: 'p',
    read: ([from, to, degree, steps]) => {
      const through = count(degree, 1);
      const path = many(steps);
      return {
        kind: 'paths',
        ...(from && { from }),
        ...(to && { to }),
        ...(through !== undefined && { through }),
        ...(path.length > 0 && { path }),
      };
    },
  },
  review: { mark: 'review', read: (words) => ({ kind: 'review', filter: readFilter(words) }) },
  record: { mark: 'record', read: () => ({ kind: 'record' }) },
  sources: { mark: 'sources', read: () => ({ kind: 'sources' }) },
  contradictions: {
    mark: 'against',
    read: ([entity, relationship]) => ({
      kind: 'contradictions',
      ...(entity && { entity }),
      ...(relationship && { relationship }),
    }),
  },
  identity: {
    mark: 'i',
    read: ([state, entity, kind]) => {
      const known = CANDIDATE_STATES.find((s) => s === state);
      const only = kindSchema.safeParse(kind);
      return {
        kind: 'identity',
        ...(known && { state: known }),
        ...(entity && { entity }),
        ...(only.success && { only: only.data }),
      };
    },
  },
  merge: {
    mark: 'm',
    read: ([ids]) => {
      const entities = many(ids);
      return entities.length > 1 ? { kind: 'merge', entities } : undefined;
    },
  },
  split: { mark: 'x', read: ([id]) => (id ? { kind: 'split', id } : undefined) },
  answer: {
    mark: 'q',
    read: (words) => {
      const turns = turnsFromWords(words);
      return turns && { kind: 'answer', turns };
    },
  },
};

function parts(item: Inspected): readonly (string | undefined)[] {
  switch (item.kind) {
    case 'entity':
    case 'split':
    case 'group':
      return [item.id];
    case 'between':
      return item.ends;
    case 'identity':
      return [item.state, item.entity, item.only];
    case 'merge':
      return [item.entities.join(WITHIN)];
    case 'relationship':
      return [item.id, item.claim];
    case 'several':
      return [item.entities.join(WITHIN), item.relationships.join(WITHIN)];
    case 'document':
      return [item.id, item.claim, item.entity, item.entity && String(item.mention ?? 0)];
    case 'documents':
    case 'cypher':
    case 'record':
    case 'sources':
      return [];
    case 'review':
      return writeFilter(item.filter);
    case 'contradictions':
      return [item.entity, item.relationship];
    case 'paths':
      return [item.from, item.to, item.through?.toString(), item.path?.join(WITHIN)];
    case 'answer':
      return turnsToWords(item.turns);
  }
}

export function writeInspected(item: Inspected): string {
  const words = parts(item).map((part) => part ?? '');
  while (words.at(-1) === '') words.pop();
  return [FORMS[item.kind].mark, ...words].join(BETWEEN);
}

export function readInspected(text: string | null): Inspected | undefined {
  const [mark, ...words] = (text ?? '').split(BETWEEN);
  return Object.values(FORMS)
    .find((form) => form.mark === mark)
    ?.read(words);
}
