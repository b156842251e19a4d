/** Numbers sources in the order in which they are first cited, a page of a document each, and writes each as a complete citation. */
import type { CitedDocument } from '../model/citation.ts';
import type { Evidence } from '../model/contracts.ts';
import { type Inline, type Note, plain } from './document.ts';

/** An address is a link only where following it is harmless. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** On the Admiralty scale, where somebody has judged the source. */
const UNJUDGED = 'F';

/** Title, who published it, author, date, address or file, page, digest. */
export function citationInlines(document: CitedDocument, page: number | undefined): Inline[] {
  const { title, name, publisher, author, published, url, reliability, sha256 } = document;
  const known = [publisher, author, published].filter(Boolean).join(', ');
  const sentences = [
    known,
    page === undefined ? '' : `page ${page}`,
    reliability === undefined || reliability === UNJUDGED
      ? ''
      : `source of reliability ${reliability}`,
  ].filter(Boolean);
  return [
    { text: title ?? name, italic: true },
    plain(`. ${sentences.map((s) => `${s}. `).join('')}`),
    ...(url === undefined
      ? [plain(`File “${name}”. `)]
      : [isWeb(url) ? { text: url, link: url } : plain(url), plain(' ')]),
    { text: `SHA-256 ${sha256}`, quiet: true },
  ];
}

export class Notes {
  readonly #numbers = new Map<string, number>();
  readonly #notes: Note[] = [];
  readonly #documents: ReadonlyMap<string, CitedDocument>;

  constructor(documents: ReadonlyMap<string, CitedDocument>) {
    this.#documents = documents;
  }

  /** The number of the note for where a sentence stands. */
  of({ document, page }: Pick<Evidence, 'page'> & { document: { readonly id: string } }): number {
    const key = `${document.id} ${page ?? ''}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#notes.length + 1;
    const cited = this.#documents.get(document.id);
    this.#numbers.set(key, number);
    this.#notes.push({
      number,
      inlines: cited
        ? citationInlines(cited, page)
        : [plain(`A document that is no longer in the archive (${document.id}).`)],
    });
    return number;
  }

  get all(): readonly Note[] {
    return this.#notes;
  }
}
