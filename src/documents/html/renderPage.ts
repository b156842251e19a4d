/**
 * A page's article to readable text in blocks. Block elements end a block, inline ones do not;
 * white space folds as a browser folds it. The walk keeps its own stack: pages may be nested very deep.
 */
import type { Block } from '../../model/document.ts';
import { BlockBuilder } from '../blockBuilder.ts';
import { isFurniture, isFurnitureText, type PageSize } from './furniture.ts';
import { foldedText, isElement, isText, type PageElement, type PageNode, tagOf } from './page.ts';
import { addTable, isDataTable } from './renderTable.ts';

type Role = Block['role'];

const BLOCK_TAGS = new Set(
  `address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6
   header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

const ROLE_OF_TAG: Readonly<Record<string, Role>> = {
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  address: 'meta',
};

/** Words of class names that tell a byline or a caption from a paragraph. */
const META_CLASS = /\b(by|byline|meta|dateline|author|pubdate|timestamp)\b/i;
const CAPTION_CLASS = /\b(caption|wp-caption-text|photo-credit)\b/i;

export function renderPage(root: PageElement): BlockBuilder {
  const page: PageSize = { characters: foldedText(root).length };
  const builder = new BlockBuilder();
  new Walk(builder, page).run(root);
  return builder;
}

/** One step of the walk: enter a node, or leave a block whose role then no longer holds. */
type Step =
  | { readonly enter: PageNode; readonly role: Role; readonly preformatted: boolean }
  | { readonly leave: Role };

class Walk {
  readonly #builder: BlockBuilder;
  readonly #page: PageSize;
  #line = '';
  #marker = '';
  #titled = false;

  constructor(builder: BlockBuilder, page: PageSize) {
    this.#builder = builder;
    this.#page = page;
  }

  run(root: PageElement): void {
    const stack: Step[] = [{ enter: root, role: 'paragraph', preformatted: false }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if ('leave' in step) this.#flush(step.leave);
      else stack.push(...this.#enter(step.enter, step.role, step.preformatted));
    }
    this.#flush('paragraph');
  }

  /** The steps that a node asks for, last one first. */
  #enter(node: PageNode, outer: Role, preformatted: boolean): readonly Step[] {
    if (isText(node)) {
      const text = node.textContent ?? '';
      this.#line += preformatted ? text : text.replace(/\s+/g, ' ');
      return [];
    }
    if (!isElement(node) || isFurniture(node, this.#page)) return [];
    const tag = tagOf(node);
    if (tag === 'br') {
      this.#line += '\n';
      return [];
    }
    if (!BLOCK_TAGS.has(tag)) return childSteps(node, outer, preformatted);
    this.#flush(outer);
    if (tag === 'table' && isDataTable(node)) {
      addTable(node, this.#builder, this.#page);
      return [];
    }
    const role = this.#roleOf(node, tag, outer);
    if (tag === 'li') this.#marker = '• ';
    return [{ leave: role }, ...childSteps(node, role, preformatted || tag === 'pre')];
  }

  #roleOf(element: PageElement, tag: string, outer: Role): Role {
    if (tag === 'h1') {
      const isTitle = !this.#titled;
      this.#titled = true;
      return isTitle ? 'title' : 'heading';
    }
    const name = element.getAttribute('class') ?? '';
    const named = META_CLASS.test(name) ? 'meta' : CAPTION_CLASS.test(name) ? 'caption' : undefined;
    if (named && foldedText(element).length <= 300) return named;
    return ROLE_OF_TAG[tag] ?? outer;
  }

  /** Two line breaks in a row are how old pages part paragraphs. */
  #flush(role: Role): void {
    const parts = this.#line
      .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
      .replace(/[^\S\n]{2,}/g, ' ')
      .split(/\n{2,}/)
      .filter((p) => p.trim() !== '');
    this.#line = '';
    for (const part of parts) {
      this.#builder.add(
        isFurnitureText(part.trim()) ? 'furniture' : role,
        part,
        role === 'list-item' ? this.#marker : '',
      );
      this.#marker = '';
    }
  }
}

const childSteps = (element: PageElement, role: Role, preformatted: boolean): readonly Step[] =>
  [...element.childNodes].reverse().map((enter) => ({ enter, role, preformatted }));
