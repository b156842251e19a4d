/** Word, OpenDocument and EPUB files written by code, from their XML. */
import { zipFile } from './zipFile.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface DocxParts {
  /** The content of `w:body`. */
  readonly body: string;
  /** The content of `w:footnotes`. */
  readonly footnotes?: string;
  /** The content of the core properties. */
  readonly properties?: string;
  readonly more?: Readonly<Record<string, string>>;
}

export const wordParagraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const docxFile = ({ body, footnotes, properties = '', more = {} }: DocxParts): Buffer =>
  zipFile({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/>${footnotes ? `<Relationship Id="rId2" Type="${RELATIONS}/footnotes" Target="footnotes.xml"/>` : ''}</Relationships>`,
    'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...(footnotes && {
      'word/footnotes.xml': `${XML}<w:footnotes xmlns:w="${WORD}">${footnotes}</w:footnotes>`,
    }),
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
    ...more,
  });

/** @param text the content of `office:text` */
export const odtFile = (text: string, meta = ''): Buffer =>
  zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${XML}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'meta.xml': `${XML}<office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta>${meta}</office:meta></office:document-meta>`,
  });

/** @param chapters bodies of pages, in order */
export const epubFile = (chapters: readonly string[], metadata = ''): Buffer =>
  zipFile({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    'OEBPS/book.opf': `${XML}<package xmlns:dc="d"><metadata>${metadata}</metadata><manifest>${chapters.map((_, i) => `<item id="c${i}" href="text/c${i}.xhtml"/>`).join('')}</manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((body, i) => [
        `OEBPS/text/c${i}.xhtml`,
        `${XML}<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`,
      ]),
    ),
  });
