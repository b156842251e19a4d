/** Writes several files into a folder that is new or empty, so that none of an older export is left among them. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile } from '../exporting/exportFormat.ts';
import { UsageError } from './command.ts';
import { writeWhole } from './writeWhole.ts';

export async function writeFolder(
  folder: string,
  files: AsyncIterable<ExportedFile>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new UsageError(`${folder} is not empty. Name a new folder, or empty it first.`);
  for await (const { path, pieces } of files) await writeWhole(join(folder, path), pieces);
}
