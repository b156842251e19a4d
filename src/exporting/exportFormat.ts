/**
 * What an export is made from, and what a format is. A format turns the nodes and edges that it is handed, in order,
 * into text or bytes piece by piece, so that memory stays constant; the same graph gives the same bytes.
 */
import type { StoredContent } from '../graph/storedContent.ts';
import { readerOf } from '../model/certainty.ts';
import type { Summary } from '../model/contracts.ts';
import type { Decision } from '../model/decisions.ts';
import type { EntityRecord, RelationshipRecord } from '../model/records.ts';
import type { DocumentReading, RelationshipReading } from './readingSource.ts';

/** One sentence that states a relationship. */
export interface ExportedEvidence {
  readonly quote: string;
  /** UTF-16 code units into the document's text. */
  readonly start: number;
  readonly end: number;
  /** Of the file, counted from 1, where it has pages. */
  readonly page?: number;
  readonly certainty: string;
  readonly review: string;
  readonly attributedTo?: string;
  readonly date?: string;
  /** Its name, and its id. */
  readonly document: string;
  readonly documentId: string;
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** The rule of a language model, where one read it. */
  readonly readBy?: string;
}

export interface ExportedEdge extends RelationshipRecord {
  readonly evidence: readonly ExportedEvidence[];
}

export interface ExportedNode extends EntityRecord {
  /** Where it stands on the page, where it is drawn. */
  readonly position?: { readonly x: number; readonly y: number };
}

/** A document, with what it names and states of what is exported. */
export interface ExportedReport {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601, as precise as known. */
  readonly published?: string;
  readonly source: { readonly id: string; readonly name?: string; readonly reliability: string };
  /** Ids of entities and of relationships. */
  readonly entities: readonly string[];
  readonly relationships: readonly string[];
}

/** A document as one of its files reads it. */
export interface ExportedDocument {
  readonly name: string;
  readonly text: string;
  readonly content: StoredContent;
  /** All that was decided about it, its claims, mentions and source, undone ones with what undid them. */
  readonly decisions: readonly Decision[];
}

export interface ExportSource {
  nodes(): AsyncIterable<ExportedNode>;
  edges(): AsyncIterable<ExportedEdge>;
  /** Documents that name any of the nodes, by their ids. */
  reports(): AsyncIterable<ExportedReport>;
  /** Those that the edges rest on, or all where the whole graph is exported. */
  documents(): AsyncIterable<ExportedDocument>;
  /** Every claim behind the edges, those that deny them too. */
  relationshipReadings(): AsyncIterable<RelationshipReading>;
  /** The documents that `documents` gives, as they are read. */
  readings(): AsyncIterable<DocumentReading>;
  /** What the whole graph holds, however little of it is exported. */
  archive(): Promise<Summary>;
  /** The best connected of it, where it has more entities than that. */
  atMost(entities: number): Promise<ExportSource>;
  /** ISO 8601; for formats that say when they were made, as no graph does. */
  readonly madeAt: string;
  /** Of Sightline. */
  readonly version: string;
}

/** One file of a format that writes several. */
export interface ExportedFile {
  /** Relative, with `/` between folders. */
  readonly path: string;
  readonly pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

export interface ExportFormat {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(source: ExportSource): AsyncIterable<string | Uint8Array>;
  /** What the ZIP that `write` gives is made of, for those who want a folder instead. */
  files?(source: ExportSource): AsyncIterable<ExportedFile>;
}

/** A piece of evidence in one line, as a citation: quote, title, publisher, date, address. */
export function citation(e: ExportedEvidence): string {
  const page = e.page === undefined ? undefined : `p. ${e.page}`;
  const where = [e.title, page, e.publisher, e.published, e.url].filter(Boolean).join(', ');
  const marks = [
    e.certainty === 'stated' ? '' : e.certainty,
    e.review === 'unreviewed' ? '' : e.review,
    e.readBy === undefined ? '' : `read by the ${readerOf(e.readBy)}`,
  ];
  const note = marks.filter(Boolean).join(', ');
  return `“${e.quote.replaceAll(/\s+/g, ' ')}” (${where}${note ? `; ${note}` : ''})`;
}
