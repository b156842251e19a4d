/**
 * What of a page is furniture: navigation, share buttons, advertisements, "read also", cookie banners.
 * Three signs: the element itself, words in its class and id, and what its text says. The last two are guesses,
 * so they never take a large part of the page with them.
 */
import { foldedText, isElement, type PageElement, tagOf } from './page.ts';

/** Elements that hold no text of the article by what they are. */
const FURNITURE_TAGS = new Set(
  `script style noscript template nav aside footer form button select option input textarea iframe object embed
   svg canvas audio video map dialog menu head title link meta datalist`.split(/\s+/),
);

const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar dialog alert toolbar'.split(' '),
);

/** Words of class names and ids, as in `class="share-bar"`, `id="relatedPosts"`. */
const FURNITURE_WORDS = new Set(
  `share sharing shares sharebar social related nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs
   ad ads adv advert adverts advertisement advertising sponsor sponsored promo promoted promotion cookie cookies consent
   gdpr newsletter subscribe subscription signup comments disqus footer foot sidebar readmore readalso
   recommended recommendations recommend trending popular outbrain taboola toolbar pagination pager popup modal
   masthead skip login donate lang languages`.split(/\s+/),
);

/** Ambiguous words: furniture only where the text looks like it. */
const DOUBTFUL_WORDS = new Set(
  'more top banner widget tags topics header print hidden tools brd bar'.split(' '),
);

const FURNITURE_TEXT =
  /^(read (also|more|next)|also read|see also:|related( (articles?|stories|posts))?\s*(:|$)|share( this| on| via|:|\s*$)|advertisement\b|advert\b|sponsored|subscribe\b|follow us|sign up (for|to)|most read|most popular|more from|more:|(all )?copyright|©|all rights reserved|(this|our) (site|website) uses cookies|accept (all )?cookies|download pdf|print this|click here|visitors:|best viewed|support our (reporters|work|journalism)|back to top|skip to)/i;

/** A trail of crumbs, and a menu that asks to subscribe. */
const MENU_TEXT = /^home\s*[»›>|/]|\|\s*(subscribe|log ?in|sign in|e-?paper)\b/i;

/** Longer than this, a text is read whatever its element is called. */
const MAX_FURNITURE = 400;

/** At most this share of a page's text goes because of a name or a phrase. */
const MAX_SHARE = 0.3;

export interface PageSize {
  /** Characters of visible text on the whole page. */
  readonly characters: number;
}

export function isFurniture(element: PageElement, page: PageSize): boolean {
  const tag = tagOf(element);
  if (FURNITURE_TAGS.has(tag)) return true;
  if (isHidden(element)) return true;
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article') return false;
  if (FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return !holdsTitle(element);
  // Text is gathered only where a name gives reason to: it costs as much as the element is large.
  if (tag === 'header') return !holdsTitle(element) && looksLikeLinks(element, foldedText(element));
  const words = namesOf(element);
  const named = words.some((w) => FURNITURE_WORDS.has(w));
  if (!named && !words.some((w) => DOUBTFUL_WORDS.has(w))) return false;
  const text = foldedText(element);
  if (holdsTitle(element)) return false;
  if (named && isSmall(text, page)) return !holdsProse(element, page);
  return (
    text.length <= MAX_FURNITURE && (FURNITURE_TEXT.test(text) || looksLikeLinks(element, text))
  );
}

/** Of a block that nothing else gave away: a line that says of itself that it is furniture. */
export function isFurnitureText(text: string): boolean {
  return (
    text.length <= MAX_FURNITURE &&
    (FURNITURE_TEXT.test(text) || MENU_TEXT.test(text) || isPipedMenu(text))
  );
}

const isSmall = (text: string, page: PageSize): boolean =>
  text.length <= MAX_FURNITURE || text.length <= page.characters * MAX_SHARE;

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** `relatedPosts share-bar` → related, posts, share, bar. */
function namesOf(element: PageElement): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

const holdsTitle = (element: PageElement): boolean => hasTag(element, 'h1');

/** A share of real sentences means that a name misleads: `<div class="social-report">`. */
function holdsProse(element: PageElement, page: PageSize): boolean {
  let prose = 0;
  for (const p of descendants(element))
    if (tagOf(p) === 'p') {
      const text = foldedText(p);
      if (text.length > 200 && !FURNITURE_TEXT.test(text)) prose += text.length;
    }
  return prose > page.characters * 0.1;
}

function hasTag(element: PageElement, tag: string): boolean {
  for (const e of descendants(element)) if (tagOf(e) === tag) return true;
  return false;
}

function* descendants(element: PageElement): Generator<PageElement> {
  const stack: PageElement[] = [element];
  for (let e = stack.pop(); e; e = stack.pop()) {
    yield e;
    for (const child of e.childNodes) if (isElement(child)) stack.push(child);
  }
}

/** Mostly the text of links, or a row of short labels between bars. */
function looksLikeLinks(element: PageElement, text: string): boolean {
  if (!text) return true;
  let linked = 0;
  for (const e of descendants(element)) if (tagOf(e) === 'a') linked += foldedText(e).length;
  return linked > text.length * 0.6 || isPipedMenu(text);
}

/** "Politics | Opinion | Obituaries": no sentence in it, and every part a few words. */
function isPipedMenu(text: string): boolean {
  const parts = text.split(/\s[|·•›»]\s/);
  return (
    parts.length >= 3 &&
    !/[.!?]["”’]?(\s|$)/.test(text) &&
    parts.every((p) => p.split(' ').length <= 3 && !/\d{4}/.test(p))
  );
}
