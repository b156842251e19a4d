import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { type StandInModel, standInModel } from '../support/standInModel.ts';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-extractor-'));
const documents = join(folder, 'documents');
const SETTINGS = ['SIGHTLINE_LLM_URL', 'SIGHTLINE_LLM_MODEL', 'SIGHTLINE_LLM_PASSAGE'];

let server: StandInModel;

beforeAll(async () => {
  server = await standInModel();
  mkdirSync(documents);
  for (const [name, place] of [
    ['one', 'Kesra'],
    ['two', 'Broken'],
    ['three', 'Tabar'],
  ] as const)
    writeFileSync(
      join(documents, `${name}.txt`),
      `The report is about one town in the valley.\n\nOn 4 March 2024 the Tern Brigade attacked ${place} with mortars.\n`,
    );
});
beforeEach(() => {
  process.env.SIGHTLINE_LLM_URL = server.url;
  process.env.SIGHTLINE_LLM_MODEL = 'stand-in';
  server.behave(({ passage }, response) => {
    const words = passage.sentences.map((s) => s.text).join(' ');
    if (words.includes('Broken')) {
      response.writeHead(401).end('no');
      return undefined;
    }
    const place = words.includes('Kesra') ? 'Kesra' : 'Tabar';
    return JSON.stringify({
      entities: [
        { key: 'a', kind: 'ArmedGroup', names: ['Tern Brigade'] },
        { key: 'p', kind: 'Settlement', names: [place] },
      ],
      relations: [
        {
          source: 'a',
          type: 'ATTACKED',
          target: 'p',
          certainty: 'stated',
          quote: `the Tern Brigade attacked ${place}`,
        },
        {
          source: 'a',
          type: 'OPERATES_IN',
          target: 'p',
          certainty: 'stated',
          quote: 'It has a base there.',
        },
      ],
    });
  });
});
afterAll(() => {
  for (const name of SETTINGS) delete process.env[name];
  server.close();
  rmSync(folder, { recursive: true });
});

describe('--extractor', () => {
  it('is off: without it no model is asked, though one is set', async () => {
    const { code } = await runCommand('extract', documents, '--out', join(folder, 'rules'));
    expect(code).toBe(0);
    expect(server.asked).toHaveLength(0);
  });

  it('says in the help what leaves the machine', async () => {
    for (const command of ['import', 'extract', 'evaluate']) {
      const { out } = await runCommand(command, '--help');
      expect(out.replace(/\s+/g, ' ')).toMatch(
        /--extractor .*(nothing leaves this machine|for llm only)/,
      );
    }
  });

  it.each([
    ['no model is set', {}, 'llm', 'no language model is set'],
    ['the address is none', { SIGHTLINE_LLM_URL: 'ollama' }, 'llm', 'is no address of the web'],
    [
      'a length is none',
      { SIGHTLINE_LLM_URL: 'http://127.0.0.1:9/v1', SIGHTLINE_LLM_PASSAGE: 'big' },
      'llm',
      'SIGHTLINE_LLM_PASSAGE big',
    ],
    ['it is not known', {}, 'oracle', 'Name rules or llm'],
  ])('is refused in one line where %s', async (_, settings, name, why) => {
    for (const setting of SETTINGS) delete process.env[setting];
    Object.assign(process.env, settings);
    const { code, err } = await runCommand('extract', documents, '--explain', '--extractor', name);
    delete process.env.SIGHTLINE_LLM_PASSAGE;
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('warns once of what is sent, writes claims files that name the model, and goes on past a failure', async () => {
    const out = join(folder, 'model');
    const { code, err } = await runCommand(
      'extract',
      documents,
      '--out',
      out,
      '--extractor',
      'llm',
    );
    expect(code).toBe(1);
    expect(err.match(/is sent to http:\/\/127/g)).toHaveLength(1);
    expect(err).toContain('not read by the language model stand-in');
    expect(err).toContain('status 401');
    expect(err).toContain('1 relations whose quote does not stand in the passage');
    for (const name of ['one', 'three'])
      expect(JSON.parse(readFileSync(join(out, `${name}.claims.json`), 'utf8'))).toMatchObject({
        relations: [{ type: 'ATTACKED', origin: 'model', rule: 'model:stand-in', confidence: 0.5 }],
      });
  });

  it('imports claims that count half until a person has confirmed them', async () => {
    const database = await testDatabase();
    await wipe(database);
    const data = ['--data', testDataFolder()];
    const { code, out, err } = await runCommand('import', documents, ...data, '--extractor', 'llm');
    expect(code).toBe(1);
    expect(err).toContain('two: not read by the language model');
    expect(`${out}${err}`).toContain('1 relations whose quote does not stand in the passage');
    const { rows } = await runReadOnlyQuery(
      database,
      'MATCH (c:Claim)-[:IN]->(d:Document) MATCH (:Entity)-[r:ATTACKED {id: c.relationship}]->() RETURN d.name, c.origin, c.rule, c.confidence, r.confidence ORDER BY d.name',
    );
    // 0.5 for the reading × 0.8 for a source and × 0.9 for a claim that nobody has judged.
    expect(rows).toEqual([
      ['one', 'model', 'model:stand-in', 0.5, 36],
      ['three', 'model', 'model:stand-in', 0.5, 36],
    ]);
    expect((await runCommand('check', ...data)).code).toBe(0);

    const again = await runCommand('import', documents, ...data, '--extractor', 'llm', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ unchanged: 2, failed: 1 });
    const anew = await runCommand('reextract', ...data);
    expect(anew.out).toContain('2 as a language model did');

    const csv = join(folder, 'tables');
    await runCommand('export', '--format', 'csv', '--out', csv, ...data);
    expect(readFileSync(join(csv, 'evidence.csv'), 'utf8')).toContain('"model:stand-in"');
    const gexf = join(folder, 'graph.gexf');
    await runCommand('export', '--format', 'gexf', '--out', gexf, ...data);
    expect(readFileSync(gexf, 'utf8')).toContain('read by the language model stand-in');
    const report = join(folder, 'report.md');
    await runCommand('report', 'Tern Brigade', '--out', report, ...data);
    expect(readFileSync(report, 'utf8')).toContain('read by the language model stand-in');
  }, 600_000);

  it('sets extractors side by side in one table', async () => {
    const set = join(packageRoot, 'corpus', 'devset');
    const few = join(folder, 'gold');
    for (const ending of ['.txt', '.gold.json'])
      cpSync(join(set, `12_yemen_dhow_wire${ending}`), join(few, `12_yemen_dhow_wire${ending}`));
    server.behave(() =>
      JSON.stringify({
        entities: [{ key: 'y', kind: 'Country', names: ['Yemen'] }],
        relations: [],
      }),
    );
    const { code, out } = await runCommand('evaluate', few, '--extractor', 'llm');
    expect(code).toBe(0);
    expect(out).toMatch(/^entities +rules +0\.\d{3}/m);
    expect(out).toMatch(/^ +llm +1\.000 +0\.\d{3} +0\.\d{3} +1 +1 /m);
    expect(out).toMatch(/^relations +rules /m);
    const json = await runCommand('evaluate', few, '--extractor', 'rules,llm', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      rules: { documents: 1 },
      llm: { documents: 1, entities: { predicted: 1, hit: 1 }, relations: { predicted: 0 } },
    });
    const both = await runCommand('evaluate', few, few, '--extractor', 'llm');
    expect(both.code).toBe(2);
  }, 600_000);
});
