/** Word: headings as Word knows them, sources numbered at the end and linked to where they are cited. */
import {
  Bookmark,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { wellFormed } from '../../exporting/wellFormed.ts';
import type { Block, Inline } from '../document.ts';
import type { Renderer } from '../renderer.ts';

const QUIET = '5B6470';
const LINK = '2563A8';
/** Pixels between the margins of a page. */
const PAGE_WIDTH = 600;
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** One transparent dot: what programs that show no SVG have instead. */
const NO_PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** XML holds no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const clean = (text: string): string => wellFormed(text).replaceAll(CONTROLS, ' ');

function inline({ text, bold, italic, quiet, note, link }: Inline): ParagraphChild {
  if (note !== undefined)
    return new InternalHyperlink({
      anchor: `source-${note}`,
      children: [new TextRun({ text: `[${note}]`, superScript: true, color: LINK })],
    });
  const run = new TextRun({
    text: clean(text),
    bold,
    italics: italic,
    ...(quiet && { color: QUIET, size: 20 }),
    ...(link !== undefined && { color: LINK }),
  });
  return link === undefined ? run : new ExternalHyperlink({ link, children: [run] });
}

const children = (inlines: readonly Inline[]): ParagraphChild[] => inlines.map(inline);

function blocks(b: Block): (Paragraph | Table)[] {
  switch (b.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[b.level], text: clean(b.text), keepNext: true })];
    case 'paragraph':
      return [
        new Paragraph({ children: children(b.inlines), spacing: { before: 160, after: 60 } }),
      ];
    case 'quote':
      return [
        new Paragraph({
          children: children(b.inlines),
          indent: { left: 360 },
          spacing: { after: 60 },
        }),
      ];
    case 'list':
      return b.items.map(
        (item) => new Paragraph({ children: children(item), bullet: { level: 0 } }),
      );
    case 'facts':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: b.rows.map(
            ([key, value]) =>
              new TableRow({
                children: [cell(key, 22, true), cell(value, 78, false)],
              }),
          ),
        }),
      ];
    case 'picture': {
      const width = Math.min(PAGE_WIDTH, b.width);
      return [
        new Paragraph({
          spacing: { before: 240 },
          keepNext: true,
          children: [
            new ImageRun({
              type: 'svg',
              data: Buffer.from(b.svg),
              fallback: { type: 'png', data: NO_PICTURE },
              transformation: { width, height: Math.round((b.height * width) / b.width) },
              altText: { name: b.name, title: b.name, description: clean(b.caption) },
            }),
          ],
        }),
        new Paragraph({
          spacing: { after: 200 },
          children: [new TextRun({ text: clean(b.caption), color: QUIET, size: 18 })],
        }),
      ];
    }
  }
}

const cell = (text: string, percent: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ children: [new TextRun({ text: clean(text), bold })] })],
  });

export const docx: Renderer = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async render({ title, subtitle, blocks: all, notes }) {
    const document = new Document({
      title: clean(title),
      description: clean(subtitle),
      creator: 'Sightline',
      styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: clean(title) }),
            new Paragraph({
              children: [new TextRun({ text: clean(subtitle), color: QUIET })],
              spacing: { after: 200 },
            }),
            ...all.flatMap(blocks),
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Sources', keepNext: true }),
            ...notes.map(
              ({ number, inlines }) =>
                new Paragraph({
                  spacing: { after: 80 },
                  children: [
                    new Bookmark({
                      id: `source-${number}`,
                      children: [new TextRun({ text: `[${number}] `, bold: true })],
                    }),
                    ...children(inlines),
                  ],
                }),
            ),
          ],
        },
      ],
    });
    return [{ suffix: '', content: await Packer.toBuffer(document) }];
  },
};
