/**
 * Everything that bounds what one file may ask of the machine, in one place. Files come from anywhere, and some are made
 * to do harm: whatever is over a limit is refused with a line that names it, and the rest of an import goes on.
 */

const MB = 1024 * 1024;

export const LIMITS = {
  /** A file of text: no report is longer, and reading one holds up everything behind it. */
  textBytes: 20 * MB,
  /** Formats that carry pictures beside their words. */
  paginatedBytes: 200 * MB,
  /** The text of a document that is an archive of parts inside. */
  partBytes: 60 * MB,
  /** One message with what is attached to it. */
  messageBytes: 50 * MB,
  /** Files that are read piece by piece, and never whole: mailboxes, tables, archives. */
  streamedBytes: 4096 * MB,
  /** Members of one container, those within its members counted. */
  members: 100_000,
  /** All that one container unpacks to. */
  unpackedBytes: 8192 * MB,
  /** Text shrinks four to ten times; what unpacks to more than this many times its size was made to fill the memory. */
  ratio: 200,
  /** Below this, a ratio tells nothing: a page of spaces shrinks a thousand times. */
  ratioFromBytes: 4 * MB,
  /** Containers within containers: a mailbox in an archive in an archive. */
  depth: 3,
  pages: 10_000,
  /** Columns of a table, and the characters of one of its cells or lines. */
  columns: 1_000,
  cellCharacters: 5 * MB,
  /** A page or a Markdown file above this is read where its reading can be ended. */
  readHereBytes: 256 * 1024,
  /** What reading one document may take. */
  seconds: 120,
  /** What the worker that reads one document may take of memory. */
  workerMegabytes: 1024,
  /** Elements within elements. */
  xmlDepth: 500,
  /** Quotations and lists within one another; each takes the parser megabytes. */
  markdownDepth: 100,
  /** A name inside of a container; longer ones are cut. */
  nameCharacters: 300,
} as const;

export const inMegabytes = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;
