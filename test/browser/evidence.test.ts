/** From a relation to its sentences and their documents, and back: real page, real server, real database. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  type DocumentDetail,
  ENDPOINTS,
  type RelationshipDetail,
} from '../../src/model/contracts.ts';
import { openPage, pointOnHorizontal, waitForLit } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('annotated documents', {}, async () => {
  const { edges } = ENDPOINTS.graph.response.parse(await get('/api/graph?limit=300'));
  const [most] = edges.toSorted((a, b) => b.claims - a.claims);
  relation = ENDPOINTS.relationship.response.parse(await get(`/api/relationships/${most?.id}`));
  const { documents } = ENDPOINTS.documents.response.parse(await get('/api/documents?limit=100'));
  const [longest] = documents.toSorted((a, b) => b.claims - a.claims);
  document = ENDPOINTS.document.response.parse(await get(`/api/documents/${longest?.id}`));
});

/** The relation with the most evidence, and a document that names things more than once. */
let relation: RelationshipDetail;
let document: DocumentDetail;

const get = async (path: string): Promise<unknown> => (await fetch(`${app.url}${path}`)).json();

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const showing = (page: Page, what: string) =>
  page.waitForURL((url) => url.searchParams.get('show') === what);
const isInView = async (page: Page, selector: string): Promise<boolean> => {
  const box = await page.locator(selector).first().boundingBox();
  return box !== null && box.y > 80 && box.y + box.height < 800;
};

describe('the sentences of a relation', () => {
  it('are gone through by keys and by buttons, each in its turn brought into view', async () => {
    const { page } = app.watched;
    const { id } = relation.relationship;
    const order = relation.evidence.filter((e) => e.certainty !== 'denied').map((e) => e.id);
    expect(order.length).toBeGreaterThan(1);
    await app.watched.open(`/?best=0&show=r.${id}`);
    await inspector(page).getByRole('list', { name: 'Sentences that state it' }).waitFor();
    for (const claim of order.slice(0, 2)) {
      await page.keyboard.press('j');
      await showing(page, `r.${id}.${claim}`);
      await page.locator(`[data-claim="${claim}"][aria-current="true"]`).waitFor();
    }
    await inspector(page).getByText(`Sentence 2 of ${relation.evidence.length}`).waitFor();
    await page.keyboard.press('k');
    await showing(page, `r.${id}.${order[0]}`);
    await page.keyboard.press('j');
    await showing(page, `r.${id}.${order[1]}`);
    await inspector(page).getByRole('button', { name: 'Previous claim' }).click();
    await showing(page, `r.${id}.${order[0]}`);
    const previous = inspector(page).getByRole('button', { name: 'Previous claim' });
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
    expect(await isInView(page, '[aria-current="true"] blockquote')).toBe(true);
    // One relation in the trail, however many of its sentences were read.
    expect(
      await page
        .getByRole('button', { name: 'Back in the inspector' })
        .getAttribute('aria-disabled'),
    ).toBe('true');
  });

  it('name source, date, certainty, rule, and mark both names', async () => {
    const { page } = app.watched;
    await app.watched.open(`/?best=0&show=r.${relation.relationship.id}`);
    for (const e of relation.evidence.slice(0, 4)) {
      const item = inspector(page).locator(`li[data-claim="${e.id}"]`);
      const told = (await item.textContent()) ?? '';
      expect(told).toContain(`rule ${e.rule}`);
      expect(told).toContain(e.source?.name ?? e.document.publisher ?? '');
      expect(told).toContain(e.document.published ?? '');
      if (e.certainty !== 'stated') expect(told).toContain(e.certainty);
      if (e.attributedTo) expect(told).toContain(`credited to ${e.attributedTo.name}`);
      const marked = await item
        .locator('mark')
        .evaluateAll((m) => m.map((x) => x.getAttribute('title')));
      // An end that the sentence does not name, as a "they", cannot be marked.
      const { source, target } = relation;
      const named = [e.subject, e.object].filter((end) => end.spans.length > 0);
      expect(named.length).toBeGreaterThan(0);
      expect(new Set(marked)).toEqual(
        new Set(named.map((end) => (end.entity === source.id ? source.name : target.name))),
      );
    }
  });
});

describe('a document', () => {
  it('is read claim by claim, each leading to all evidence of its relation and back', async () => {
    const { page } = app.watched;
    const { id } = document.document;
    const [first, second] = document.claims;
    await app.watched.open(`/?best=0&show=d.${id}`);
    await page.locator('[data-mention]').first().waitFor();
    await page.keyboard.press('j');
    await showing(page, `d.${id}.${first?.id}`);
    await inspector(page).getByRole('button', { name: 'Next claim' }).click();
    await showing(page, `d.${id}.${second?.id}`);
    await page.locator(`[data-claim="${second?.id}"][aria-pressed="true"]`).waitFor();
    expect(await isInView(page, '[data-filled]')).toBe(true);
    await inspector(page).getByRole('button', { name: 'All evidence' }).click();
    await showing(page, `r.${second?.relationship}.${second?.id}`);
    await page.locator(`li[data-claim="${second?.id}"][aria-current="true"]`).waitFor();
    await page.getByRole('button', { name: 'Back in the inspector' }).click();
    await showing(page, `d.${id}.${second?.id}`);
  });

  it('lists what it names, and goes through the mentions of one in turn', async () => {
    const { page } = app.watched;
    const { id } = document.document;
    const spans = new Map<string, number>();
    for (const m of document.mentions)
      spans.set(m.entity, (spans.get(m.entity) ?? 0) + m.spans.length);
    const [[entity, count] = ['', 0]] = [...spans].sort(([, a], [, b]) => b - a);
    expect(count).toBeGreaterThan(1);
    await app.watched.open(`/?best=80&show=d.${id}`);
    await inspector(page)
      .getByRole('button', { name: /^Entities/ })
      .click();
    const list = inspector(page).getByRole('list', { name: 'Entities of the document' });
    expect(await list.getByRole('listitem').count()).toBe(spans.size);
    const row = list.getByRole('listitem').first().getByRole('button');
    await row.click();
    await page.waitForURL(/show=d\.[^.]+\.\.[^.]+\.0/);
    await row.click();
    await page.waitForURL(/show=d\.[^.]+\.\.[^.]+\.1/);
    expect(await page.locator('[data-in-hand="now"]').count()).toBe(1);
    expect(await isInView(page, '[data-in-hand="now"]')).toBe(true);
    await page.keyboard.press('Shift+K');
    await page.waitForURL(/show=d\.[^.]+\.\.[^.]+\.0/);
    await inspector(page).getByRole('button', { name: 'Next mention' }).click();
    await page.waitForURL(/show=d\.[^.]+\.\.[^.]+\.1/);
    await inspector(page).getByRole('button', { name: 'Open entity' }).click();
    await page.waitForURL(/show=e\./);
    expect(entity).toBeTruthy();
  });

  it('lights the stage where the pointer is in the text, and is marked where it is on the stage', async () => {
    const { page } = app.watched;
    const { id } = document.document;
    const claim = document.claims.find((c) => c.relationship && c.subject !== c.object);
    const ends = [claim?.subject, claim?.object].map(
      (mention) => document.mentions.find((m) => m.id === mention)?.entity ?? '',
    );
    const [a = '', b = ''] = ends;
    const between = ENDPOINTS.graph.response.parse(
      await get(`/api/graph?entities=${a},${b}&limit=2`),
    );
    await app.watched.open(`/?best=0&add=${a}.${b}&pin=${a}_-150_0.${b}_150_0&show=d.${id}`);
    await waitForLit(page, 0, 0);
    await page.locator(`button[data-claim="${claim?.id}"]`).hover();
    await waitForLit(page, 2, 1);
    await page.mouse.move(2, 2);
    await waitForLit(page, 0, 0);
    await page.locator(`a[data-entity="${a}"]`).first().hover();
    await waitForLit(page, 2, between.edges.length);
    expect(await page.locator('a[data-lit]').count()).toBe(0);
    const at = await pointOnHorizontal(page, a);
    await page.mouse.move(at.x, at.y);
    await page.locator(`a[data-entity="${a}"][data-lit]`).first().waitFor();
    expect(await page.locator(`a[data-lit]:not([data-entity="${a}"])`).count()).toBe(0);
    // Selecting it on the stage stays with the document, at the first place that names it.
    await page.mouse.click(at.x, at.y);
    await page.waitForURL(new RegExp(`show=d.${id}..${a}.0`));
    await page.locator('[data-in-hand="now"]').waitFor();
  });
});

it.each(['light', 'dark'] as const)(
  'a claim, a mention and the list of entities in hand break no rule of accessibility in the %s scheme',
  async (colorScheme) => {
    const themed = await openPage(app.browser, app.url, { colorScheme });
    const { page } = themed;
    const { id } = document.document;
    const [mention] = document.mentions;
    await themed.open(`/?best=40&show=r.${relation.relationship.id}.${relation.evidence[0]?.id}`);
    await inspector(page).locator('[aria-current="true"]').waitFor();
    expect(await violations(page)).toEqual([]);
    await themed.open(`/?best=40&show=d.${id}.${document.claims[0]?.id}`);
    await page.locator('[data-claim][aria-pressed="true"]').waitFor();
    expect(await violations(page)).toEqual([]);
    await themed.open(`/?best=40&show=d.${id}..${mention?.entity}.0`);
    await inspector(page)
      .getByRole('button', { name: /^Entities/ })
      .click();
    await page.locator('[data-in-hand="now"]').waitFor();
    expect(await violations(page)).toEqual([]);
    await themed.open('/?best=40&show=cypher');
    await inspector(page)
      .getByRole('button', { name: /Part of the graph/ })
      .first()
      .click();
    await inspector(page).getByRole('list', { name: 'Cypher statements' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await themed.close();
  },
);

describe('the Cypher behind a click', () => {
  it('is shown under what is inspected, and for all that was asked last', async () => {
    const { page } = app.watched;
    await app.watched.open(`/?best=0&show=r.${relation.relationship.id}`);
    await inspector(page).getByRole('button', { name: 'Cypher', exact: true }).click();
    const statements = inspector(page).getByRole('list', { name: 'Cypher statements' });
    await statements.waitFor();
    const told = (await statements.textContent()) ?? '';
    expect(told).toContain('MATCH (c:Claim {relationship: $id})-[:IN]->(d:Document)');
    expect(told).toContain(relation.relationship.id);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('haftar');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('y');
    const asked = inspector(page).getByRole('list', { name: 'What was asked last' });
    const search = asked.getByRole('button', { name: /Search/ }).filter({ hasText: 'haftar' });
    await search.click();
    await statements.waitFor();
    expect(await statements.textContent()).toContain('db.index.fulltext.queryNodes');
  });
});
