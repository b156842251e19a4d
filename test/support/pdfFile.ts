/** PDF files written by code: pages of words at given places, in the fonts that every reader knows. */

export interface PdfWords {
  readonly text: string;
  readonly x: number;
  /** From the lower edge of the page, as PDF counts. */
  readonly y: number;
  readonly size?: number;
  readonly font?: 'regular' | 'bold';
}

export interface PdfOptions {
  readonly title?: string;
  readonly author?: string;
  /** As PDF writes it: `D:20240129101500Z`. */
  readonly created?: string;
  /** Further entries of the trailer, `/Encrypt …`. */
  readonly trailer?: string;
}

const FONTS = { regular: 'F1', bold: 'F2' } as const;

const escaped = (text: string): string =>
  Buffer.from(text, 'latin1')
    .toString('latin1')
    .replace(/[\\()]/g, (c) => `\\${c}`);

const literal = (text: string): string => `(${escaped(text)})`;

export function pdfFile(
  pages: readonly (readonly PdfWords[])[],
  { title, author, created, trailer = '' }: PdfOptions = {},
): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<<${title ? ` /Title ${literal(title)}` : ''}${author ? ` /Author ${literal(author)}` : ''}${created ? ` /CreationDate ${literal(created)}` : ''} >>`,
  ];
  pages.forEach((words, i) => {
    const content = words
      .map(
        ({ text, x, y, size = 10, font = 'regular' }) =>
          `BT /${FONTS[font]} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`,
      )
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + i * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    );
  });
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, i) => {
    const offset = Buffer.byteLength(file, 'latin1');
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = Buffer.byteLength(file, 'latin1');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines under one another from the top of a column. */
export const linesAt = (
  x: number,
  top: number,
  lines: readonly string[],
  { size = 10, leading = 12, ...rest }: Partial<PdfWords> & { readonly leading?: number } = {},
): PdfWords[] => lines.map((text, i) => ({ text, x, y: top - i * leading, size, ...rest }));
