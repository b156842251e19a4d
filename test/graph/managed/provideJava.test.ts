import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findJava } from '../../../src/graph/managed/findJava.ts';
import { provideJava } from '../../../src/graph/managed/installJava.ts';

const program = (major: string): string =>
  [
    '#!/bin/sh',
    'echo "Picked up JAVA_TOOL_OPTIONS: -Dx=y" >&2',
    `echo "    java.specification.version = ${major}" >&2`,
    `echo "    java.vm.version = ${major}.0.1" >&2`,
  ].join('\n');

describe('the Java that runs the database', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sightline-java-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A folder `NAME/bin` with a program that says it is this version. */
  function java(name: string, major: string): string {
    const bin = join(folder, name, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'java'), program(major));
    chmodSync(join(bin, 'java'), 0o755);
    return bin;
  }

  /** A module with the shape of njre: it puts a runtime below `jre` beside the path it is given. */
  function installer(action: string): string {
    const file = join(folder, 'installer.cjs');
    writeFileSync(
      file,
      `const fs = require('node:fs'), path = require('node:path'), os = require('node:os');
      exports.install = async (major, { type, installPath }) => {
        if (major !== 21 || type !== 'jre') throw new Error('unexpected request');
        fs.writeFileSync(path.join(os.tmpdir(), 'archive'), 'x'.repeat(5000));
        const bin = path.join(path.dirname(installPath), 'jre', 'jdk-21', 'bin');
        ${action}
      };`,
    );
    return file;
  }
  const unpack = `fs.mkdirSync(bin, { recursive: true });
    fs.writeFileSync(path.join(bin, 'java'), ${JSON.stringify(program('21'))}, { mode: 0o755 });`;

  it('is that of JAVA_HOME before any on the path', async () => {
    java('home', '17');
    const env = { JAVA_HOME: join(folder, 'home'), PATH: java('other', '21') };
    expect(await findJava(env)).toMatchObject({ major: 17 });
  });

  it('is 21 where the path has it, else the first that is new enough', async () => {
    const [old, recent, liked] = [java('a', '11'), java('b', '25'), java('c', '21')];
    expect(await findJava({ PATH: [old, recent, liked].join(delimiter) })).toMatchObject({
      major: 21,
    });
    expect(await findJava({ PATH: [old, recent].join(delimiter) })).toMatchObject({ major: 25 });
  });

  it('is not one that is too old or does not run', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'java'), '#!/bin/sh\nexit 2\n', { mode: 0o755 });
    expect(await findJava({ PATH: [java('a', '1.8'), broken].join(delimiter) })).toBeUndefined();
  });

  it('is fetched once into the cache folder where none is found', async () => {
    const cache = join(folder, 'cache');
    const stages: string[] = [];
    const options = { env: { PATH: join(folder, 'none') }, cache, installer: installer(unpack) };
    const fetched = await provideJava({ ...options, onProgress: (p) => stages.push(p.stage) });
    expect(fetched).toMatchObject({ major: 21, command: expect.stringContaining(cache) });
    expect(new Set(stages)).toEqual(new Set(['java']));
    const again = await provideJava({
      ...options,
      installer: installer('throw new Error("twice")'),
    });
    expect(again).toEqual(fetched);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('is fetched by two at once without harm', async () => {
    const cache = join(folder, 'cache');
    const options = { env: { PATH: '' }, cache, installer: installer(unpack) };
    const both = await Promise.all([provideJava(options), provideJava(options)]);
    expect(both[0]).toEqual(both[1]);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('is asked for in one line where it is neither found nor to be had', async () => {
    const cache = join(folder, 'cache');
    const failing = installer('throw new Error("getaddrinfo ENOTFOUND");');
    const failed = provideJava({ env: { PATH: '' }, cache, installer: failing });
    await expect(failed).rejects.toMatchObject({
      code: 'java-missing',
      message: expect.stringMatching(
        /^No Java 17 or newer .+ENOTFOUND\. Install Java 21.+NEO4J_URI/,
      ),
    });
    expect(readdirSync(cache)).toEqual([]);
  });
});
