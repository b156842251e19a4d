/** Dossiers of the sample corpus, and of names and words as bad as documents hold them, in every file that they can be. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { compose } from '../../src/dossier/compose.ts';
import { type DossierContent, readDossier } from '../../src/dossier/content.ts';
import type { Block, Dossier } from '../../src/dossier/document.ts';
import { rendererOf } from '../../src/dossier/renderers.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { DOSSIER_FORMATS } from '../../src/model/dossierContracts.ts';
import { meantEntity } from '../../src/questions/meantEntity.ts';
import { runCommand } from '../cli/runCommand.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { importSampleAsRead } from '../support/sampleCorpus.ts';

let folder: string;
let content: DossierContent;
let dossier: Dossier;

async function contentOf(name: string): Promise<DossierContent> {
  const database = await testDatabase();
  const { id } = await meantEntity(database, name);
  const found = await readDossier(database, id, '2026-11-22T12:00:00.000Z');
  if (!found) throw new Error(`no dossier of ${name}`);
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-dossier-'));
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await importSampleAsRead(database);
  content = await contentOf('Russia');
  dossier = compose(content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything that a dossier says, block by block. */
const wordsOf = ({ blocks }: Dossier): string[] => blocks.flatMap(wordsOfBlock);

function wordsOfBlock(b: Block): string[] {
  switch (b.kind) {
    case 'heading':
      return [b.text];
    case 'paragraph':
    case 'quote':
      return [b.inlines.map((i) => i.text).join('')];
    case 'list':
      return b.items.map((item) => item.map((i) => i.text).join(''));
    case 'facts':
      return b.rows.map((row) => row.join(': '));
    case 'picture':
      return [b.caption];
  }
}
const headings = (d: Dossier) => d.blocks.flatMap((b) => (b.kind === 'heading' ? [b.text] : []));

const NASTY = 'a <b> & "c" \u0000\ud800 `x` [y](z) | # ‏עברית‎ Ḥizb ʿAlī </script>';
const nasty: Dossier = {
  title: NASTY,
  subtitle: NASTY,
  madeAt: '2026-11-22T12:00:00.000Z',
  language: 'en',
  blocks: [
    { kind: 'heading', level: 1, text: NASTY },
    { kind: 'facts', rows: [[NASTY, NASTY]] },
    { kind: 'quote', inlines: [{ text: NASTY }, { text: '', note: 1 }] },
    { kind: 'list', items: [[{ text: NASTY, bold: true }]] },
  ],
  notes: [
    {
      number: 1,
      inlines: [
        { text: NASTY },
        { text: 'https://example.org/a_(b)', link: 'https://example.org/a_(b)' },
      ],
    },
  ],
};

const mainOf = async (format: (typeof DOSSIER_FORMATS)[number]['name'], of: Dossier) => {
  const [main] = await (await rendererOf(format)).render(of, 'name');
  return Buffer.from(main?.content ?? '');
};

describe('a dossier', () => {
  it('tells names, review, relations by sort and date, hedges apart, contradictions, and how to read it', () => {
    const words = wordsOf(dossier).join('\n');
    expect(dossier.subtitle).toBe(
      `Country. Made on 2026-11-22 from an archive of 19 documents, of which ${content.entity.documents} name it.`,
    );
    expect(words).toMatch(/Review: 0 unreviewed|Review: \d+ unreviewed, 0 confirmed, 0 rejected/);
    expect(headings(dossier)).toEqual(
      expect.arrayContaining(['What it is', 'Relations', 'Arms', 'Used', 'Contradictions']),
    );
    expect(words).toContain('Stated and denied: Iran supplied');
    expect(words).toContain('(denied');
    const [firm = '', hedged = ''] = words.split('\nOnly hedged\n');
    expect(firm).not.toMatch(/confidence \d+; hedged/);
    if (hedged) expect(hedged).toMatch(/confidence \d+; hedged/);
  });

  it('gives every sentence a note, and every note a complete citation', () => {
    const quotes = dossier.blocks.flatMap((b) => (b.kind === 'quote' ? [b.inlines] : []));
    expect(quotes.length).toBeGreaterThan(10);
    const numbers = new Set(dossier.notes.map((note) => note.number));
    for (const inlines of quotes) {
      const note = inlines.find((i) => i.note !== undefined)?.note;
      expect(numbers).toContain(note);
    }
    expect([...numbers]).toEqual(dossier.notes.map((_, i) => i + 1));
    const { cited } = content;
    for (const { inlines } of dossier.notes) {
      const words = inlines.map((i) => i.text).join('');
      const document = [...cited.values()].find((d) => words.includes(d.sha256));
      expect(words).toContain(document?.title ?? document?.name);
      expect(words).toContain(document?.publisher);
      expect(words).toContain(document?.published);
      expect(words).toMatch(/https?:|File “/);
    }
  });

  it('draws what there is: the graph around it, places, dates', async () => {
    const russia = dossier.blocks.flatMap((b) => (b.kind === 'picture' ? [b] : []));
    expect(russia.map((p) => p.name)).toEqual(expect.arrayContaining(['graph', 'timeline']));
    const houthis = compose(await contentOf('Houthis'));
    const drawn = houthis.blocks.flatMap((b) => (b.kind === 'picture' ? [b] : []));
    expect(drawn.map((p) => p.name)).toEqual(['graph', 'map', 'timeline']);
    for (const { svg, width, height } of drawn) {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(parsed.querySelector('svg')?.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('is the same for the same graph', async () => {
    expect(compose(await contentOf('Russia'))).toEqual(dossier);
    for (const { name } of DOSSIER_FORMATS.filter((f) => f.name === 'md' || f.name === 'html'))
      expect((await mainOf(name, dossier)).equals(await mainOf(name, dossier))).toBe(true);
  });

  it('makes text of whatever a document holds, never markup', async () => {
    const html = (await mainOf('html', nasty)).toString();
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script, b').length).toBe(0);
    expect(page.querySelector('blockquote')?.textContent).toContain('a <b> & "c"');
    expect(page.querySelector('li a')?.getAttribute('href')).toBe('https://example.org/a_(b)');
    const markdown = (await mainOf('md', nasty)).toString();
    expect(markdown).toContain('a \\<b\\> \\& "c"');
    expect(markdown).toContain('\\[y\\](z) \\|');
    const files = unzipSync(await mainOf('docx', nasty));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const parsed = new DOMParser().parseFromString(body, 'text/xml');
    expect(parsed.querySelectorAll('w\\:p').length).toBeGreaterThan(4);
    expect(body).not.toContain('<b>');
    expect(body).toContain('עברית');
    const pdf = await mainOf('pdf', nasty);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(DOSSIER_FORMATS.map((f) => f.name))('is written as %s by the command', async (format) => {
    const out = join(folder, `Houthi movement.${format}`);
    const { code, err } = await runCommand(
      ...['report', 'Houthis', '--out', out, '--data', testDataFolder()],
    );
    expect([code, err]).toEqual([0, '']);
    expect((await readFile(out)).length).toBeGreaterThan(5_000);
    if (format === 'md') {
      const beside = (await readdir(folder)).filter((name) => name.endsWith('.svg')).sort();
      expect(beside).toEqual(
        ['graph', 'map', 'timeline'].map((name) => `Houthi movement-${name}.svg`),
      );
      for (const name of beside) expect(await readFile(out, 'utf8')).toContain(`](<${name}>)`);
    }
    if (format === 'docx') {
      const names = Object.keys(unzipSync(await readFile(out)));
      expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(3);
    }
  });

  it.each([
    [['nobody of that name', '--out', 'x.pdf'], 1, /nothing called "nobody of that name"/],
    [['Houthis'], 2, /Say where to/],
    [['Houthis', '--out', 'x.rtf'], 2, /none of the endings \.pdf, \.docx, \.html, \.md/],
  ])('is refused for %j in one line', async (args, code, message) => {
    const refused = await runCommand('report', ...args, '--data', testDataFolder());
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toMatch(message);
    expect(refused.err.trimEnd()).not.toContain('\n');
  });
});
