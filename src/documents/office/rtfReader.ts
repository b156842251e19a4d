/**
 * Rich Text Format (Microsoft, RTF 1.9.1): groups, control words and text. What it looks like is passed over; paragraphs,
 * table rows, notes and what the file says of itself are kept.
 */
import type { DocumentMetadata } from '../../model/document.ts';
import { BlockBuilder } from '../blockBuilder.ts';
import type { DocumentContent } from '../documentReader.ts';
import { metadataOf } from '../statedMetadata.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { codePageOfCharset, decodeBytes } from './rtfCharsets.ts';
import { type RtfToken, rtfTokens } from './rtfTokens.ts';

/** Destinations whose text is not the document's. */
const LEFT_OUT = new Set(
  `colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object themedata datastore
   colorschememapping latentstyles header headerl headerr headerf footer footerl footerr footerf fldinst xe tc
   annotation atnid atnauthor atntime bkmkstart bkmkend pgptbl filetbl userprops xmlnstbl mmathPr nonshppict
   listtext pntext`.split(/\s+/),
);
const INFO = new Set(['title', 'author', 'creatim']);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '‑',
};
const MOST_GROUPS = 2_000;

interface Group {
  readonly destination: string;
  readonly unicodeSkip: number;
  readonly font: number;
}

export async function readRtf(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^\s*\{\\rtf/.test(text))
    throw new UnreadableDocumentError(
      file,
      'is no RTF, though its name says so',
      'Name it for what it is.',
    );
  const document = new RtfDocument(file);
  for (const token of rtfTokens(text)) document.take(token);
  return document.content();
}

class RtfDocument {
  readonly #file: string;
  readonly #builder = new BlockBuilder();
  readonly #notes: string[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #info = new Map<string, string>();
  readonly #groups: Group[] = [];
  #group: Group = { destination: '', unicodeSkip: 1, font: 0 };
  #codePage = 'windows-1252';
  #pending: number[] = [];
  #skip = 0;
  #line = '';
  #note = '';
  #cells: string[] = [];
  #inTable = false;

  constructor(file: string) {
    this.#file = file;
  }

  take(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        this.#flushBytes();
        this.#skip = 0;
        this.#groups.push(this.#group);
        if (this.#groups.length > MOST_GROUPS)
          throw new UnreadableDocumentError(
            this.#file,
            'its RTF is nested too deeply to be read',
            'Save its text as .txt.',
          );
        return;
      case 'close':
        this.#flushBytes();
        this.#skip = 0;
        this.#leave();
        return;
      case 'byte':
        if (this.#skip > 0) this.#skip -= 1;
        else this.#pending.push(token.value);
        return;
      case 'word':
        this.#flushBytes();
        this.#word(token.word, token.value, token.ignorable);
        return;
    }
  }

  content(): DocumentContent {
    this.#flushBytes();
    this.#paragraph();
    for (const note of this.#notes) this.#builder.add('paragraph', note);
    return { ...this.#builder.build(), metadata: this.#metadata() };
  }

  #metadata(): DocumentMetadata {
    return metadataOf({
      title: this.#info.get('title'),
      author: this.#info.get('author'),
      published: this.#info.get('creatim'),
    });
  }

  #leave(): void {
    const left = this.#group;
    this.#group = this.#groups.pop() ?? left;
    if (left.destination === 'footnote' && this.#group.destination !== 'footnote') {
      this.#notes.push(this.#note);
      this.#note = '';
    }
  }

  #word(word: string, value: number | undefined, ignorable: boolean): void {
    const { destination } = this.#group;
    if (word === 'u' && value !== undefined) {
      this.#add(String.fromCharCode(value < 0 ? value + 65_536 : value));
      this.#skip = this.#group.unicodeSkip;
      return;
    }
    this.#skip = 0;
    if (word === 'uc') this.#group = { ...this.#group, unicodeSkip: value ?? 1 };
    else if (word === 'ansicpg' && value !== undefined) this.#codePage = `cp${value}`;
    else if (word === 'f' && value !== undefined) this.#group = { ...this.#group, font: value };
    else if (word === 'fcharset' && destination === 'fonttbl')
      this.#fonts.set(this.#group.font, codePageOfCharset(value ?? 0) ?? this.#codePage);
    else if (word === 'fonttbl' || word === 'footnote' || LEFT_OUT.has(word) || ignorable)
      this.#enter(word);
    else if (destination === '' && word === 'info') this.#enter('info');
    else if (destination === 'info' && INFO.has(word)) this.#enter(word);
    else if (destination === 'info') this.#enter('left out');
    else if (destination === 'creatim') this.#dated(word, value);
    else this.#mark(word);
  }

  #enter(destination: string): void {
    // What is in a destination that is left out stays left out.
    const outer = this.#group.destination;
    if (outer === '' || outer === 'info' || outer === 'footnote')
      this.#group = { ...this.#group, destination };
  }

  #dated(word: string, value = 0): void {
    const digits = word === 'yr' ? 4 : 2;
    if (!['yr', 'mo', 'dy'].includes(word)) return;
    const before = this.#info.get('creatim');
    const part = String(value).padStart(digits, '0');
    this.#info.set('creatim', before === undefined ? part : `${before}-${part}`);
  }

  #mark(word: string): void {
    const { destination } = this.#group;
    const character = CHARACTERS[word];
    if (character !== undefined) this.#add(character);
    else if (destination === 'footnote') {
      if (word === 'par') this.#note += ' ';
    } else if (destination !== '') return;
    else if (word === 'par' || word === 'sect' || word === 'page') this.#paragraph();
    else if (word === 'intbl') this.#inTable = true;
    else if (word === 'pard') this.#inTable = false;
    else if (word === 'cell') {
      this.#cells.push(this.#line);
      this.#line = '';
    } else if (word === 'row') {
      this.#builder.addRow(this.#cells);
      this.#cells = [];
    }
  }

  #paragraph(): void {
    // Paragraphs within a cell are one cell.
    if (this.#inTable && this.#cells.length > 0) {
      this.#line += ' ';
      return;
    }
    const bullet = /^\s*[•·▪]\s+/.exec(this.#line);
    if (bullet) this.#builder.add('list-item', this.#line.slice(bullet[0].length), '• ');
    else this.#builder.add('paragraph', this.#line);
    this.#line = '';
  }

  #flushBytes(): void {
    if (this.#pending.length === 0) return;
    const text = decodeBytes(this.#pending, this.#fonts.get(this.#group.font) ?? this.#codePage);
    this.#pending = [];
    this.#add(text);
  }

  #add(text: string): void {
    const { destination } = this.#group;
    if (destination === '') this.#line += text;
    else if (destination === 'footnote') this.#note += text;
    else if (destination === 'title' || destination === 'author')
      this.#info.set(destination, (this.#info.get(destination) ?? '') + text);
  }
}
