import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Line endings do not change the class, so a checkout with CRLF has the same digest. */
export function sourceDigest(source: string): string {
  return createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex');
}

/** The class file as base64. `javac` is a path or a name on the path. */
export function compileNeo4jMain(source: string, javac: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'neo4j-main-'));
  try {
    const server = join(folder, 'org', 'neo4j', 'server');
    mkdirSync(server, { recursive: true });
    writeFileSync(
      join(server, 'CommunityEntryPoint.java'),
      'package org.neo4j.server; public class CommunityEntryPoint { public static void main(String[] a) {} }',
    );
    writeFileSync(join(folder, 'Neo4jMain.java'), source);
    const options = [
      '-g:none',
      '--release',
      '17',
      '-encoding',
      'UTF-8',
      '-cp',
      folder,
      '-d',
      folder,
    ];
    execFileSync(javac, [...options, join(folder, 'Neo4jMain.java')], { stdio: 'pipe' });
    return readFileSync(join(folder, 'Neo4jMain.class')).toString('base64');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
