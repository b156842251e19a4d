/** Aligned columns for a terminal. */

const isNumeric = (cell: string): boolean => /^-?[\d,.]+%?$/.test(cell);

/** Numbers stand to the right, everything else to the left; the first row is the heading. */
export function alignedTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const all = [heading, ...rows];
  const widths = heading.map((_, i) => Math.max(...all.map((row) => width(row[i] ?? ''))));
  const right = heading.map(
    (_, i) => rows.length > 0 && rows.every((r) => isNumeric(r[i] ?? '') || !r[i]),
  );
  const line = (row: readonly string[]): string =>
    heading
      .map((_, i) => {
        const cell = row[i] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(cell)));
        return right[i] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return [line(heading), widths.map((w) => '─'.repeat(w)).join('  '), ...rows.map(line)];
}

/** In columns of a terminal: combining marks take none, East Asian characters two. */
const width = (text: string): number =>
  [...text.replace(/\p{M}/gu, '')].reduce(
    (sum, c) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(c) ? 2 : 1),
    0,
  );
