/** The text of one page as it lies on the paper: pieces with their places, upright, measured from the upper left. */

/** Of pdf.js, what is used here: the types that it comes with cannot be resolved from where it is packed. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(page: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: unknown }>;
  destroy(): Promise<void>;
}
interface PdfPage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(options: { readonly includeMarkedContent: boolean }): Promise<{
    readonly items: readonly (PdfText | { readonly type: string })[];
  }>;
  cleanup(): void;
}
interface PdfText {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Text in one place of a page. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline, downwards. */
  readonly y: number;
  /** Of the letters, in points. */
  readonly size: number;
  readonly font: string;
}

export interface TextPiece extends PlacedText {
  readonly rightToLeft: boolean;
  /** White space stood before it in the stream. */
  readonly spaced: boolean;
}

export interface PageText {
  /** Counted from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
}

const LIGATURES = /[\uFB00-\uFB06]/g;
/** Letters of fonts that do not say which letters they are. */
const PRIVATE = /\p{Co}/gu;

export async function pageText(document: PdfDocument, page: number): Promise<PageText> {
  const proxy = await document.getPage(page);
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  const content = await proxy.getTextContent({ includeMarkedContent: false });
  const pieces: TextPiece[] = [];
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const text = item.str.replace(LIGATURES, (letters) => letters.normalize('NFKC'));
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const placed = multiply(numbers(transform), numbers(item.transform));
    if (!placed) continue;
    const [a, b, c, d, x, y] = placed;
    // What stands aslant or upright is a stamp on the margin or over the page, not its text.
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) continue;
    const size = Math.hypot(c, d) || item.height;
    pieces.push({
      text,
      x,
      right: x + item.width,
      y,
      size,
      font: item.fontName,
      rightToLeft: item.dir === 'rtl',
      spaced: spaced || /^\s/.test(text),
    });
    spaced = /\s$/.test(text);
  }
  proxy.cleanup();
  return { page, width, height, pieces };
}

/** How much of a text stands in letters that nobody can name. */
export function unnamedShare(pages: readonly PageText[]): number {
  let all = 0;
  let unnamed = 0;
  for (const { pieces } of pages)
    for (const { text } of pieces) {
      all += text.length;
      unnamed += text.match(PRIVATE)?.length ?? 0;
    }
  return all === 0 ? 0 : unnamed / all;
}

type Matrix = readonly [number, number, number, number, number, number];

function numbers(matrix: readonly unknown[]): Matrix | undefined {
  const [a, b, c, d, e, f] = matrix.map(Number);
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined ||
    ![a, b, c, d, e, f].every(Number.isFinite)
    ? undefined
    : [a, b, c, d, e, f];
}

function multiply(m: Matrix | undefined, n: Matrix | undefined): Matrix | undefined {
  if (!m || !n) return undefined;
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
