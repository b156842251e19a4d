/**
 * Which element of a page holds the article. Pages that mark it say so; for those that do not, Readability
 * (the reader view of Firefox) tells whether the page is mostly article or mostly something else.
 */
import { Readability } from '@mozilla/readability';
import {
  elementsOf,
  foldedText,
  isElement,
  type PageElement,
  parsePage,
  rootOf,
  tagOf,
} from './page.ts';

/** An article shorter than this beside much more text is a teaser. */
const MIN_ARTICLE = 250;

/** Below this share of the page's text, what Readability found is taken to be the article, and the rest not. */
const MOSTLY_ARTICLE = 0.5;

/** Readability's work grows with elements times their depth: broken pages, with thousands unclosed, go without. */
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 300;

/** The element to render; of another tree than `page` where Readability had to pick the article out. */
export function articleRoot(page: PageElement, html: string): PageElement {
  const marked = markedArticle(page);
  if (marked) return marked;
  const found = readable(html);
  const whole = proseOf(page);
  if (!found || found.length > whole * MOSTLY_ARTICLE) return page;
  return found.root;
}

function markedArticle(page: PageElement): PageElement | undefined {
  const articles: PageElement[] = [];
  const mains: PageElement[] = [];
  for (const element of elementsOf(page)) {
    const tag = tagOf(element);
    if (tag === 'article' || element.getAttribute('itemprop') === 'articleBody')
      articles.push(element);
    else if (tag === 'main' || element.getAttribute('role') === 'main') mains.push(element);
  }
  const longest = articles
    .map((element) => ({ element, length: foldedText(element).length }))
    .sort((a, b) => b.length - a.length)[0];
  const main = mains[0];
  const mainLength = main ? foldedText(main).length : 0;
  // Several articles in one main are the parts of one page, or a list of teasers: the whole is right for the first,
  // and no worse for the second.
  if (longest && longest.length >= MIN_ARTICLE && longest.length >= mainLength * 0.4)
    return longest.element;
  if (main && mainLength >= MIN_ARTICLE) return main;
  return undefined;
}

function readable(html: string): { root: PageElement; length: number } | undefined {
  const copy = parsePage(html);
  if (!isOrdinary(rootOf(copy))) return undefined;
  let content: string | null | undefined;
  try {
    content = new Readability(copy, { charThreshold: 200, keepClasses: true }).parse()?.content;
  } catch {
    // It expects a whole page and throws on some broken ones; the caller then reads the whole page.
    return undefined;
  }
  if (!content) return undefined;
  const root = rootOf(parsePage(content));
  return { root, length: foldedText(root).length };
}

/** Characters of text in paragraphs, list items and cells: furniture has few of them. */
function proseOf(page: PageElement): number {
  let prose = 0;
  for (const element of elementsOf(page))
    if (['p', 'li', 'td', 'th', 'blockquote', 'pre'].includes(tagOf(element)))
      prose += foldedText(element).length;
  return prose;
}

function isOrdinary(root: PageElement): boolean {
  let elements = 0;
  const stack = [{ element: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (++elements > MAX_ELEMENTS || top.depth > MAX_DEPTH) return false;
    for (const child of top.element.childNodes)
      if (isElement(child)) stack.push({ element: child, depth: top.depth + 1 });
  }
  return true;
}
