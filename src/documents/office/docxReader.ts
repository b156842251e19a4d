/** Word documents: mammoth makes HTML of them, by what paragraphs are rather than how they look; the HTML is then read. */
import mammoth from 'mammoth';
import { type Parts, partsOf } from '../archive/parts.ts';
import type { DocumentContent } from '../documentReader.ts';
import { contentOfHtml } from '../htmlContent.ts';
import { metadataOf } from '../statedMetadata.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { firstTexts } from '../xml.ts';

/** Numbers that lead to notes, and the arrows that lead back: the notes themselves stand at the end. */
const NOTE_LINKS =
  /<sup><a [^>]*id="[^"]*(?:foot|end)note-ref-[^"]*"[^>]*>[^<]*<\/a><\/sup>|<a href="#[^"]*(?:foot|end)note-ref-[^"]*">[^<]*<\/a>/g;

export async function readDocx(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  const parts = await partsOf(bytes, file, 'Word document');
  await checkParts(parts, file);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      // Pictures are neither unpacked nor kept.
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    },
  );
  const { text, blocks } = contentOfHtml(value.replace(NOTE_LINKS, ''));
  const title = blocks.find((b) => b.role === 'title');
  const properties = firstTexts((await parts.read('docProps/core.xml')) ?? '<none/>', file);
  return {
    text,
    blocks,
    metadata: {
      ...(title && { title: text.slice(title.start, title.end) }),
      ...metadataOf({
        title: properties.get('dc:title'),
        author: properties.get('dc:creator'),
        published: properties.get('dcterms:created') ?? properties.get('dcterms:modified'),
        language: properties.get('dc:language'),
      }),
    },
  };
}

/** Every part that will be unpacked is unpacked here first, in bounds. */
async function checkParts(parts: Parts, file: string): Promise<void> {
  if (!parts.names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw new UnreadableDocumentError(
      file,
      'is no Word document: it has no text part',
      'Save it anew as .docx.',
    );
  for (const name of parts.names) if (/\.(xml|rels)$/i.test(name)) await parts.read(name);
}
