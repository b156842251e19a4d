/** OpenDocument text (ISO 26300): headings, paragraphs, lists and tables as they stand, notes at the end. */
import { partsOf } from '../archive/parts.ts';
import { BlockBuilder } from '../blockBuilder.ts';
import type { DocumentContent } from '../documentReader.ts';
import { metadataOf } from '../statedMetadata.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { firstTexts, readXml } from '../xml.ts';

/** What is not the text: changes that were taken back, comments, numbers of notes, and the lists that programs make. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'office:forms',
  'text:sequence-decls',
  'draw:object',
  'svg:title',
  'svg:desc',
]);
const MOST_SPACES = 100;

export async function readOdt(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  const parts = await partsOf(bytes, file, 'OpenDocument text');
  const content = await parts.read('content.xml');
  if (content === undefined)
    throw new UnreadableDocumentError(
      file,
      'is no OpenDocument text: it has no content',
      'Save it anew as .odt.',
    );
  const builder = new BlockBuilder();
  const title = new OdtText(builder).read(content, file);
  const meta = firstTexts((await parts.read('meta.xml')) ?? '<none/>', file);
  return {
    ...builder.build(),
    metadata: {
      ...(title && { title }),
      ...metadataOf({
        title: meta.get('dc:title'),
        author: meta.get('meta:initial-creator') ?? meta.get('dc:creator'),
        published: meta.get('meta:creation-date') ?? meta.get('dc:date'),
        language: meta.get('dc:language'),
      }),
    },
  };
}

interface Open {
  readonly role: 'title' | 'heading' | 'paragraph';
  text: string;
}

class OdtText {
  readonly #builder: BlockBuilder;
  readonly #open: Open[] = [];
  readonly #notes: string[] = [];
  #leftOut = 0;
  #inNotes = 0;
  #inLists = 0;
  #tables = 0;
  #cells: string[] = [];
  #cell: string[] | undefined;
  #header: ReturnType<BlockBuilder['addRow']> | undefined;
  #inHeader = false;
  #title: string | undefined;

  constructor(builder: BlockBuilder) {
    this.#builder = builder;
  }

  /** @returns the title, where the text has one */
  read(xml: string, file: string): string | undefined {
    readXml(xml, file, {
      open: (name, attributes) => this.#enter(name, attributes),
      text: (text) => this.#add(text.replace(/\s+/g, ' ')),
      close: (name) => this.#leave(name),
    });
    for (const note of this.#notes) this.#builder.add('paragraph', note);
    return this.#title;
  }

  #add(text: string): void {
    const open = this.#open.at(-1);
    if (open && this.#leftOut === 0) open.text += text;
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    if (LEFT_OUT.has(name)) this.#leftOut += 1;
    if (this.#leftOut > 0) return;
    if (name === 'text:p' || name === 'text:h') {
      const isTitle = attributes['text:style-name'] === 'Title' && this.#title === undefined;
      this.#open.push({
        role: isTitle ? 'title' : name === 'text:h' ? 'heading' : 'paragraph',
        text: '',
      });
    } else if (name === 'text:s')
      this.#add(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
    else if (name === 'text:note-body') this.#inNotes += 1;
    else if (name === 'text:list') this.#inLists += 1;
    else if (name === 'table:table') {
      this.#tables += 1;
      this.#header = undefined;
    } else if (name === 'table:table-header-rows') this.#inHeader = true;
    else if (name === 'table:table-row' && this.#tables === 1) this.#cells = [];
    else if (name === 'table:table-cell' && this.#tables === 1) this.#cell = [];
  }

  #leave(name: string): void {
    if (LEFT_OUT.has(name)) this.#leftOut -= 1;
    if (this.#leftOut > 0) return;
    if (name === 'text:p' || name === 'text:h') {
      const open = this.#open.pop();
      if (open) this.#finish(open);
    } else if (name === 'text:note-body') this.#inNotes -= 1;
    else if (name === 'text:list') this.#inLists -= 1;
    else if (name === 'table:table') this.#tables -= 1;
    else if (name === 'table:table-header-rows') this.#inHeader = false;
    else if (name === 'table:table-cell' && this.#tables === 1) {
      this.#cells.push((this.#cell ?? []).join(' '));
      this.#cell = undefined;
    } else if (name === 'table:table-row' && this.#tables === 1) {
      if (this.#inHeader && !this.#header) this.#header = this.#builder.addRow(this.#cells, 'self');
      else this.#builder.addRow(this.#cells, this.#header);
    }
  }

  #finish({ role, text }: Open): void {
    if (this.#inNotes > 0) this.#notes.push(text);
    else if (this.#cell) this.#cell.push(text);
    else if (this.#inLists > 0) this.#builder.add('list-item', text, '• ');
    else {
      if (role === 'title') this.#title = text.replace(/\s+/g, ' ').trim() || undefined;
      this.#builder.add(role, text);
    }
  }
}
