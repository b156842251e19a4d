/**
 * Every command that the documentation shows, run as a user would: in one folder, one after another, on the sample
 * corpus. What cannot be run here is marked behind the fence (```sh docker), and the marks are few.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { packageRoot } from '../../src/packageRoot.ts';
import { runCommand } from '../cli/runCommand.ts';
import { buildSentPage } from '../support/app.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { type FencedBlock, fencedBlocks } from '../support/markdown.ts';
import { importSampleAsRead } from '../support/sampleCorpus.ts';
import { shellWords } from '../support/shellWords.ts';
import { runShell, shims } from '../support/sourceCopy.ts';
import { type StandInModel, standInModel } from '../support/standInModel.ts';

/** Why a block with such a mark is not run by this test. */
const NOT_RUN: Readonly<Record<string, string>> = {
  install: 'installs the package or runs all tests, this one among them',
  docker: 'needs Docker',
  'own-neo4j': 'needs a Neo4j of the user; `import` and `check` are run by other blocks',
  'neo4j-admin': 'needs a Neo4j that is installed; test/exporting/neo4jAdmin.test.ts runs it',
  assistant: 'needs the program of somebody else; test/assistants runs the server',
  env: 'sets variables for the blocks after it, with addresses that are examples',
  page: 'test/browser/recipe.test.ts runs it',
  server: 'needs machines, names or certificates of the user; test/server/access runs it',
};
/** Goes on until Ctrl C: what it writes when it is ready, by the command. */
const ONGOING: Readonly<Record<string, RegExp>> = {
  start: /Ready\. Ctrl C ends it\./,
  import: /Watching /,
  mcp: /"serverInfo"/,
};

const GREETING = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'documentation', version: '1' },
  },
};

const files = ['README.md', ...markdownBelow('docs')];

function markdownBelow(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

const blocksOf = (file: string): FencedBlock[] =>
  fencedBlocks(join(packageRoot, file)).filter((b) => ['sh', 'bash', 'shell'].includes(b.language));

const home = mkdtempSync(join(tmpdir(), 'sightline-docs-'));
let programs: string;
let model: StandInModel;
const formerly = process.cwd();

beforeAll(async () => {
  const database = await testDatabase();
  await wipe(database);
  await importSampleAsRead(database);
  await buildSentPage();
  model = await standInModel();
  model.behave(() => JSON.stringify({ entities: [], relations: [] }));
  programs = await shims(join(home, '.programs'), join(packageRoot, 'src', 'cli', 'main.ts'));
  layOut();
  process.chdir(home);
}, 300_000);
afterAll(() => {
  process.chdir(formerly);
  model.close();
  rmSync(home, { recursive: true, force: true });
});

/** What the documentation takes for granted: documents of the user's, in the folder and at home, which is the same here. */
function layOut(): void {
  const text = 'On 4 March 2024 the Houthis attacked Aden with drones, Reuters reported.\n';
  for (const folder of ['reports', 'inbox', 'documents', 'corpus/devset'])
    mkdirSync(join(home, folder), { recursive: true });
  for (const name of ['reports/convoy.md', 'documents/note.txt', 'inbox/note.txt'])
    writeFileSync(join(home, name), `${name}\n\n${text}`);
  for (const ending of ['.txt', '.gold.json'])
    cpSync(
      join(packageRoot, 'corpus', 'devset', `12_yemen_dhow_wire${ending}`),
      join(home, 'corpus', 'devset', `12_yemen_dhow_wire${ending}`),
    );
  mkdirSync(join(home, 'corpus', 'trainset'));
  cpSync(join(home, 'corpus', 'devset'), join(home, 'corpus', 'trainset'), { recursive: true });
  writeFileSync(
    join(home, 'archive.zip'),
    zipSync({ 'in.txt': strToU8(`In an archive.\n\n${text}`) }),
  );
  writeFileSync(
    join(home, 'mail.mbox'),
    `From a@example.org Mon Mar  4 10:00:00 2024\nSubject: Aden\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nFrom: a@example.org\nTo: b@example.org\n\n${text}\n`,
  );
  writeFileSync(
    join(home, 'articles.csv'),
    `headline,body,day,outlet\nAden,"${text.trim()}",2024-03-05,Example\n`,
  );
  symlinkSync(testDataFolder(), join(home, '.sightline'));
  // Other graphs of the user are this one too: a second database would only take time.
  for (const name of ['my-archive', 'elsewhere']) symlinkSync(testDataFolder(), join(home, name));
}

/** A line that is nothing but a call of Sightline runs within this process: the same, and quicker. */
const isPlain = (line: string): boolean =>
  /^(?:npx )?sightline /.test(line) &&
  !/[|&;<>$`~]/.test(line.replace(/'[^']*'|"[^"$`]*"|\s#.*$/g, ''));

async function run(line: string): Promise<void> {
  if (!isPlain(line)) {
    await runShell(line, home, programs);
    return;
  }
  const [first, ...rest] = shellWords(line);
  const { code, out, err } = await runCommand(...(first === 'npx' ? rest.slice(1) : rest));
  if (code !== 0) throw new Error(`${line}\nended with code ${code}\n${out}${err}`);
}

/** Runs a command until it says that it is ready, ends it as Ctrl C does, and expects that it ends well. */
function runOngoing(line: string): Promise<void> {
  const words = shellWords(line);
  const command = words[words.indexOf('sightline') + 1] ?? '';
  const ready = ONGOING[command];
  if (!ready) throw new Error(`${line}: is not known to go on.`);
  return new Promise((resolve, reject) => {
    const { NEO4J_URI: _own, ...env } = process.env;
    const child = spawn('bash', ['-c', `exec ${line.replace(/\s#.*$/, '')}`], {
      cwd: home,
      env: { ...env, HOME: home, PATH: `${programs}:${env.PATH}` },
    });
    let written = '';
    let asked = false;
    const look = (chunk: unknown): void => {
      written += String(chunk);
      if (asked || !ready.test(written)) return;
      asked = true;
      child.kill('SIGINT');
    };
    // What an assistant says first; other commands do not read it.
    child.stdin.write(`${JSON.stringify(GREETING)}\n`);
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('error', reject);
    child.on('exit', (code) =>
      asked && code === 0
        ? resolve()
        : reject(new Error(`${line}\nended with code ${code}\n${written}`)),
    );
  });
}

describe('the commands of the documentation', () => {
  it('are marked only with reasons that are known, and every reason is needed', () => {
    const marks = files.flatMap((file) => blocksOf(file).flatMap((b) => b.info));
    const known = [...Object.keys(NOT_RUN), 'ongoing', 'model'];
    expect(marks.filter((mark) => !known.includes(mark))).toEqual([]);
    expect(
      known.filter((mark) => !['page', 'server'].includes(mark) && !marks.includes(mark)),
    ).toEqual([]);
  });

  // A line is a command; those of a file come one after another.
  const cases = files.flatMap((file) =>
    blocksOf(file)
      .filter((b) => !b.info.some((mark) => mark in NOT_RUN))
      .flatMap(({ text, info, line }) =>
        text
          .split('\n')
          .map((command, i) => ({ command, info, where: `${file}:${line + i}` }))
          .filter(({ command }) => command.trim() !== '' && !command.startsWith('#')),
      ),
  );

  it.each(cases)(
    '$where: $command',
    async ({ command, info }) => {
      if (info.includes('model'))
        Object.assign(process.env, {
          SIGHTLINE_LLM_URL: model.url,
          SIGHTLINE_LLM_MODEL: 'stand-in',
        });
      try {
        await (info.includes('ongoing') ? runOngoing(command) : run(command));
      } finally {
        delete process.env.SIGHTLINE_LLM_URL;
        delete process.env.SIGHTLINE_LLM_MODEL;
      }
    },
    600_000,
  );
});

describe('the links of the documentation', () => {
  it.each([...files, 'CONTRIBUTING.md'])('%s leads to files that are there', (file) => {
    const text = readFileSync(join(packageRoot, file), 'utf8').replace(/```[\s\S]*?\n```/g, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const missing = targets
      .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
      .map((target) => target.replace(/#.*$/, ''))
      .filter((target) => !existsSync(join(packageRoot, file, '..', target)));
    expect(missing).toEqual([]);
  });

  it('reach every page from the index', () => {
    const index = readFileSync(join(packageRoot, 'docs', 'README.md'), 'utf8');
    const decisions = readFileSync(join(packageRoot, 'docs', 'decisions', 'README.md'), 'utf8');
    const unnamed = markdownBelow('docs')
      .map((file) => [file, basename(file)] as const)
      .filter(([file]) => !file.endsWith('README.md'))
      .filter(([file, name]) => !(file.includes('decisions') ? decisions : index).includes(name));
    expect(unnamed.map(([file]) => file)).toEqual([]);
  });
});
