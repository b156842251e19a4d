/**
 * A class-data archive holds the loaded classes of an earlier run, which cuts the start from about 7 s to about 4 s.
 * The virtual machine writes it when a server without one ends: into a file of its own, which the next start puts in
 * place. It writes the header last, so a file with a header is whole, whatever was killed meanwhile; and a machine
 * that finds an archive unfit runs without it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JavaRuntime } from './findJava.ts';
import type { Installation } from './installServer.ts';
import { wrapperJar } from './installServer.ts';

const abandonedAfterMs = 600_000;

export interface ClassDataArchive {
  options: string[];
  /** True when the end of this run writes the archive, which takes up to ten seconds. */
  writing: boolean;
}

export async function classDataArchive(
  cache: string,
  java: JavaRuntime,
  installation: Installation,
): Promise<ClassDataArchive> {
  const folder = join(cache, 'class-data');
  await mkdir(folder, { recursive: true });
  // The machine compares the jars' times and names with those it saw when it wrote the archive.
  const { mtimeMs } = await stat(join(installation.folder, wrapperJar));
  const key = createHash('sha256')
    .update([java.build, installation.folder, mtimeMs, ...installation.classPath].join('\n'))
    .digest('hex')
    .slice(0, 16);
  const archive = join(folder, `${key}.jsa`);
  if (await settle(folder, key, archive)) {
    return { options: [`-XX:SharedArchiveFile=${archive}`], writing: false };
  }
  const written = join(folder, `${key}.${randomBytes(4).toString('hex')}.writing`);
  return { options: [`-XX:ArchiveClassesAtExit=${written}`], writing: true };
}

async function settle(folder: string, key: string, archive: string): Promise<boolean> {
  let present = await hasHeader(archive);
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.writing')) continue;
    const path = join(folder, name);
    if (!present && name.startsWith(`${key}.`) && (await hasHeader(path))) {
      await rename(path, archive);
      present = true;
      continue;
    }
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
  return present;
}

async function hasHeader(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.some((byte) => byte !== 0);
  } finally {
    await file.close();
  }
}
