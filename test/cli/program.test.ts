import { describe, expect, it } from '@jest/globals';
import { runCommand } from './runCommand.ts';

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, out } = await runCommand('--help');
    expect(code).toBe(0);
    for (const name of ['start', 'import', 'extract', 'evaluate', 'query', 'check', 'rebuild'])
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('explains each command', async () => {
    const { code, out } = await runCommand('import', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--annotations <ending>');
    expect(out).toContain('--data <folder>');
  });

  it.each([
    [['fly'], /unknown command 'fly'/],
    [['import'], /missing required argument 'path'/],
    [['query', 'RETURN 1', '--limit'], /unknown option '--limit'/],
    [['query'], /one of a Cypher query, --library NAME, --list or --file FILE/],
    [['query', 'RETURN $a', '--params', '[1]'], /--params is no JSON object/],
    [['import', 'x', '--jobs', 'many'], /--jobs many is no whole number from 0 to 64/],
    [['import', 'x', '--annotations', 'gold'], /--annotations gold is no ending/],
    [['extract', 'x'], /--out is missing/],
    [['start', '--port', '99999'], /--port 99999 is no whole number/],
  ])('refuses %j in one line that says why', async (args, reason) => {
    const { code, out, err } = await runCommand(...args);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(reason);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
