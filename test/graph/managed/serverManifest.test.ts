import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  neo4jVersion,
  readManifest,
  readWrapper,
} from '../../../src/graph/managed/serverManifest.ts';
import { packageRoot } from '../../../src/packageRoot.ts';
import { compileNeo4jMain, sourceDigest } from '../../support/compileNeo4jMain.ts';

describe('the pinned jars', () => {
  const names = readManifest().map((jar) => basename(jar.path));

  it('have the server and what it loads only when expressions are compiled', () => {
    expect(names).toEqual(expect.arrayContaining([`neo4j-${neo4jVersion}.jar`, 'asm-9.7.1.jar']));
  });

  it('have names of their own, since they share one folder', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('leave out what a Bolt-only server never loads, so that the download stays below 90 MB', () => {
    expect(names.filter((name) => /parquet|jersey|jetty-server|zstd/.test(name))).toEqual([]);
    const bytes = readManifest().reduce((sum, jar) => sum + jar.size, 0);
    expect(bytes).toBeLessThan(90e6);
  });
});

describe('the wrapper class', () => {
  const folder = join(packageRoot, 'src', 'graph', 'managed');
  const source = readFileSync(join(folder, 'Neo4jMain.java'), 'utf8');
  const wrapper = readWrapper();

  it('was built from the source beside it', () => {
    expect(wrapper.sourceSha256).toBe(sourceDigest(source));
  });

  it('is a class for Java 17 that wraps the main class of Neo4j', () => {
    const bytes = Buffer.from(wrapper.classBytes);
    expect(bytes.readUInt32BE(0)).toBe(0xcafebabe);
    expect(bytes.readUInt16BE(6)).toBe(61);
    expect(bytes.includes('org/neo4j/server/CommunityEntryPoint')).toBe(true);
  });

  it('is what every compiler found here makes of the source', () => {
    const committed = Buffer.from(wrapper.classBytes).toString('base64');
    const compiled = compilers().map((javac) => compileNeo4jMain(source, javac));
    expect(compiled).toEqual(compiled.map(() => committed));
  });
});

/** Every `javac` on the path: none on the machine of most users. */
function compilers(): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? 'javac.exe' : 'javac'))
    .filter((javac) => existsSync(javac));
}
