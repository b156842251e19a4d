import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findFiles } from '../../src/importing/findFiles.ts';

const folderOf = async (paths: readonly string[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-find-'));
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'Some text.');
  }
  return folder;
};

const namesIn = async (folder: string): Promise<string[]> =>
  (await findFiles([folder], '.claims.json')).documents.map((d) => d.name);

describe('the files of an import', () => {
  it('are called as the file is, without its ending', async () => {
    expect(await namesIn(await folderOf(['b.txt', 'a.md', 'c.HTML']))).toEqual(['a', 'b', 'c']);
  });

  it('are called by their place where two would have one name', async () => {
    const folder = await folderOf([
      '2021/report.txt',
      '2022/report.txt',
      'note.txt',
      'note.md',
      'other.txt',
    ]);
    expect(await namesIn(folder)).toEqual([
      '2021/report',
      '2022/report',
      'note.md',
      'note.txt',
      'other',
    ]);
  });

  it('leave out annotations and hidden files in silence, and list what is no document', async () => {
    const found = await findFiles(
      [await folderOf(['a.txt', 'a.claims.json', 'a.gold.json', '.hidden.txt', 'photo.jpg'])],
      '.claims.json',
    );
    expect(found.documents.map((d) => d.name)).toEqual(['a']);
    expect(found.skipped.map((s) => s.path.split('/').at(-1))).toEqual(['photo.jpg']);
  });

  it('include a file that was named, whatever its ending, so that its reader can say what is wrong', async () => {
    const folder = await folderOf(['photo.jpg']);
    const found = await findFiles([join(folder, 'photo.jpg')], '.claims.json');
    expect(found.documents).toHaveLength(1);
  });

  it('do not lead out of the folder by a link', async () => {
    const outside = await folderOf(['secret.txt']);
    const folder = await folderOf(['a.txt']);
    await symlink(outside, join(folder, 'elsewhere'));
    await symlink(folder, join(folder, 'round'));
    expect(await namesIn(folder)).toEqual(['a']);
  });

  it('say which path does not exist', async () => {
    const found = await findFiles(['/no/such/place'], '.claims.json');
    expect(found.failed).toEqual([
      { path: '/no/such/place', reason: expect.stringContaining('no such file') },
    ]);
  });
});
