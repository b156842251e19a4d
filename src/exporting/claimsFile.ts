/** An extraction, or what the graph holds of a document, as a claims file: what annotators write, so that it can be corrected by hand and imported again. */
import type { Extraction, Span } from '../model/claims.ts';
import type { ClaimsFile } from '../model/claimsFile.ts';
import type { ReadDocument } from '../model/document.ts';
import type { ExportedDocument } from './exportFormat.ts';

export function claimsFileOf(
  document: Pick<ReadDocument, 'name' | 'metadata'>,
  extraction: Extraction,
): ClaimsFile {
  const hasMetadata = Object.keys(document.metadata).length > 0;
  return {
    document: document.name,
    ...(hasMetadata && { metadata: document.metadata }),
    language: extraction.language,
    entities: extraction.mentions.map(({ name, names, ...mention }) => ({
      ...mention,
      // The first name is the one it is called by.
      names: [...new Set([name, ...names])],
    })),
    relations: extraction.claims.map(({ subject, object, ...claim }) => ({
      ...claim,
      source: subject,
      target: object,
    })),
  };
}

/** Everything that the graph holds of a document, ends and credits by the ids of their mentions. */
export function claimsFileOfContent({ name, content, decisions }: ExportedDocument): ClaimsFile {
  return {
    document: name,
    sha256: content.sha256,
    ...(content.notices.length > 0 && { notices: [...content.notices] }),
    metadata: content.metadata,
    ...(content.pages && { pages: [...content.pages] }),
    entities: content.mentions.map(({ id, name: _, names, starts, ends, ...mention }) => ({
      key: id,
      ...mention,
      names,
      spans: starts.map((start, i) => ({ start, end: ends[i] ?? start })),
    })),
    relations: content.claims.map(
      ({ id: _, subject, object, subjectStart, subjectEnd, objectStart, objectEnd, ...claim }) => ({
        ...claim,
        source: subject,
        target: object,
        ...spanOf('subjectSpan', subjectStart, subjectEnd),
        ...spanOf('objectSpan', objectStart, objectEnd),
      }),
    ),
    ...(decisions.length > 0 && { decisions: [...decisions] }),
  };
}

const spanOf = <Name extends string>(
  name: Name,
  start: number | undefined,
  end: number | undefined,
): Partial<Record<Name, Span>> => {
  const span: Partial<Record<Name, Span>> = {};
  if (start !== undefined && end !== undefined) span[name] = { start, end };
  return span;
};
