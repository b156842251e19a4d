/**
 * The few things that reading a page needs of a DOM, so that this part depends on no browser's types.
 * linkedom parses; whatever else follows the DOM would do.
 */
import { parseHTML } from 'linkedom';

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

export type ParsedPage = ReturnType<typeof parseHTML>['document'];

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;
export const tagOf = (node: PageNode): string => node.nodeName.toLowerCase();

/** Fragments get the root that the parser does not add by itself: it would take their first element for it. */
export function parsePage(html: string): ParsedPage {
  const withoutPreamble = html.replace(/^\s*(<\?xml[^>]*\?>)?\s*/, '');
  const hasRoot = /<html[\s>]/i.test(withoutPreamble);
  return parseHTML(hasRoot ? withoutPreamble : `<html><body>${withoutPreamble}</body></html>`)
    .document;
}

/** The element that holds everything. */
export function rootOf(page: ParsedPage): PageElement {
  return page.documentElement;
}

/** Every element below `from`, it included, in the order of the document. Iterative: pages may be very deep. */
export function* elementsOf(from: PageElement): Generator<PageElement> {
  const stack: PageElement[] = [from];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    stack.push(...[...element.childNodes].filter(isElement).reverse());
  }
}

export const foldedText = (node: PageNode): string =>
  (node.textContent ?? '').replace(/\s+/g, ' ').trim();
