/** HTML that is all article, as other formats are converted to: text in blocks. */
import { cleanText } from './cleanText.ts';
import type { DocumentContent } from './documentReader.ts';
import { parsePage, rootOf } from './html/page.ts';
import { renderPage } from './html/renderPage.ts';

export const contentOfHtml = (html: string): Pick<DocumentContent, 'text' | 'blocks'> =>
  renderPage(rootOf(parsePage(cleanText(html)))).build();

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
