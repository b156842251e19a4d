/**
 * PDF by pdf.js (as unpdf packs it): letters with places become lines, columns, paragraphs and tables again. Running
 * heads and page numbers are left out; where each page begins in the text is kept.
 */
import type { Block, DocumentMetadata } from '../../model/document.ts';
import { BlockBuilder } from '../blockBuilder.ts';
import { cleanText } from '../cleanText.ts';
import type { DocumentContent } from '../documentReader.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { LineJoiner } from './joinLines.ts';
import { type Usual, usualOf } from './layout.ts';
import { type PageText, type PdfDocument, pageText, unnamedShare } from './pageText.ts';
import { addPage, type Paragraph, type Part, partsOf, textOf } from './paragraphs.ts';
import { pdfMetadata } from './pdfMetadata.ts';
import { readingOrder } from './readingOrder.ts';
import { withoutRunningLines } from './runningLines.ts';
import { segmentsOf } from './segments.ts';

/** More letters without a name than this, and no sentence can be read. */
const MOST_UNNAMED = 0.3;

export async function readPdf(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  const document = await openPdf(bytes, file);
  try {
    if (document.numPages > LIMITS.pages)
      throw new UnreadableDocumentError(
        file,
        `has ${document.numPages} pages, and at most ${LIMITS.pages} are read`,
        'Split it into several files.',
      );
    const { pages, broken } = await readPages(document);
    const empty = pages.filter((p) => p.pieces.length === 0).map((p) => p.page);
    if (broken.length === document.numPages)
      throw new UnreadableDocumentError(
        file,
        'is a damaged PDF: none of its pages can be read',
        'Get it again, or save it anew from another program.',
      );
    if (empty.length === pages.length)
      throw new UnreadableDocumentError(
        file,
        'holds no text: its pages are pictures, as a scanner makes them',
        'Recognise its text first (ocrmypdf scan.pdf text.pdf), and import the result.',
      );
    if (unnamedShare(pages) > MOST_UNNAMED)
      throw new UnreadableDocumentError(
        file,
        'has fonts that do not say which letters they draw',
        'Recognise its text (ocrmypdf --force-ocr file.pdf text.pdf), and import the result.',
      );
    const { text, blocks, starts } = rebuild(pages);
    const notices = [
      ...(empty.length > 0
        ? [`${pagesInWords(empty)} without text (scanned, or blank): nothing was read there`]
        : []),
      ...(broken.length > 0 ? [`${pagesInWords(broken)} damaged: nothing was read there`] : []),
    ];
    return {
      text,
      blocks,
      metadata: await metadataOf(document, text, blocks),
      pages: starts,
      ...(notices.length > 0 && { notices }),
    };
  } finally {
    await document.destroy();
  }
}

async function openPdf(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy: the parser takes the bytes for itself. 0: what it would warn of, our errors tell.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException')
      throw new UnreadableDocumentError(
        file,
        'is locked with a password',
        'Save a copy without the password, and import that.',
        { cause },
      );
    throw new UnreadableDocumentError(
      file,
      'is no PDF that can be read, or a damaged one',
      'Get it again, or save it anew from another program.',
      { cause },
    );
  }
}

async function readPages(document: PdfDocument): Promise<{ pages: PageText[]; broken: number[] }> {
  const pages: PageText[] = [];
  const broken: number[] = [];
  for (let page = 1; page <= document.numPages; page++)
    try {
      pages.push(await pageText(document, page));
    } catch {
      // Named in the notices: one damaged page does not make the others worthless.
      broken.push(page);
      pages.push({ page, width: 0, height: 0, pieces: [] });
    }
  return { pages, broken };
}

interface Rebuilt {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each page begins. */
  readonly starts: number[];
}

function rebuild(pages: readonly PageText[]): Rebuilt & { blocks: Block[] } {
  const laidOut = withoutRunningLines(
    pages.map(({ page, height, pieces }) => ({
      page,
      height,
      segments: segmentsOf(pieces.map((p) => ({ ...p, text: cleanText(p.text) }))),
    })),
  );
  const flows = laidOut.map(({ page, segments }) => ({ page, flows: readingOrder(segments) }));
  const usual = usualOf(flows.flatMap((f) => f.flows));
  const joiner = new LineJoiner(laidOut.flatMap((p) => p.segments.map((s) => s.text)));
  const parts: Part[] = [];
  for (const page of flows)
    addPage(parts, partsOf(page.flows, page.page, usual, joiner), usual, joiner);
  return write(parts, usual, pages.length);
}

function write(parts: readonly Part[], usual: Usual, count: number): Rebuilt & { blocks: Block[] } {
  const builder = new BlockBuilder();
  const begun = new Map<number, number>();
  const title = titleOf(parts, usual);
  for (const part of parts) {
    if (part.kind === 'table') {
      begun.set(part.page, Math.min(begun.get(part.page) ?? Infinity, builder.next('table-row')));
      const [head, ...body] = part.rows;
      const header = head && part.hasHeader ? builder.addRow(head, 'self') : undefined;
      for (const row of part.hasHeader ? body : part.rows) builder.addRow(row, header);
      continue;
    }
    const role = roleOf(part, usual, title);
    let offset = builder.next(role);
    for (const { page, text } of part.pieces) {
      if (!begun.has(page)) begun.set(page, offset);
      offset += text.length + 1;
    }
    builder.add(role, textOf(part));
  }
  const { text, blocks } = builder.build();
  const starts: number[] = [];
  let next = text.length;
  for (let page = count; page >= 1; page--) {
    next = Math.min(next, begun.get(page) ?? next);
    starts.unshift(page === 1 ? 0 : next);
  }
  return { text, blocks: [...blocks], starts };
}

const LARGER = 1.12;
const CAPTION = /^(?:figure|fig\.|table|photo|map|box|image|exhibit)\s+[\dIVX]+\b/i;
const LIST_MARK = /^[•◦▪■●‣]\s/;

/** The largest letters on the first page. */
function titleOf(parts: readonly Part[], usual: Usual): Paragraph | undefined {
  const first = parts
    .filter((p): p is Paragraph => p.kind === 'paragraph' && p.pieces[0]?.page === 1)
    .filter(
      (p) => p.size > usual.size * 1.2 && /\p{L}{2}/u.test(textOf(p)) && textOf(p).length < 300,
    );
  return first.reduce<Paragraph | undefined>((a, b) => (a && a.size >= b.size ? a : b), undefined);
}

function roleOf(part: Paragraph, usual: Usual, title: Paragraph | undefined): Block['role'] {
  if (part === title) return 'title';
  const text = textOf(part);
  if (LIST_MARK.test(text)) return 'list-item';
  if (CAPTION.test(text) && text.length < 300) return 'caption';
  const isLabel = text.length < 150 && part.lines <= 3 && !/[.!?;,:]["”’)]*$/.test(text);
  if (isLabel && (part.size > usual.size * LARGER || part.font !== usual.font)) return 'heading';
  return 'paragraph';
}

async function metadataOf(
  document: PdfDocument,
  text: string,
  blocks: readonly Block[],
): Promise<DocumentMetadata> {
  const written = await document.getMetadata().catch(() => undefined);
  const metadata = pdfMetadata(written?.info);
  const title = blocks.find((b) => b.role === 'title');
  return {
    ...(title && { title: text.slice(title.start, title.end) }),
    ...metadata,
  };
}

/** "Page 3", "Pages 3–5 and 9". */
function pagesInWords(pages: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < pages.length; ) {
    let end = i;
    while (pages[end + 1] === (pages[end] ?? 0) + 1) end++;
    ranges.push(end > i ? `${pages[i]}–${pages[end]}` : `${pages[i]}`);
    i = end + 1;
  }
  const last = ranges.pop();
  const list = ranges.length > 0 ? `${ranges.join(', ')} and ${last}` : last;
  return `${pages.length > 1 ? 'pages' : 'page'} ${list} ${pages.length > 1 ? 'are' : 'is'}`;
}
