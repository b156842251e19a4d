/** Which column of a table of articles holds what. */
export const COLUMN_FIELDS = [
  'text',
  'title',
  'date',
  'source',
  'author',
  'url',
  'language',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];
export type ColumnNames = Readonly<Partial<Record<ColumnField, string>>>;

/** Asks which column is which; undefined where nobody answers. */
export type ChooseColumns = (
  file: string,
  columns: readonly string[],
) => Promise<ColumnNames | undefined>;
