/** What the page answers of the contract, each from what it holds as the server would from the graph. Pure. */

import { CERTAINTIES } from '../../src/model/certainty.ts';
import {
  type Endpoint,
  type EndpointName,
  type Evidence,
  graphFilterSchema,
  neighbourParamsSchema,
  type RelationshipClaims,
  relationshipClaimsRequestSchema,
  searchParamsSchema,
} from '../../src/model/contracts.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../../src/model/relationTypes.ts';
import type { SentEvidence } from '../../src/model/sentPage.ts';
import { ApiError } from '../api/client.ts';
import type { CallOptions, Source } from '../api/source.ts';
import { order, type SentGraph, type SentRelationship, strongestFirst } from './graph.ts';
import { searchPage } from './search.ts';

type Answer = (graph: SentGraph, options: CallOptions) => unknown;

const NOT_HERE = 'This page holds a part of the archive; Sightline itself may have more.';

function found<T>(item: T | undefined, what: string): T {
  if (item === undefined)
    throw new ApiError('not-found', 404, `This ${what} is not in this page.`, NOT_HERE);
  return item;
}

const idOf = ({ params }: CallOptions): string => params?.id ?? '';

const countBy = <K extends string>(names: readonly K[], of: readonly K[]) => {
  const counts = new Map<K, number>();
  for (const name of of) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name) => ({ name, count: counts.get(name) ?? 0 }));
};

const summary: Answer = ({ page: { entities, relationships, documents } }) => ({
  documents: documents.length,
  entities: entities.length,
  relationships: relationships.length,
  // Some stand behind no relation: what is only denied.
  claims: documents.reduce((n, d) => n + d.claims.length, 0),
  kinds: countBy(
    KIND_NAMES,
    entities.map((e) => e.kind),
  ).map(({ name, count }) => ({ kind: name, count })),
  types: countBy(
    RELATION_TYPE_NAMES,
    relationships.map((r) => r.type),
  ).map(({ name, count }) => ({ type: name, count })),
  certainties: countBy(
    CERTAINTIES.filter((c) => c !== 'denied'),
    relationships.map((r) => r.certainty),
  ).map(({ name, count }) => ({ certainty: name, count })),
});

const graph: Answer = ({ page, around }, { query }) => {
  const filter = graphFilterSchema.parse(query ?? {});
  const wanted = filter.entities && new Set(filter.entities);
  const fitting = page.entities
    .filter(
      (e) =>
        (around.get(e.id)?.length ?? 0) >= (filter.minDegree ?? 0) &&
        (!wanted || wanted.has(e.id)) &&
        (!filter.kinds || filter.kinds.includes(e.kind)),
    )
    .sort((x, y) => y.degree - x.degree || order(x.id, y.id));
  const nodes = fitting.slice(0, filter.limit);
  const ids = new Set(nodes.map((n) => n.id));
  const edges = page.relationships.filter((r) => ids.has(r.source) && ids.has(r.target));
  return {
    nodes,
    edges,
    total: { nodes: fitting.length, edges: edges.length },
    truncated: nodes.length < fitting.length,
  };
};

const directionOf = (r: SentRelationship, id: string): 'out' | 'in' =>
  r.source === id ? 'out' : 'in';
const otherEnd = (r: SentRelationship, id: string): string =>
  r.source === id ? r.target : r.source;

function countsOf({ around, entities }: SentGraph, id: string) {
  const groups = new Map<string, { first: object; others: Set<string> }>();
  for (const r of around.get(id) ?? []) {
    const other = entities.get(otherEnd(r, id));
    if (!other) continue;
    const first = { type: r.type, direction: directionOf(r, id), kind: other.kind };
    const key = JSON.stringify(first);
    const group = groups.get(key) ?? { first, others: new Set() };
    group.others.add(other.id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, others }) => ({ ...first, count: others.size }));
}

const entity: Answer = (g, options) => {
  const one = found(g.entities.get(idOf(options)), 'entity');
  const documents = g.page.documents.flatMap(({ document, mentions }) => {
    const places = mentions
      .filter((m) => m.entity === one.id)
      .reduce((n, m) => n + m.spans.length, 0);
    return places > 0 ? [{ ...document, mentions: places }] : [];
  });
  return {
    entity: one,
    relationships: [...(g.around.get(one.id) ?? [])]
      .sort((x, y) => order(x.type, y.type) || strongestFirst(x, y))
      .flatMap((r) => {
        const other = g.entities.get(otherEnd(r, one.id));
        return other ? [{ ...r, other }] : [];
      }),
    counts: countsOf(g, one.id),
    documents: documents.sort((x, y) => y.mentions - x.mentions || order(x.name, y.name)),
  };
};

const neighbours: Answer = (g, options) => {
  const { id: _, ...asked } = { id: '', ...options.query };
  const { type, direction, kind, limit, offset } = neighbourParamsSchema.parse(asked);
  const one = found(g.entities.get(idOf(options)), 'entity');
  const edges = [...(g.around.get(one.id) ?? [])]
    .filter(
      (r) =>
        (!type || r.type === type) &&
        (!direction || directionOf(r, one.id) === direction) &&
        (!kind || g.entities.get(otherEnd(r, one.id))?.kind === kind),
    )
    .sort(strongestFirst);
  const others = [...new Set(edges.map((r) => otherEnd(r, one.id)))];
  const page = new Set(others.slice(offset, offset + limit));
  return {
    nodes: [...page].flatMap((id) => g.entities.get(id) ?? []),
    edges: edges.filter((r) => page.has(otherEnd(r, one.id))),
    total: { nodes: others.length, edges: edges.length },
    truncated: offset + page.size < others.length,
  };
};

function evidenceOf(g: SentGraph, sent: SentEvidence): Evidence {
  const { relationship: _, document: id, context, ...claim } = sent;
  const { document, text = '', source } = found(g.documents.get(id), 'document');
  return {
    ...claim,
    document,
    ...(source.name !== undefined && { source: { ...source, name: source.name } }),
    context: {
      start: context.start,
      text: 'text' in context ? context.text : text.slice(context.start, context.end),
    },
  };
}

const relationship: Answer = (g, options) => {
  const { words, ...one } = found(g.relationships.get(idOf(options)), 'relation');
  return {
    relationship: one,
    source: found(g.entities.get(one.source), 'entity'),
    target: found(g.entities.get(one.target), 'entity'),
    evidence: (g.evidence.get(one.id) ?? []).map((sent) => evidenceOf(g, sent)),
    words,
  };
};

const relationshipClaims: Answer = (g, { body }): RelationshipClaims => {
  const { relationships } = relationshipClaimsRequestSchema.parse(body);
  const claims = relationships.flatMap((id) => g.evidence.get(id) ?? []);
  const documents = [...new Set(claims.map((c) => c.document))].flatMap(
    (id) => g.documents.get(id) ?? [],
  );
  return {
    claims,
    documents: documents.map(({ document, source }) => ({ ...document, source: source.id })),
    sources: [...new Map(documents.map(({ source }) => [source.id, source])).values()],
  };
};

const documents: Answer = ({ page }) => ({
  documents: page.documents
    .map(({ document, mentions, claims }) => ({
      ...document,
      mentions: mentions.length,
      claims: claims.length,
    }))
    .sort((x, y) => order(x.name, y.name)),
  total: page.documents.length,
});

const document: Answer = (g, options) => {
  const one = found(g.documents.get(idOf(options)), 'document');
  if (one.text === undefined)
    throw new ApiError(
      'left-out',
      404,
      'The text of this document was left out, since this page would have become too large.',
      'Its sentences stand with the relations that they state.',
    );
  return one;
};

const ANSWERS: Readonly<Partial<Record<EndpointName, Answer>>> = {
  health: ({ page }) => ({ status: 'ready', stage: '', version: page.by }),
  summary,
  search: (g, { query }) => {
    const { q, limit } = searchParamsSchema.parse(query);
    return searchPage(g, q, limit);
  },
  graph,
  entity,
  neighbourCounts: (g, options) => countsOf(g, idOf(options)),
  neighbours,
  relationship,
  relationshipClaims,
  documents,
  document,
  views: () => ({ views: [] }),
  savedQuestions: () => ({ questions: [] }),
  savedQueries: () => ({ queries: [] }),
  library: () => ({ statements: [] }),
  exportFormats: () => ({ formats: [] }),
};

const answerOf = (name: string): Answer | undefined =>
  new Map<string, Answer>(Object.entries(ANSWERS)).get(name);

export function sentSource(held: SentGraph): Source {
  return {
    answers: (name) => answerOf(name) !== undefined,
    async answer({ name }: Endpoint, options) {
      const answer = answerOf(name);
      if (answer) return answer(held, options);
      throw new ApiError('left-out', 404, 'This page was made to be read.', NOT_HERE);
    },
  };
}
