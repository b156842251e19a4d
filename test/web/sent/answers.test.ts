/** What a page that was sent answers is what the server answers of the same graph. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphSource } from '../../../src/exporting/graphSource.ts';
import { sentPageJson } from '../../../src/exporting/sentPage.ts';
import { readRelationshipClaims } from '../../../src/graph/reads/claims.ts';
import { readDocuments, readStoredDocument } from '../../../src/graph/reads/documents.ts';
import { readEntity } from '../../../src/graph/reads/entity.ts';
import { readGraph } from '../../../src/graph/reads/graph.ts';
import { readRelationship } from '../../../src/graph/reads/relationship.ts';
import { searchNames } from '../../../src/graph/reads/search.ts';
import { readSummary } from '../../../src/graph/reads/summary.ts';
import { prepareSchema } from '../../../src/graph/schema.ts';
import { ENDPOINTS } from '../../../src/model/contracts.ts';
import { type SentPage, sentPageSchema } from '../../../src/model/sentPage.ts';
import { type ApiError, call } from '../../../web/api/client.ts';
import { answers, holdSource } from '../../../web/api/source.ts';
import { sentSource } from '../../../web/sent/answers.ts';
import { sentGraph } from '../../../web/sent/graph.ts';
import { testDatabase, wipe } from '../../support/database.ts';
import { importSampleAsRead } from '../../support/sampleCorpus.ts';

let page: SentPage;

beforeAll(async () => {
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await importSampleAsRead(database);
  let text = '';
  for await (const piece of sentPageJson(graphSource(database))) text += piece;
  page = sentPageSchema.parse(JSON.parse(text));
  holdSource(sentSource(sentGraph(page)));
});

/** Order says nothing where the server leaves it open. */
const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...items].sort((x, y) => (x.id < y.id ? -1 : 1));

describe('a page that was sent answers as the server', () => {
  it('what it holds in all, and the best connected', async () => {
    const database = await testDatabase();
    expect(await call(ENDPOINTS.summary)).toEqual(await readSummary(database));
    const query = { limit: 40, minDegree: 1 };
    const here = await call(ENDPOINTS.graph, { query });
    const there = await readGraph(database, query);
    expect(here.nodes).toEqual(there.nodes);
    expect(byId(here.edges)).toEqual(byId(there.edges));
  });

  it('every entity, with its relations, counts and documents', async () => {
    const database = await testDatabase();
    for (const { id } of page.entities.slice(0, 40)) {
      const here = await call(ENDPOINTS.entity, { params: { id } });
      const there = await readEntity(database, id);
      expect(here.entity).toEqual(there?.entity);
      expect(here.relationships).toEqual(there?.relationships);
      expect(here.documents).toEqual(there?.documents);
      expect(new Set(here.counts.map((c) => JSON.stringify(c)))).toEqual(
        new Set(there?.counts.map((c) => JSON.stringify(c))),
      );
    }
  });

  it('every relation, with its sentences in their order, and the claims behind many', async () => {
    const database = await testDatabase();
    const ids = page.relationships.slice(0, 60).map((r) => r.id);
    for (const id of ids)
      expect(await call(ENDPOINTS.relationship, { params: { id } })).toEqual(
        ENDPOINTS.relationship.response.parse(await readRelationship(database, id)),
      );
    const here = await call(ENDPOINTS.relationshipClaims, { body: { relationships: ids } });
    const there = await readRelationshipClaims(database, ids);
    expect(byId(here.claims)).toEqual(byId(there.claims));
    expect(byId(here.documents)).toEqual(byId(there.documents));
    expect(byId(here.sources)).toEqual(byId(there.sources));
  });

  it('every document with its text, and the list of them', async () => {
    const database = await testDatabase();
    const here = await call(ENDPOINTS.documents, { query: { limit: 100 } });
    const there = await readDocuments(database, { limit: 100, offset: 0 });
    expect(here.documents.map((d) => [d.id, d.mentions])).toEqual(
      there.documents.map((d) => [d.id, d.mentions]),
    );
    for (const { id } of here.documents) {
      const document = await call(ENDPOINTS.document, { params: { id } });
      const stored = await readStoredDocument(database, id);
      expect(document.text).toBe(stored?.text);
      expect(document.mentions).toEqual(stored?.mentions);
    }
  });

  it.each(['houthi', 'Islamic Stat', 'ak 47', 'wagner', 'houti', 'type 68'])(
    'what is called %s, the same first',
    async (q) => {
      const database = await testDatabase();
      const here = await call(ENDPOINTS.search, { query: { q, limit: 8 } });
      const there = await searchNames(database, { q, limit: 8 });
      expect(here.entities[0]?.id).toBe(there.entities[0]?.id);
      expect(here.documents[0]?.id).toBe(there.documents[0]?.id);
    },
  );

  it('and says of the rest that it is not here', async () => {
    expect([answers('entity'), answers('ask'), answers('review'), answers('paths')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const refused = (error: ApiError) => error.message;
    await expect(
      call(ENDPOINTS.ask, { body: { question: 'Who?' } }).catch(refused),
    ).resolves.toMatch(/made to be read/);
    await expect(
      call(ENDPOINTS.entity, { params: { id: 'none' } }).catch(refused),
    ).resolves.toMatch(/not in this page/);
  });
});
