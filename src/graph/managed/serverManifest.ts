/** The pinned jars of the managed server. Made by scripts/pinNeo4j.ts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../packageRoot.ts';

export const neo4jVersion = '5.26.30';

const jarSchema = z.strictObject({
  /** Path in a Maven repository: group/with/slashes/artifact/version/file. */
  path: z.string().regex(/^([\w.+-]+\/){3,}[\w.+-]+\.jar$/),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type PinnedJar = z.infer<typeof jarSchema>;

const wrapperSchema = z.strictObject({
  sourceSha256: z.string(),
  classBase64: z.base64(),
});

const folder = join(packageRoot, 'src', 'graph', 'managed');

export function readManifest(): PinnedJar[] {
  const file = join(folder, `neo4j-${neo4jVersion}.manifest.json`);
  return z
    .array(jarSchema)
    .min(1)
    .parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The class that wraps Neo4j's main class, and the digest of the source that it was compiled from. */
export function readWrapper(): { sourceSha256: string; classBytes: Uint8Array } {
  const text = readFileSync(join(folder, 'Neo4jMain.class.json'), 'utf8');
  const { sourceSha256, classBase64 } = wrapperSchema.parse(JSON.parse(text));
  return { sourceSha256, classBytes: new Uint8Array(Buffer.from(classBase64, 'base64')) };
}

/** Names one set of jars: another manifest or another wrapper is another installation. */
export function installationDigest(jars: PinnedJar[], wrapperClass: Uint8Array): string {
  const hash = createHash('sha256').update(wrapperClass);
  for (const jar of jars) hash.update(`${jar.path} ${jar.sha256}\n`);
  return hash.digest('hex').slice(0, 12);
}
