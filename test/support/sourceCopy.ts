/** A copy of the sources to be changed by a test, with what this checkout has installed. */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/packageRoot.ts';
import type { FencedBlock } from './markdown.ts';

export interface SourceCopy {
  readonly folder: string;
  /** Does what a block `diff PATH` or `LANGUAGE new PATH` says. */
  apply(block: FencedBlock): Promise<void>;
  /** What a shell writes, on either output; fails where a command does. */
  shell(script: string): Promise<string>;
  remove(): Promise<void>;
}

/** @param dataFolder of the graph that commands in it use */
export async function sourceCopy(
  parts: readonly string[],
  dataFolder: string,
): Promise<SourceCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-copy-'));
  for (const part of parts)
    await cp(join(packageRoot, part), join(folder, part), { recursive: true });
  await symlink(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
  await symlink(dataFolder, join(folder, '.sightline'));
  const programs = await shims(join(folder, '.programs'), join(folder, 'src', 'cli', 'main.ts'));
  return {
    folder,
    async apply({ language, info, text }) {
      const path = language === 'diff' ? info[0] : info[0] === 'new' ? info[1] : undefined;
      if (!path) throw new Error(`No change is told by "${language} ${info.join(' ')}".`);
      const file = join(folder, path);
      if (language !== 'diff') {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text, { flag: 'wx' });
      } else await writeFile(file, patched(await readFile(file, 'utf8'), text, path));
    },
    shell: (script) => runShell(script, folder, programs),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Lines that stay or go must stand in the file one after another; without any, the new ones go to its end. */
function patched(text: string, diff: string, path: string): string {
  const lines = diff.replace(/\n$/, '').split('\n');
  const old = lines.filter((l) => !l.startsWith('+')).map((l) => l.slice(1));
  const fresh = lines.filter((l) => !l.startsWith('-')).map((l) => l.slice(1));
  if (old.length === 0) return `${text.replace(/\n?$/, '\n')}${fresh.join('\n')}\n`;
  const at = `\n${text}`.indexOf(`\n${old.join('\n')}\n`);
  if (at < 0) throw new Error(`${path}: holds no lines\n${old.join('\n')}`);
  return `${text.slice(0, at)}${fresh.join('\n')}${text.slice(at + old.join('\n').length)}`;
}

/** `npx sightline` and `sightline` as an installation would have them, running these sources. */
export async function shims(folder: string, main: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const tsx = join(packageRoot, 'node_modules', 'tsx', 'dist', 'loader.mjs');
  const run = `exec "${process.execPath}" --import "file://${tsx}" "${main}"`;
  await writeFile(join(folder, 'sightline'), `#!/bin/sh\n${run} "$@"\n`);
  await writeFile(
    join(folder, 'npx'),
    `#!/bin/sh\n[ "$1" = sightline ] || { echo "npx $1: only sightline is here" >&2; exit 127; }\nshift\n${run} "$@"\n`,
  );
  for (const name of ['sightline', 'npx']) await chmod(join(folder, name), 0o755);
  return folder;
}

export function runShell(script: string, cwd: string, programs: string): Promise<string> {
  const { NEO4J_URI: _own, ...env } = process.env;
  return new Promise((resolve, reject) => {
    execFile(
      'bash',
      ['-euo', 'pipefail', '-c', script],
      {
        cwd,
        env: { ...env, HOME: cwd, PATH: `${programs}:${env.PATH}` },
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, out, err) => {
        if (error) reject(new Error(`${script}\n${out}${err}`, { cause: error }));
        else resolve(out + err);
      },
    );
  });
}
