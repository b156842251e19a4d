/** A name as the name of a file that every system takes. */

const FORBIDDEN = /[^\p{L}\p{N}]+/gu;
const LONGEST = 80;

export const fileNameOf = (name: string): string =>
  name
    .replaceAll(FORBIDDEN, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST) || 'dossier';
