/**
 * What a reader of one format is. Adding a format is one file with a reader and one entry in `readers.ts`. Most files are
 * one document; a container (an archive, a mailbox, a table of articles) holds several, and hands them out one by one.
 */
import type { ReadDocument } from '../model/document.ts';
import type { ChooseColumns, ColumnNames } from './columnNames.ts';
import type { FileSource } from './fileSource.ts';
import type { UnpackBudget } from './unpackBudget.ts';
import type { UnreadableDocumentError } from './unreadableDocumentError.ts';

/** A document but for what the file's name already tells. */
export type DocumentContent = Pick<
  ReadDocument,
  'text' | 'metadata' | 'blocks' | 'pages' | 'notices'
>;

interface Format {
  /** In words, for messages: "plain text". */
  readonly format: string;
  readonly mediaType: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** What the magic number says, as the package file-type names it; such a file is read by this reader whatever its ending. */
  readonly signatures?: readonly string[];
  readonly maxBytes: number;
}

export interface DocumentReader extends Format {
  /** Whether reading is left to a worker that can be ended: parsers of others, at work on files of anybody. */
  readonly isolated?: boolean | 'large';
  /** Reads the bytes of a whole file. `file` is for error messages only. */
  read(bytes: Uint8Array, file: string): Promise<DocumentContent>;
}

export interface ContainerReader extends Format {
  members(source: FileSource, context: ContainerContext): AsyncIterable<Member>;
}

export type Reader = DocumentReader | ContainerReader;

export const isContainer = (reader: Reader): reader is ContainerReader => 'members' in reader;

export interface ContainerContext {
  /** Of the container with all that is in it. */
  readonly budget: UnpackBudget;
  /** Of a member by its path: why it is left out (empty: in silence), or how large it may be. */
  readonly offered: (path: string) => { readonly skipped: string } | { readonly mostBytes: number };
  /** Which column of a table holds what, where somebody said so. */
  readonly columns?: ColumnNames;
  /** Asks somebody, where the names of the columns tell nothing. */
  readonly chooseColumns?: ChooseColumns;
}

/** One thing in a container, under its path there. A container's own words, as those of a message, have an empty path. */
export type Member =
  | {
      readonly path: string;
      readonly bytes: Uint8Array;
      /** The member whose name is this one's with another ending, as annotations stand beside a document. */
      readonly beside?: (ending: string) => Promise<Uint8Array | undefined>;
    }
  | { readonly path: string; readonly mediaType: string; readonly content: DocumentContent }
  | { readonly path: string; readonly error: UnreadableDocumentError }
  | { readonly path: string; readonly skipped: string }
  /** What a person should know of how the container is read. */
  | { readonly path: string; readonly note: string };
