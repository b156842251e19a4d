import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/packageRoot.ts';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-evaluate-'));
const gold = join(folder, 'set');
const predicted = join(folder, 'predicted');
const NAMES = ['01_rashad_checkpoint_wire', '02_qarachogh_translated'];

interface Annotation {
  entities: unknown[];
  relations: { certainty: string }[];
}

beforeAll(() => {
  mkdirSync(gold);
  mkdirSync(predicted);
  const devset = join(packageRoot, 'corpus', 'devset');
  for (const file of [`${NAMES[0]}.txt`, `${NAMES[1]}.html`, ...NAMES.map((n) => `${n}.gold.json`)])
    cpSync(join(devset, file), join(gold, file));
  // Of the first document all but the last ten relations; of the second nothing.
  const first: Annotation = JSON.parse(readFileSync(join(gold, `${NAMES[0]}.gold.json`), 'utf8'));
  first.relations = first.relations.slice(0, -10);
  writeFileSync(join(predicted, `${NAMES[0]}.claims.json`), JSON.stringify(first));
  writeFileSync(join(folder, 'split.json'), JSON.stringify({ measureOnly: { set: [NAMES[1]] } }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sightline evaluate', () => {
  it('prints the figures of predictions', async () => {
    const { code, out, err } = await runCommand('evaluate', gold, predicted);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^entities\s+1\.000\s+0\.448\s+0\.619\s+26\s+26\s+58$/m);
    expect(out).toMatch(/^relations\s+1\.000\s+0\.242\s+0\.390\s+15\s+15\s+62$/m);
    expect(out).toMatch(/kind right\s+1\.000/);
  });

  it('gives the same figures as JSON', async () => {
    const { out } = await runCommand('evaluate', gold, predicted, '--json');
    expect(JSON.parse(out)).toMatchObject({
      documents: 2,
      entities: { hit: 26, predicted: 26, gold: 58 },
      relations: { hit: 15, predicted: 15, gold: 62, precision: 1 },
    });
  });

  it('extracts the documents itself when no predictions are named', async () => {
    const { code, out } = await runCommand('evaluate', gold, '--json');
    expect(code).toBe(0);
    const figures: { entities: { hit: number } } = JSON.parse(out);
    expect(figures.entities.hit).toBeGreaterThan(20);
  });

  it('keeps the errors of documents that are only measured on to itself', async () => {
    const all = await runCommand('evaluate', gold, predicted, '--errors', '--docs');
    expect(all.out).toContain(NAMES[0]);
    expect(all.out).not.toContain(NAMES[1]);
    expect(all.out).toContain('1 document is only measured on');
    const part = await runCommand(
      'evaluate',
      gold,
      predicted,
      '--split',
      'measure-only',
      '--errors',
    );
    expect(part.out).not.toContain(NAMES[1]);
    expect(part.out).toMatch(/^relations\s+0\.000\s+0\.000\s+0\.000\s+0\s+0\s+37$/m);
  });

  it('shows what came and went since a saved baseline or beside a folder', async () => {
    const baseline = join(folder, 'before.json');
    await runCommand('evaluate', gold, predicted, '--save', baseline);
    for (const before of [baseline, predicted]) {
      const { code, out } = await runCommand('evaluate', gold, gold, '--compare', before);
      expect(code).toBe(0);
      // Ten relations of the first document; 32 entities and 37 relations of the second.
      expect(out).toMatch(/^hits that came: 79$/m);
      expect(out).toMatch(/^hits that went: 0$/m);
      expect(out.match(new RegExp(`^  ${NAMES[0]}: `, 'gm'))).toHaveLength(10);
      expect(out).not.toContain(NAMES[1]);
    }
  });

  it('says what is wrong with a folder or file that it cannot read', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, `${NAMES[0]}.claims.json`), '{"document": "x", "entities": 3}');
    for (const [args, reason] of [
      [[join(folder, 'none')], /is no folder that can be read/],
      [[predicted], /holds no annotations/],
      [[gold, folder], /holds no prediction/],
      [[gold, broken], /is not a claims file: entities: /],
      [[gold, predicted, '--split', 'some'], /--split some is no part/],
    ] as const) {
      const { code, out, err } = await runCommand('evaluate', ...args);
      expect(code).not.toBe(0);
      expect(out).toBe('');
      expect(err).toMatch(reason);
      expect(err.trimEnd()).not.toContain('\n');
    }
  });
});
