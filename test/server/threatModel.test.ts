/** The threat model names the tests that hold it: they are there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/packageRoot.ts';

const read = (...path: string[]): Promise<string> => readFile(join(packageRoot, ...path), 'utf8');

/** As it stands in a test file: quotes and what varies may be written otherwise there. */
const plain = (text: string): string => text.replace(/\$\{\w+\}/g, '%s').replaceAll("\\'", "'");

describe('the threat model', () => {
  it('names, for every threat, a test that exists', async () => {
    const lines = (await read('docs', 'threat-model.md'))
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\| (threat|---)/.test(line));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      const [, file = '', name = ''] = /`(test\/[\w/.]+)`: "([^"]+)" \|$/.exec(line) ?? [];
      expect({ line, file }).not.toEqual({ line, file: '' });
      expect(plain(await read(...file.split('/')))).toContain(name);
    }
  });
});
