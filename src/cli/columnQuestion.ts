/** Which column of a table is which: what `--columns` says, or what somebody answers on a terminal. */
import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import {
  type ChooseColumns,
  COLUMN_FIELDS,
  type ColumnField,
  type ColumnNames,
} from '../documents/columnNames.ts';
import { UsageError } from './command.ts';
import type { Output } from './output.ts';

const isField = (name: string): name is ColumnField => COLUMN_FIELDS.some((f) => f === name);

/** `text=body,title=headline` */
export function columnsOf(written: string): ColumnNames {
  const names: Partial<Record<ColumnField, string>> = {};
  for (const pair of written.split(',')) {
    const at = pair.indexOf('=');
    const field = pair.slice(0, Math.max(0, at)).trim();
    const column = pair.slice(at + 1).trim();
    if (!isField(field) || column === '')
      throw new UsageError(
        `--columns: "${pair}" is no pair of a field and a column. Fields are ${COLUMN_FIELDS.join(', ')}: --columns text=body,title=headline.`,
      );
    names[field] = column;
  }
  return names;
}

/** Asks for the fields that matter, one after another; an empty answer leaves a field out. */
export const askColumns =
  (input: Readable, output: Output, beforeAsking: () => void): ChooseColumns =>
  async (file, columns) => {
    beforeAsking();
    const lines = createInterface({ input, output: output.err });
    try {
      output.err.write(`${file} has these columns:\n`);
      columns.forEach((name, i) => {
        output.err.write(`  ${i + 1}  ${name}\n`);
      });
      const names: Partial<Record<ColumnField, string>> = {};
      for (const field of COLUMN_FIELDS) {
        const answer = (await lines.question(`Number of the column with the ${field}: `)).trim();
        const column = columns[Number(answer) - 1] ?? columns.find((c) => c === answer);
        if (column !== undefined) names[field] = column;
        else if (field === 'text') return undefined;
      }
      return names;
    } finally {
      lines.close();
    }
  };
