import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Database } from '../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { readRelationshipClaims } from '../../src/graph/reads/claims.ts';
import { contextOf } from '../../src/graph/reads/context.ts';
import { readDocuments, readStoredDocument } from '../../src/graph/reads/documents.ts';
import { readEntity, readNeighbourCounts, readNeighbours } from '../../src/graph/reads/entity.ts';
import { readGraph } from '../../src/graph/reads/graph.ts';
import { readRelationship } from '../../src/graph/reads/relationship.ts';
import { luceneQuery, searchNames } from '../../src/graph/reads/search.ts';
import { readSummary } from '../../src/graph/reads/summary.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { writeDocuments } from '../../src/graph/writeDocuments.ts';
import { ENDPOINTS, type EntityRecord } from '../../src/model/contracts.ts';
import { annotatedContents } from '../support/contents.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  await writeDocuments(database, await annotatedContents());
  await database.write('awaitIndexes');
});

const named = async (q: string): Promise<EntityRecord> => {
  const [first] = (await searchNames(database, { q, limit: 5 })).entities;
  if (!first) throw new Error(`nothing is found for ${q}`);
  return first;
};

describe('reading the graph', () => {
  it('counts what there is, every kind and type among it', async () => {
    const summary = await readSummary(database);
    expect(ENDPOINTS.summary.response.parse(summary)).toEqual(summary);
    expect(summary.documents).toBe(16);
    expect(summary.kinds.reduce((n, k) => n + k.count, 0)).toBe(summary.entities);
    expect(summary.types.reduce((n, t) => n + t.count, 0)).toBe(summary.relationships);
    expect(summary.certainties.reduce((n, c) => n + c.count, 0)).toBe(summary.relationships);
  });

  it.each([
    ['Islamic State', 'Islamic State'],
    ['islamic stat', 'Islamic State'],
    ['ISLAMIC-STATE', 'Islamic State'],
    ['Dáesh', 'Islamic State'],
    ['Islamc State', 'Islamic State'],
    ['Isalmic State', 'Islamic State'],
    ['Hezbolah', 'Hezbollah'],
    ['Bahgdad', 'Baghdad'],
    ['state islamic', 'Islamic State'],
    ['conflict arm', 'Conflict Armament Research'],
  ])('finds by "%s" the entity %s', async (q, name) => {
    const result = await searchNames(database, { q, limit: 5 });
    expect(ENDPOINTS.search.response.parse(result)).toEqual(result);
    expect(result.entities[0]?.name).toBe(name);
  });

  it('says which other name matched', async () => {
    expect((await searchNames(database, { q: 'Daesh', limit: 1 })).entities).toMatchObject([
      { name: 'Islamic State', matched: 'Daesh' },
    ]);
  });

  it('finds by a name that no document uses, and says that it is none of theirs', async () => {
    const { id } = await named('Islamic State');
    const { rows } = await runReadOnlyQuery(
      database,
      'MATCH (m:Mention)-[:REFERS_TO]->(:Entity {id: $id}) RETURN m.key LIMIT 1',
      { id },
    );
    const [key] = z.tuple([z.string()]).parse(rows[0]);
    const by = (q: string, name: string) => searchNames(database, { q, limit: 5 }, [{ key, name }]);
    const [first] = (await by('Zerzevan Front', 'Zerzevan Front')).entities;
    expect(first).toMatchObject({ id, name: 'Islamic State', knownAs: 'Zerzevan Front' });
    expect(first?.aliases).not.toContain('Zerzevan Front');
    // A name that documents use says more.
    expect((await by('Daesh', 'Daesh')).entities[0]).not.toHaveProperty('knownAs');
  });

  it('finds documents by their titles', async () => {
    const { documents } = await searchNames(database, { q: 'Qarachogh two days', limit: 5 });
    expect(documents[0]?.name).toBe('02_qarachogh_translated');
  });

  it('takes anything that can be typed as a search', async () => {
    for (const q of ['', '  ', '"', 'a AND', 'x:(y', '*', '~2', '\\', 'AND OR NOT', '/x/', 'ä'])
      expect(await searchNames(database, { q, limit: 5 })).toHaveProperty('entities');
    expect(luceneQuery('+-!(){}[]^"~*?:\\/')).toBeUndefined();
  });

  it('gives the best connected part of the graph, and says how much there is', async () => {
    const graph = await readGraph(database, { limit: 20 });
    expect(ENDPOINTS.graph.response.parse(graph)).toEqual(graph);
    expect(graph.nodes).toHaveLength(20);
    expect(graph.truncated).toBe(true);
    const degrees = graph.nodes.map((n) => n.degree);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    const ids = new Set(graph.nodes.map((n) => n.id));
    for (const edge of graph.edges) expect(ids.has(edge.source) && ids.has(edge.target)).toBe(true);
    const summary = await readSummary(database);
    expect(graph.total).toEqual({ nodes: summary.entities, edges: summary.relationships });
  });

  it('restricts the graph by kind, type, certainty, confidence, entity and document', async () => {
    const byType = await readGraph(database, {
      limit: 500,
      types: ['USED', 'POSSESSED'],
      kinds: ['ArmedGroup', 'Weapon'],
    });
    expect(byType.edges.length).toBeGreaterThan(0);
    expect(new Set(byType.edges.map((e) => e.type))).toEqual(new Set(['USED', 'POSSESSED']));
    expect(new Set(byType.nodes.map((n) => n.kind))).toEqual(new Set(['ArmedGroup', 'Weapon']));
    expect(byType.total).toEqual({ nodes: byType.nodes.length, edges: byType.edges.length });

    const hedged = await readGraph(database, { limit: 500, certainties: ['hedged'] });
    expect(new Set(hedged.edges.map((e) => e.certainty))).toEqual(new Set(['hedged']));
    const sure = await readGraph(database, { limit: 500, minConfidence: 80, minSources: 2 });
    for (const e of sure.edges) {
      expect(e.confidence).toBeGreaterThanOrEqual(80);
      expect(e.sources).toBeGreaterThanOrEqual(2);
    }
    const some = byType.nodes.slice(0, 3).map((n) => n.id);
    const among = await readGraph(database, { limit: 500, entities: some });
    expect(among.nodes.map((n) => n.id).sort()).toEqual([...some].sort());

    const { documents } = await readDocuments(database, { limit: 1, offset: 3 });
    const [document] = documents;
    const inside = await readGraph(database, { limit: 500, documents: [document?.id ?? ''] });
    expect(inside.nodes).toHaveLength(document?.mentions ?? -1);
    expect(inside.edges.length).toBeGreaterThan(0);
  });

  it('shows an entity with its relationships, counts and documents', async () => {
    const { id } = await named('Islamic State');
    const detail = await readEntity(database, id);
    expect(detail && ENDPOINTS.entity.response.parse(detail)).toEqual(detail);
    expect(detail?.relationships).toHaveLength(detail?.entity.degree ?? -1);
    expect(detail?.documents).toHaveLength(detail?.entity.documents ?? -1);
    expect(await readNeighbourCounts(database, id)).toEqual(detail?.counts);
    expect(await readEntity(database, 'nothing')).toBeUndefined();
    expect(await readNeighbourCounts(database, 'nothing')).toBeUndefined();
  });

  it('gives as many neighbours as it counted, page by page', async () => {
    const { id } = await named('Islamic State');
    for (const { type, direction, kind, count } of (await readNeighbourCounts(database, id)) ??
      []) {
      const seen = new Set<string>();
      for (let offset = 0; ; offset += 4) {
        const page = await readNeighbours(database, id, {
          type,
          direction,
          kind,
          limit: 4,
          offset,
        });
        for (const n of page?.nodes ?? []) seen.add(n.id);
        for (const e of page?.edges ?? [])
          expect(direction === 'out' ? e.source : e.target).toBe(id);
        expect(page?.total.nodes).toBe(count);
        if (!page?.truncated) break;
      }
      expect(seen.size).toBe(count);
    }
  });

  it('opens the sentence of every claim behind a relationship, with both ends to be found in it', async () => {
    const { id } = await named('Islamic State');
    const detail = await readEntity(database, id);
    for (const { id: relationshipId, claims } of detail?.relationships.slice(0, 25) ?? []) {
      const found = await readRelationship(database, relationshipId);
      expect(found && ENDPOINTS.relationship.response.parse(found)).toEqual(found);
      expect(found?.evidence.filter((e) => e.certainty !== 'denied')).toHaveLength(claims);
      for (const evidence of found?.evidence ?? []) {
        const document = await readStoredDocument(database, evidence.document.id);
        expect(document?.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        const { context } = evidence;
        expect(document?.text.slice(context.start, context.start + context.text.length)).toBe(
          context.text,
        );
        expect(context.text).toContain(evidence.quote);
        for (const span of [...evidence.subject.spans, ...evidence.object.spans])
          expect(
            span.start >= context.start && span.end <= context.start + context.text.length,
          ).toBe(true);
      }
    }
    expect(await readRelationship(database, 'nothing')).toBeUndefined();
  });

  it('tells which claims stand behind many relationships, by whom, in one answer without their words', async () => {
    const graph = await readGraph(database, { limit: 200 });
    const found = await readRelationshipClaims(
      database,
      [...graph.edges, ...graph.edges.slice(0, 3)].map((e) => e.id),
    );
    expect(ENDPOINTS.relationshipClaims.response.parse(found)).toEqual(found);
    const documents = new Map(found.documents.map((d) => [d.id, d]));
    for (const edge of graph.edges) {
      const standing = found.claims.filter(
        (c) => c.relationship === edge.id && c.certainty !== 'denied' && c.review !== 'rejected',
      );
      expect(standing).toHaveLength(edge.claims);
      expect(new Set(standing.map((c) => c.document)).size).toBe(edge.documents);
      const sources = standing.map((c) => documents.get(c.document)?.source);
      expect(new Set(sources).size).toBe(edge.sources);
    }
    expect(new Set(found.documents.map((d) => d.source))).toEqual(
      new Set(found.sources.map((s) => s.id)),
    );
    expect(await readRelationshipClaims(database, ['nothing'])).toEqual({
      claims: [],
      documents: [],
      sources: [],
    });
  });

  it('lists documents in pages, and opens one with its mentions and claims', async () => {
    const all = await readDocuments(database, { limit: 500, offset: 0 });
    expect(ENDPOINTS.documents.response.parse(all)).toEqual(all);
    expect(all.documents).toHaveLength(all.total);
    const second = await readDocuments(database, { limit: 1, offset: 1 });
    expect(second.documents).toEqual(all.documents.slice(1, 2));
    for (const listed of all.documents.slice(0, 4)) {
      const detail = await readStoredDocument(database, listed.id);
      expect(detail && ENDPOINTS.document.response.parse(detail)).toEqual(detail);
      expect(detail?.mentions).toHaveLength(listed.mentions);
      expect(detail?.claims).toHaveLength(listed.claims);
      const relationship = detail?.claims.find((c) => c.relationship)?.relationship ?? '';
      expect(await readRelationship(database, relationship)).toBeDefined();
    }
    expect(await readStoredDocument(database, 'nothing')).toBeUndefined();
  });
});

describe('the context of a quote', () => {
  const text = 'First one. Second one is longer.\nThe third\nis wrapped here. Fourth. Fifth.';

  it('is its own sentence with the one before and the one after', () => {
    const start = text.indexOf('wrapped');
    expect(contextOf(text, 0, { start, end: start + 7 })).toEqual({
      text: 'Second one is longer.\nThe third\nis wrapped here. Fourth.',
      start: 11,
    });
  });

  it('runs to the end of a document that ends without a full stop', () => {
    const last = 'The base is here. A post near Khanaqin';
    const quote = { start: last.indexOf('base'), end: last.indexOf('base') + 4 };
    expect(contextOf(last, 0, quote, last.length).text).toBe(last);
    expect(contextOf(last, 0, quote, 10_000).text).toBe('The base is here. A post near');
  });

  it('keeps its offsets when only a window of the text is at hand', () => {
    const start = text.indexOf('wrapped');
    const from = 5;
    const context = contextOf(text.slice(from), from, { start, end: start + 7 });
    expect(text.slice(context.start, context.start + context.text.length)).toBe(context.text);
  });
});
