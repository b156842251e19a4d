/**
 * PDF on A4. Roboto, which comes with pdfmake, has Latin, Greek and Cyrillic letters. Those of other scripts are told by
 * their number (‹U+0639›) rather than left out, with a line that says so.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import { wellFormed } from '../../exporting/wellFormed.ts';
import type { Block, Dossier, Inline } from '../document.ts';
import type { Renderer } from '../renderer.ts';

const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
);
const roboto = (style: string): string => join(FONTS, 'Roboto', `Roboto-${style}.ttf`);

const QUIET = '#5b6470';
const LINK = '#2563a8';
const PAGE_WIDTH = 595.28 - 2 * 56;

/** What all four of pdfmake's Roboto files draw, after their own tables of characters. */
const FOREIGN =
  /[^\s -~\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01fa-\u01ff\u0218-\u021b\u0259\u02bc\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0488-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2212\u2248\u2260\u2264\u2265\u25cf]/gu;

/** Signs of transliteration that have a near kin. */
const KIN: Readonly<Record<string, string>> = { ʿ: '‘', ʻ: '‘', ʾ: '’', ʼ: '’' };

/** A letter without its marks where that can be drawn, else its number between lone guillemets. */
function standIn(character: string): string {
  const plainLetter = character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  if (plainLetter !== '' && plainLetter.search(FOREIGN) < 0) return plainLetter;
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return KIN[character] ?? `‹U+${number}›`;
}

const drawable = (text: string): string =>
  wellFormed(text)
    .normalize('NFC')
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(FOREIGN, standIn)
    // What stands together in another script stays one word.
    .replaceAll('›‹', ' ');

const holdsForeign = ({ title, blocks, notes }: Dossier): boolean =>
  drawable(JSON.stringify([title, blocks.filter((b) => b.kind !== 'picture'), notes])).includes(
    '‹U+',
  );

function inline({ text, bold, italic, quiet, note, link }: Inline): object {
  if (note !== undefined)
    return { text: `[${note}]`, sup: true, color: LINK, linkToDestination: `source-${note}` };
  return {
    text: drawable(text),
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(quiet && { color: QUIET, fontSize: 9 }),
    ...(link !== undefined && { link, color: LINK }),
  };
}
const line = (inlines: readonly Inline[]): object[] => inlines.map(inline);

function block(b: Block): object {
  switch (b.kind) {
    case 'heading':
      return { text: drawable(b.text), style: `h${b.level}`, headlineLevel: b.level };
    case 'paragraph':
      return { text: line(b.inlines), margin: [0, 6, 0, 2] };
    case 'quote':
      return { text: line(b.inlines), margin: [14, 1, 0, 3] };
    case 'list':
      return { ul: b.items.map((item) => ({ text: line(item) })), margin: [0, 2, 0, 4] };
    case 'facts':
      return {
        layout: 'lightHorizontalLines',
        table: {
          widths: ['auto', '*'],
          body: b.rows.map(([key, value]) => [{ text: key, bold: true }, drawable(value)]),
        },
      };
    case 'picture':
      return {
        unbreakable: true,
        margin: [0, 12, 0, 4],
        stack: [
          { svg: drawableSvg(b.svg), width: Math.min(PAGE_WIDTH, b.width) },
          { text: drawable(b.caption), color: QUIET, fontSize: 9, margin: [0, 2, 0, 0] },
        ],
      };
  }
}

/** In a picture there is no room for numbers. */
const drawableSvg = (svg: string): string => drawable(svg).replaceAll(/‹U\+[^›]*›/g, '…');

export const pdf: Renderer = {
  name: 'pdf',
  mediaType: 'application/pdf',
  async render(dossier) {
    const { title, subtitle, blocks, notes, madeAt } = dossier;
    pdfmake.setFonts({
      Roboto: {
        normal: roboto('Regular'),
        bold: roboto('Medium'),
        italics: roboto('Italic'),
        bolditalics: roboto('MediumItalic'),
      },
    });
    // Nothing is read but its fonts, and nothing fetched.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS + sep));
    const foreign = holdsForeign(dossier)
      ? [
          {
            text: 'Letters that the font of this PDF lacks are told by their number, as ‹U+0639›; the HTML and Word dossiers have them.',
            color: QUIET,
            fontSize: 9,
            margin: [0, 4, 0, 0],
          },
        ]
      : [];
    const document = pdfmake.createPdf({
      info: { title: wellFormed(title), creator: 'Sightline', creationDate: new Date(madeAt) },
      pageSize: 'A4',
      pageMargins: [56, 56, 56, 56],
      defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
      styles: {
        h1: { fontSize: 15, bold: true, margin: [0, 18, 0, 4] },
        h2: { fontSize: 12, bold: true, color: QUIET, margin: [0, 12, 0, 2] },
        h3: { fontSize: 11, bold: true, margin: [0, 8, 0, 1] },
      },
      footer: (page: number, pages: number) => ({
        text: `${drawable(title)} · ${page} of ${pages}`,
        alignment: 'center',
        fontSize: 8,
        color: QUIET,
        margin: [0, 18, 0, 0],
      }),
      pageBreakBefore: keepsHeadingOff,
      content: [
        { text: drawable(title), fontSize: 22, bold: true },
        { text: drawable(subtitle), color: QUIET, margin: [0, 2, 0, 0] },
        ...foreign,
        ...blocks.map(block),
        { text: 'Sources', style: 'h1', headlineLevel: 1 },
        ...notes.map(({ number, inlines }) => ({
          id: `source-${number}`,
          text: [{ text: `[${number}] `, bold: true }, ...line(inlines)],
          fontSize: 9.5,
          margin: [0, 1, 0, 3],
        })),
      ],
    });
    return [{ suffix: '', content: await document.getBuffer() }];
  },
};

interface Node {
  readonly headlineLevel?: number;
}
interface Nodes {
  getFollowingNodesOnPage(): readonly unknown[];
}

/** A heading stands on the page of what it heads. */
function keepsHeadingOff(node: Node, nodes: Nodes): boolean {
  return node.headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length === 0;
}
