/** Which rows the table shows, and by what it is sorted to begin with. */
import { create } from 'zustand';

export type TableRows = 'relations' | 'entities';

interface TableState {
  readonly rows: TableRows;
  /** The column that entities are sorted by. */
  readonly by: string;
}

export const useTable = create<TableState>()(() => ({ rows: 'relations', by: 'relations' }));

export const tableActions = {
  show: (rows: TableRows) => useTable.setState({ rows }),
  showEntities: (by: string) => useTable.setState({ rows: 'entities', by }),
} as const;
