/** EPUB: the chapters of a book in the order of its spine, as one document (EPUB 3.3, packages). */
import { type Parts, partsOf } from '../archive/parts.ts';
import type { DocumentContent } from '../documentReader.ts';
import { contentOfHtml } from '../htmlContent.ts';
import { metadataOf } from '../statedMetadata.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { firstTexts, readXml } from '../xml.ts';

export async function readEpub(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  const parts = await partsOf(bytes, file, 'EPUB');
  const packagePath = await packageOf(parts, file);
  const opf = await parts.read(packagePath);
  if (opf === undefined) throw broken(file, `its package "${packagePath}" is missing`);
  const chapters: string[] = [];
  for (const path of spineOf(opf, packagePath, file)) {
    const chapter = await parts.read(path);
    if (chapter !== undefined) chapters.push(bodyOf(chapter));
  }
  const { text, blocks } = contentOfHtml(chapters.join('\n'));
  if (!text.trim() && parts.names.includes('META-INF/encryption.xml'))
    throw new UnreadableDocumentError(
      file,
      'is locked: its chapters are encrypted',
      'Get a copy without copy protection.',
    );
  const stated = firstTexts(opf, file);
  return {
    text,
    blocks,
    metadata: metadataOf({
      title: stated.get('dc:title'),
      author: stated.get('dc:creator'),
      publisher: stated.get('dc:publisher'),
      published: stated.get('dc:date'),
      language: stated.get('dc:language'),
    }),
  };
}

const broken = (file: string, what: string): UnreadableDocumentError =>
  new UnreadableDocumentError(file, `is a damaged EPUB: ${what}`, 'Get it again.');

async function packageOf(parts: Parts, file: string): Promise<string> {
  const container = await parts.read('META-INF/container.xml');
  let path: string | undefined;
  if (container !== undefined)
    readXml(container, file, {
      open: (name, attributes) => {
        if (name === 'rootfile') path ??= attributes['full-path'];
      },
    });
  if (path === undefined) throw broken(file, 'it does not say where its package is');
  return path;
}

/** Paths of the chapters. */
function spineOf(opf: string, packagePath: string, file: string): string[] {
  const hrefs = new Map<string, string>();
  const order: string[] = [];
  readXml(opf, file, {
    open: (name, attributes) => {
      const local = name.replace(/^opf:/, '');
      const { id, href, idref } = attributes;
      if (local === 'item' && id && href && !/\bnav\b/.test(attributes.properties ?? ''))
        hrefs.set(id, href);
      if (local === 'itemref' && idref && attributes.linear !== 'no') order.push(idref);
    },
  });
  // A chapter that is listed a thousand times is read once.
  return [...new Set(order)].flatMap((id) => {
    const href = hrefs.get(id);
    return href === undefined ? [] : [resolved(packagePath, href)];
  });
}

function resolved(from: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `file:///${from}`).pathname.slice(1));
  } catch {
    // An address that is none leads nowhere: the chapter counts as missing.
    return href;
  }
}

const bodyOf = (page: string): string =>
  /<body\b[^>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(page)?.[1] ?? page;
