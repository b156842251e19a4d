/** Names as they are searched within a group: case and accents do not matter, any part of a name is found. */
import type { ArchiveEntities } from './archive.ts';

const MARKS = /\p{M}/gu;

export const textToSearch = (text: string): string =>
  text.normalize('NFKD').replace(MARKS, '').toLowerCase().trim();

/** Of each entity its names, one a line. */
export const searchTexts = ({ name, aliases }: ArchiveEntities): string[] =>
  name.map((own, i) => textToSearch([own, ...(aliases.get(i) ?? [])].join('\n')));
