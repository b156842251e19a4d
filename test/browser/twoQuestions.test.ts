/** Two questions asked in one: both answers, one below the other. */
import { describe, expect, it } from '@jest/globals';
import { runApp } from '../support/runApp.ts';

const app = runApp('annotated documents');

const inspector = () => app.watched.page.getByRole('complementary', { name: 'Inspector' });
const said = (words: RegExp) =>
  inspector().getByRole('status').filter({ hasText: words }).waitFor();
const open = (question: string) =>
  app.watched.open(`/?best=0&${new URLSearchParams({ show: `q.${question}` })}`);

describe('two questions in one', () => {
  it('are answered one below the other, the second of what the first was about', async () => {
    await open('Which weapons did Islamic State use, and who attacked it?');
    await said(/^7: Mines/);
    const second = inspector().getByRole('region', { name: 'who attacked it?' });
    await second.getByRole('heading', { name: 'who attacked it?' }).waitFor();
    const chips = second.getByRole('region', { name: 'How it was read' });
    await chips.getByRole('button', { name: 'Islamic State' }).waitFor();
    const rows = second.getByRole('region', { name: 'Rows' }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(1);
    await rows
      .first()
      .getByRole('button', { name: /sentence/ })
      .waitFor();
  });
});
