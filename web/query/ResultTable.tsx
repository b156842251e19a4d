/** The rows of an answer in a grid. What of the graph stands in a cell opens in the inspector. */
import type { Column, Sorting } from '../table/columns.ts';
import { Grid } from '../table/Grid.tsx';
import { CellPieces } from './CellPieces.tsx';
import { cellAt, type ResultRow } from './resultTable.ts';

const NARROWEST = 110;
/** As the statement ordered them. */
const AS_ANSWERED: Sorting = { by: '', down: false };

const indexOf = (row: ResultRow) => row.index;

export interface ResultTableProps {
  readonly rows: readonly ResultRow[];
  readonly columns: readonly Column<ResultRow>[];
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

export function ResultTable({ rows, columns, selected, onSelect }: ResultTableProps) {
  return (
    <Grid
      label="Answer"
      rows={rows}
      columns={columns}
      start={AS_ANSWERED}
      keyOf={indexOf}
      isSelected={(row) => row.index === selected}
      only={selected}
      leastWidth={() => NARROWEST}
      leastTotal={columns.length * NARROWEST}
      cellOf={(row, _, index) => {
        const { text, pieces } = cellAt(row, index);
        return { title: text || undefined, content: <CellPieces pieces={pieces} /> };
      }}
      onPick={(row) => onSelect(row.index)}
    />
  );
}
