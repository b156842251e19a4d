/** Reads RFC 4180 CSV with a header line, fast: the lexicon is tens of thousands of rows, read at start. */

export class CsvError extends Error {
  override readonly name = 'CsvError';
}

/** Cells of one file, row by row, the header first. `source` names the file in errors. */
export function parseCsv(text: string, source: string): string[][] {
  if (!text.includes('"')) return parsePlain(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const length = text.length;
  while (at < length) {
    if (text[at] === '"') {
      let cell = '';
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close < 0)
          throw new CsvError(
            `${source}: line ${rows.length + 1}: a quote is not closed; add the closing quote.`,
          );
        cell += text.slice(at + 1, close);
        if (text[close + 1] !== '"') {
          at = close + 1;
          break;
        }
        cell += '"';
        at = close + 1;
      }
      row.push(cell);
    } else {
      let end = at;
      for (; end < length; end++) {
        const c = text.charCodeAt(end);
        if (c === 44 || c === 10 || c === 13) break;
      }
      row.push(text.slice(at, end));
      at = end;
    }
    const c = text.charCodeAt(at);
    if (c === 44) {
      at++;
      if (at >= length) row.push('');
      else if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13) row.push('');
      else continue;
    }
    if (text.charCodeAt(at) === 13) at++;
    if (text.charCodeAt(at) === 10) at++;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  if (row.length) rows.push(row);
  return rows;
}

/** Without a quote in it, a line is a row and a comma ends a cell. */
function parsePlain(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    const row = line.charCodeAt(line.length - 1) === 13 ? line.slice(0, -1) : line;
    if (row !== '') rows.push(row.split(','));
  }
  const head = rows[0];
  if (head?.[0]?.charCodeAt(0) === 0xfeff) head[0] = head[0].slice(1);
  return rows;
}
