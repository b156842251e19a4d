/** Text as it is read outside its document: lines that were wrapped run on, paragraphs stay apart by one line break. */
export const flow = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n');
