/** HTML: the article of a page as text in blocks, and what the page says of itself. */
import type { DocumentMetadata } from '../../model/document.ts';
import { cleanText } from '../cleanText.ts';
import { decodeChecked } from '../decodeChecked.ts';
import type { DocumentContent } from '../documentReader.ts';
import { articleRoot } from './articleRoot.ts';
import { parsePage, rootOf } from './page.ts';
import { pageMetadata } from './pageMetadata.ts';
import { renderPage } from './renderPage.ts';

export function readHtml(bytes: Uint8Array, file: string): DocumentContent {
  const html = cleanText(decodeChecked(bytes, file, declaredCharset(bytes)));
  const page = rootOf(parsePage(html));
  const metadata: DocumentMetadata = pageMetadata(page);
  const article = renderPage(articleRoot(page, html)).build();
  // An article that holds nothing was the wrong guess.
  const { text, blocks } = article.text.trim() ? article : renderPage(page).build();
  return { text, metadata, blocks };
}

/** As the standard has it, the charset stands in the first kilobyte. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, 2048),
  ).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}
