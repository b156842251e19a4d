/** Curation in the page: deciding about claims, undoing it, the record, sources: real page, server and database. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  type DecisionList,
  type DocumentDetail,
  ENDPOINTS,
  type RelationshipDetail,
  type ReviewItem,
} from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { middleOfStage, waitForLit } from '../support/page.ts';
import { runApp } from '../support/runApp.ts';
import { violations } from '../support/violations.ts';

const app = runApp('annotated documents', {}, async () => {
  const { edges } = ENDPOINTS.graph.response.parse(await get('/api/graph?limit=300'));
  const { items } = await queue('limit=100');
  const single = items.find((i) => {
    const own = edges.find((e) => e.id === i.relationship);
    const ends = [own?.source, own?.target];
    const between = edges.filter((e) => ends.includes(e.source) && ends.includes(e.target));
    return i.sources === 1 && own?.claims === 1 && between.length === 1;
  });
  if (!single?.relationship) throw new Error('No relation of the documents rests on one claim.');
  lone = single;
  relation = ENDPOINTS.relationship.response.parse(
    await get(`/api/relationships/${single.relationship}`),
  );
});

/** A claim that alone supports its relation, which is the only one between its ends. */
let lone: ReviewItem;
let relation: RelationshipDetail;

const get = async (path: string): Promise<unknown> => (await fetch(`${app.url}${path}`)).json();
const queue = async (query: string) =>
  ENDPOINTS.review.response.parse(await get(`/api/review?${query}`));
const record = async (): Promise<DecisionList> =>
  ENDPOINTS.decisions.response.parse(await get('/api/decisions?limit=500'));

/** Every test begins without decisions that count. */
beforeEach(async () => {
  const { decisions } = await record();
  for (const { id } of decisions.filter((d) => d.active && d.kind !== 'undo'))
    await fetch(`${app.url}/api/decisions/${id}/undo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  await app.watched.page.addInitScript(() => localStorage.setItem('sightline.who', 'Ann'));
});

const card = (page: Page, claim: string | undefined) =>
  page.locator(`article[data-claim="${claim}"]`);
const progress = (page: Page, words: string) =>
  page.getByTestId('review-progress').getByText(words, { exact: true }).waitFor();
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
/** Waits until so many relations are drawn. */
const drawnEdges = (page: Page, count: number) =>
  page.locator(`[data-testid="stage"][data-edges="${count}"]`).waitFor();
const decided = async (page: Page, by: () => Promise<unknown>): Promise<void> => {
  const answer = page.waitForResponse(
    (r) => r.url().includes('/api/decisions') && r.request().method() === 'POST',
  );
  await by();
  expect((await answer).status()).toBe(200);
};

/** The address at which both ends of the relation are all that is drawn. */
const ends = () => `best=0&add=${relation.source.id}.${relation.target.id}`;

describe('review mode', () => {
  it('goes through claims by keys, counts them, and takes decisions back', async () => {
    const { page } = app.watched;
    const { items, counts } = await queue('limit=3');
    const all = counts?.unreviewed ?? 0;
    const [first, second, third] = items.map((i) => i.claim);
    await app.watched.open('/?best=0');
    await page.keyboard.press('r');
    await card(page, first?.id).waitFor();
    await progress(page, `0 of ${all} reviewed`);
    const told = (await card(page, first?.id).textContent()) ?? '';
    expect(told).toContain(first?.quote.replace(/\s+/g, ' ').slice(0, 20));
    expect(told).toContain(`rule ${first?.rule}`);
    expect(told).toContain(first?.document.title ?? first?.document.name);
    expect(await card(page, first?.id).locator('mark').count()).toBeGreaterThan(0);

    await decided(page, () => page.keyboard.press('a'));
    await card(page, second?.id).waitFor();
    await progress(page, `1 of ${all} reviewed`);
    await decided(page, () => page.keyboard.press('r'));
    await card(page, third?.id).waitFor();
    await progress(page, `2 of ${all} reviewed`);
    await page.keyboard.press('k');
    await card(page, second?.id)
      .locator('li[data-active="true"]', { hasText: 'rejected' })
      .getByText('Ann', { exact: true })
      .waitFor();
    await page.keyboard.press('j');
    await card(page, third?.id).waitFor();

    await decided(page, () => page.keyboard.press('u'));
    await card(page, second?.id).waitFor();
    await progress(page, `1 of ${all} reviewed`);
    await decided(page, () => page.keyboard.press('u'));
    await card(page, first?.id).waitFor();
    await progress(page, `0 of ${all} reviewed`);
    const { counts: after } = await queue('limit=1');
    expect(after).toEqual(counts);
    expect(await violations(page)).toEqual([]);
  });

  it('takes a relation off the stage with its last claim at once, and undo brings it back', async () => {
    const { page } = app.watched;
    const before = ENDPOINTS.graph.response.parse(
      await get(`/api/graph?entities=${relation.source.id},${relation.target.id}`),
    ).edges.length;
    await app.watched.open(`/?${ends()}&show=review....${relation.relationship.id}`);
    await card(page, lone.claim.id).waitFor();
    await drawnEdges(page, before);
    await page.keyboard.press('r');
    await drawnEdges(page, before - 1);
    await page.keyboard.press('u');
    await drawnEdges(page, before);
    await card(page, lone.claim.id).waitFor();
  });

  it('brings a claim back with the reason when the server refuses', async () => {
    const { page } = app.watched;
    const [first, second] = (await queue('limit=2')).items.map((i) => i.claim.id);
    await app.watched.open('/?best=0&show=review');
    await card(page, first).waitFor();
    await page.route('**/api/decisions', (route) =>
      route.fulfill({
        status: 409,
        json: { error: { code: 'not-possible', message: 'It cannot be decided now.' } },
      }),
    );
    const failed = page.waitForEvent('console', (m) => m.text().includes('409'));
    await page.keyboard.press('a');
    await failed;
    await page.getByText('It cannot be decided now.').waitFor();
    await card(page, first).waitFor();
    expect(await card(page, first).getAttribute('data-review')).toBe('unreviewed');
    expect(second).not.toBe(first);
    app.watched.errors.length = 0;
  });

  it('corrects a claim and keeps the first reading beside the correction', async () => {
    const { page } = app.watched;
    const [first] = (await queue('limit=1')).items;
    await app.watched.open('/?best=0&show=review');
    await card(page, first?.claim.id).waitFor();
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Correct the claim' });
    await form.getByLabel('First date').fill('not a date');
    await form.getByRole('button', { name: 'Correct' }).click();
    await form.getByRole('alert').getByText('2024-05-17').waitFor();
    await form.getByLabel('First date').fill('1999-12');
    await decided(page, () => form.getByRole('button', { name: 'Correct' }).click());
    const { decisions } = await record();
    expect(decisions[0]).toMatchObject({ kind: 'correct', by: 'Ann', active: true });
    const { items } = await queue(`documents=${first?.claim.document.id}&review=rejected`);
    const original = items.find((i) => i.claim.id === first?.claim.id);
    expect(original?.claim.correctedBy).toHaveLength(1);
    await page.keyboard.press('k');
    await card(page, first?.claim.id)
      .locator('li[data-active="true"]', { hasText: 'Ann' })
      .waitFor();
    expect(await card(page, first?.claim.id).getAttribute('data-review')).toBe('rejected');
    await decided(page, () => page.keyboard.press('u'));
    expect((await queue('limit=1')).items[0]?.claim).toEqual(first?.claim);
  });
});

describe('at a sentence', () => {
  it('is accepted and rejected where it stands, with who and when, and taken back', async () => {
    const { page } = app.watched;
    await app.watched.open(`/?${ends()}&show=r.${relation.relationship.id}`);
    const row = inspector(page).locator(`li[data-claim="${lone.claim.id}"]`);
    await row.getByRole('button', { name: 'Accept this claim' }).click();
    await row.getByText('Accepted by Ann').waitFor();
    await row.getByRole('button', { name: 'Reject this claim' }).click();
    await row.getByText('Rejected by Ann').waitFor();
    await inspector(page).getByText('Nothing supports it any more').waitFor();
    await row.getByRole('button', { name: 'Take back the last decision' }).click();
    await row.getByText('Accepted by Ann').waitFor();
    await inspector(page).getByText('Nothing supports it any more').waitFor({ state: 'detached' });
    const { evidence } = ENDPOINTS.relationship.response.parse(
      await get(`/api/relationships/${relation.relationship.id}`),
    );
    expect(evidence[0]).toMatchObject({ review: 'confirmed', reviewedBy: 'Ann' });
    expect(await violations(page)).toEqual([]);
  });

  it('asks once by what name is decided', async () => {
    const { page } = app.watched;
    await page.addInitScript(() => localStorage.removeItem('sightline.who'));
    await app.watched.open(`/?best=0&show=r.${relation.relationship.id}`);
    await inspector(page).getByRole('button', { name: 'Accept this claim' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Who decides' });
    await dialog.getByLabel('Your name').fill('Ben');
    await dialog.getByRole('button', { name: 'Decide by this name' }).click();
    await inspector(page).getByText('Accepted by Ben').waitFor();
    await page.getByRole('button', { name: 'Review and curate' }).click();
    await page.getByText('Deciding as Ben').waitFor();
  });
});

describe('contradictions', () => {
  it('stand side by side with their sentences, opened from the relation', async () => {
    const { page } = app.watched;
    const { type, subject, object, document } = lone.claim;
    const answer = await fetch(`${app.url}/api/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ kind: 'claim', document: document.id, type, certainty: 'denied' },
        ...{ subject: subject.mention, object: object.mention },
      }),
    });
    expect(answer.status).toBe(200);
    await app.watched.open(`/?best=0&show=r.${relation.relationship.id}`);
    await inspector(page).getByRole('button', { name: 'What contradicts it' }).click();
    const sides = inspector(page).locator('li[data-contradiction]').first();
    await sides.getByText('Stated and denied').waitFor();
    expect(await sides.locator('blockquote').count()).toBeGreaterThanOrEqual(2);
    expect(await violations(page)).toEqual([]);
    await inspector(page).getByRole('button', { name: 'Show all' }).click();
    await sides.waitFor();

    // The bolt at the middle of the relation leads there too.
    const { source, target } = relation.relationship;
    await app.watched.open(`/?best=0&add=${source}.${target}`);
    const { x, y } = await middleOfStage(page);
    // It is there once the claims behind what is drawn have come; before, the click selects the relation.
    const isThere = async () => {
      await page.mouse.click(x, y);
      return page.waitForURL(/show=against/, { timeout: 2000 }).then(
        () => true,
        () => false,
      );
    };
    for (let tries = 0; !(await isThere()); tries++) expect(tries).toBeLessThan(20);
    await sides.waitFor();
    await waitForLit(page, 2, 1);
  });
});

describe('the record and the sources', () => {
  it('list every decision, undo any of them, and bring it back', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=0&show=review');
    await page.locator('article[data-claim]').waitFor();
    await decided(page, () => page.keyboard.press('a'));
    const { decisions } = await record();
    const [last] = decisions;
    await page.getByRole('button', { name: 'Review and curate' }).click();
    await page.getByRole('menuitem', { name: 'Record of decisions' }).click();
    const entry = inspector(page).locator(`li[data-decision="${last?.id}"]`);
    await entry.getByText('unreviewed').waitFor();
    await entry.getByText('confirmed').waitFor();
    await entry.getByRole('button', { name: /^Undo:/ }).click();
    await entry.getByRole('button', { name: /^Bring back:/ }).click();
    await entry.getByRole('button', { name: /^Undo:/ }).waitFor();
    expect((await record()).decisions.find((d) => d.id === last?.id)?.active).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('weigh a source, which can be taken back', async () => {
    const { page } = app.watched;
    await app.watched.open('/?best=0&show=sources');
    const source = inspector(page).locator('li[data-source]').first();
    const id = await source.getAttribute('data-source');
    const reliabilityNow = async () =>
      ENDPOINTS.sources.response
        .parse(await get('/api/sources?limit=500'))
        .sources.find((s) => s.id === id)?.reliability;
    const before = await reliabilityNow();
    await source.getByRole('combobox').click();
    await decided(page, () => page.getByRole('option', { name: 'B · Usually reliable' }).click());
    await source.getByText('Set by Ann').waitFor();
    expect(await reliabilityNow()).toBe('B');
    await decided(page, () => source.getByRole('button', { name: /^Undo/ }).click());
    await source.getByText('Set by Ann').waitFor({ state: 'detached' });
    expect(await reliabilityNow()).toBe(before);
    expect(await violations(page)).toEqual([]);
  });
});

/** A word of the text that is no part of a mention and stands once. */
function freeWord({ text, mentions }: DocumentDetail): { word: string; start: number } {
  const taken = mentions.flatMap((m) => m.spans);
  for (const { 0: word, index: start } of text.matchAll(
    /(?<![\p{L}\p{N}])\p{L}{6,}(?![\p{L}\p{N}])/gu,
  )) {
    const isFree = taken.every((s) => s.end < start || s.start > start + word.length);
    if (isFree && text.split(word).length === 2) return { word, start };
  }
  throw new Error('Every word of the document is taken.');
}

describe('marking by hand', () => {
  it('makes marked words a mention and two mentions a claim, each taken back', async () => {
    const { page } = app.watched;
    const { id } = lone.claim.document;
    const now = async () => ENDPOINTS.document.response.parse(await get(`/api/documents/${id}`));
    const before = await now();
    const { word, start } = freeWord(before);
    await app.watched.open(`/?best=0&show=d.${id}`);
    await page.locator('[data-start]').first().waitFor();
    await page.evaluate(
      ({ from, to }) => {
        const piece = [...window.document.querySelectorAll<HTMLElement>('[data-start]')].findLast(
          (p) => Number(p.dataset.start) <= from,
        );
        const words = piece?.firstChild;
        if (!piece || !words) throw new Error('The document shows no such piece.');
        const first = Number(piece.dataset.start);
        window.getSelection()?.setBaseAndExtent(words, from - first, words, to - first);
      },
      { from: start, to: start + word.length },
    );
    await page.getByRole('button', { name: `Mark “${word}”` }).click();
    const marking = page.getByRole('region', { name: 'Mark a mention' });
    expect(await marking.getByLabel('Words in the text').inputValue()).toBe(word);
    await marking.getByRole('combobox', { name: 'Kind' }).fill('Armed group');
    await page.getByRole('option', { name: 'Armed group', exact: true }).click();
    await decided(page, () => marking.getByRole('button', { name: 'Make it a mention' }).click());
    await marking.getByText('Made:').waitFor();
    const after = await now();
    const made = after.mentions.find((m) => !before.mentions.some((old) => old.id === m.id));
    expect(made).toMatchObject({
      kind: 'ArmedGroup',
      spans: [{ start, end: start + word.length }],
    });
    expect(await violations(page)).toEqual([]);
    await decided(page, () => marking.getByRole('button', { name: 'Take it back' }).click());
    expect((await now()).mentions).toEqual(before.mentions);

    await marking.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Connect two' }).click();
    const connecting = page.getByRole('region', { name: 'Connect two mentions' });
    const { subject, object } = lone.claim;
    for (const [label, end] of [
      ['From', subject],
      ['To', object],
    ] as const) {
      const mention = before.mentions.find((m) => m.id === end.mention);
      const words = `${mention?.name} (${kindOf(mention?.kind ?? 'Event').label})`;
      await connecting.getByRole('combobox', { name: label }).fill(words);
      await page.getByRole('option', { name: words, exact: true }).first().click();
    }
    await connecting.getByRole('combobox', { name: 'Relation' }).click();
    await page
      .getByRole('listbox', { name: 'Relation' })
      .getByRole('option')
      .filter({ hasNotText: relationTypeOf(lone.claim.type).label })
      .first()
      .click();
    await decided(page, () => connecting.getByRole('button', { name: 'Connect them' }).click());
    await connecting.getByText('Made:').waitFor();
    expect((await now()).claims.length).toBe(before.claims.length + 1);
    await decided(page, () => connecting.getByRole('button', { name: 'Take it back' }).click());
    expect((await now()).claims).toEqual(before.claims);
  });
});
