/**
 * Compiles src/graph/managed/Neo4jMain.java into Neo4jMain.class.json beside it: the class as base64, and the SHA-256 of
 * the source it was made from, so that a test finds a source that was changed without a rebuild. Needs a JDK 17+.
 * The one class of Neo4j that it calls is compiled from a stand-in with the same signature.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileNeo4jMain, sourceDigest } from '../test/support/compileNeo4jMain.ts';

const folder = join('src', 'graph', 'managed');
const source = readFileSync(join(folder, 'Neo4jMain.java'), 'utf8');
const built = {
  sourceSha256: sourceDigest(source),
  classBase64: compileNeo4jMain(source, 'javac'),
};
writeFileSync(join(folder, 'Neo4jMain.class.json'), `${JSON.stringify(built, null, 2)}\n`);
