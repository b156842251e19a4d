/** What the pictures of a dossier are drawn with. They are SVG of plain shapes and text, since PDF and Word take no more. Pure. */
import { xml } from '../../exporting/xml.ts';
import type { Kind } from '../../model/kinds.ts';
import { kindOf } from '../../model/kinds.ts';
import { shapeOf } from '../../model/shapes.ts';

export const INK = '#1c1f23';
export const QUIET = '#5b6470';
export const LINE = '#c9ced6';
export const PAPER = '#ffffff';
export const FONT_SIZE = 11;
/** Of a letter, on average: names are placed by it, so a little too wide is better than too narrow. */
const LETTER = 6;

export const n = (value: number): string => String(Math.round(value * 10) / 10);
export const widthOf = (text: string): number => text.length * LETTER;

export const shortened = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
}

/** Its middle at this height. */
export const textAt = (
  words: string,
  x: number,
  y: number,
  { anchor = 'start', color = INK, bold = false, size = FONT_SIZE }: TextStyle = {},
): string =>
  `<text x="${n(x)}" y="${n(y + size * 0.35)}" font-size="${size}" fill="${color}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${xml(words)}</text>`;

/** The mark of a kind, as it stands on the stage. */
export const markAt = (kind: Kind, x: number, y: number, radius: number): string =>
  `<path transform="translate(${n(x)} ${n(y)}) scale(${n(radius)})" d="${shapeOf(kind).path}" fill="${kindOf(kind).color.light}" fill-rule="evenodd"/>`;

export const svg = (
  width: number,
  height: number,
  title: string,
  parts: readonly string[],
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Roboto, system-ui, sans-serif" role="img" aria-label="${xml(title)}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${parts.join('')}</svg>`;
