/** Fenced blocks of a Markdown file, with the heading that they stand under. */
import { readFileSync } from 'node:fs';

export interface FencedBlock {
  /** The first word of its info string, and the words after that. */
  readonly language: string;
  readonly info: readonly string[];
  readonly text: string;
  readonly heading: string;
  /** Of its first line in the file, counted from 1. */
  readonly line: number;
}

export function fencedBlocks(file: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let heading = '';
  let open: { language: string; info: string[]; lines: string[]; line: number } | undefined;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const fence = /^```(.*)$/.exec(line);
      if (open && fence) {
        const { lines, ...block } = open;
        blocks.push({ ...block, heading, text: `${lines.join('\n')}\n` });
        open = undefined;
      } else if (open) open.lines.push(line);
      else if (fence) {
        const [language = '', ...info] = (fence[1] ?? '').trim().split(/\s+/);
        open = { language, info, lines: [], line: i + 2 };
      } else heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
    });
  if (open) throw new Error(`${file}:${open.line}: the block has no end.`);
  return blocks;
}
