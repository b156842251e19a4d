/** What a page says of itself: JSON-LD (schema.org), Open Graph and other meta elements, title, byline. */
import type { DocumentMetadata } from '../../model/document.ts';
import { isoDate } from '../isoDate.ts';
import { elementsOf, foldedText, type PageElement, tagOf } from './page.ts';

/** Names of meta elements (`property`, `name` or `itemprop`) for each field, best first. */
const META = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'citation_title'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl'],
  published: [
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'dc.date.issued',
    'pubdate',
    'publish-date',
    'publish_date',
    'parsely-pub-date',
    'citation_publication_date',
  ],
  url: ['og:url'],
} as const;

const BYLINE_WORDS = /\b(by|byline|meta|dateline|author|published|date|pubdate|timestamp)\b/i;

export function pageMetadata(page: PageElement): DocumentMetadata {
  const facts = collect(page);
  const linked = jsonLd(facts.jsonLd);
  const meta = (names: readonly string[]) =>
    names.map((n) => facts.meta.get(n)).find((v) => v !== undefined);
  const { title, site } = splitTitle(facts.title, facts.heading);
  const author = linked.author ?? meta(META.author) ?? authorOf(facts.bylines);
  const metadata: DocumentMetadata = {
    title: linked.title ?? meta(META.title) ?? facts.heading ?? title,
    publisher: linked.publisher ?? meta(META.publisher) ?? site,
    author: author && !/^https?:/.test(author) ? author : undefined,
    published:
      linked.published ??
      isoDate(meta(META.published) ?? '') ??
      isoDate(facts.time ?? '') ??
      facts.bylines.map(isoDate).find((d) => d !== undefined),
    url: httpUrl(facts.canonical) ?? httpUrl(meta(META.url)) ?? linked.url,
    language: facts.language,
  };
  return Object.fromEntries(Object.entries(metadata).filter(([, v]) => v !== undefined));
}

interface PageFacts {
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly bylines: readonly string[];
  readonly title?: string;
  readonly heading?: string;
  readonly time?: string;
  readonly canonical?: string;
  readonly language?: string;
}

function collect(page: PageElement): PageFacts {
  const meta = new Map<string, string>();
  const scripts: string[] = [];
  const bylines: string[] = [];
  const once: { -readonly [K in 'title' | 'heading' | 'time' | 'canonical']?: string } = {};
  for (const e of elementsOf(page)) {
    const tag = tagOf(e);
    const attribute = (name: string) => e.getAttribute(name)?.trim() || undefined;
    if (tag === 'meta') {
      const name = attribute('property') ?? attribute('name') ?? attribute('itemprop');
      const content = attribute('content');
      if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
    } else if (tag === 'script' && attribute('type') === 'application/ld+json')
      scripts.push(e.textContent ?? '');
    else if (tag === 'title') once.title ??= foldedText(e) || undefined;
    else if (tag === 'h1') once.heading ??= foldedText(e) || undefined;
    else if (tag === 'time') once.time ??= attribute('datetime') ?? foldedText(e);
    else if (tag === 'link' && attribute('rel') === 'canonical')
      once.canonical ??= attribute('href');
    else if (BYLINE_WORDS.test(`${attribute('class') ?? ''} ${attribute('rel') ?? ''}`)) {
      const text = foldedText(e);
      if (text.length > 0 && text.length < 200) bylines.push(text);
    }
  }
  const language = page.getAttribute('lang')?.trim() || undefined;
  return { meta, jsonLd: scripts, bylines, ...once, language };
}

/** "Headline | Outlet": the outlet is what the page's title has beyond its first heading. */
function splitTitle(title?: string, heading?: string): { title?: string; site?: string } {
  if (!title) return {};
  const parts = title.split(/\s+[|–—-]\s+|\s+::\s+/);
  const last = parts.at(-1);
  if (parts.length < 2 || !last) return { title };
  const headline = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—:-]+$/, '');
  // A dash is also plain punctuation, so that it parts an outlet off only where the heading confirms it.
  const confirmed =
    heading !== undefined && (heading.startsWith(headline) || headline.startsWith(heading));
  const barred = /\s\|\s[^|]*$/.test(title);
  return (confirmed || barred) && last.split(' ').length <= 7
    ? { title: headline, site: last }
    : { title };
}

/** "By Shwan Doski, Bashiqa — 15 November 2016", "… · by Hawre Zangana · …" */
function authorOf(bylines: readonly string[]): string | undefined {
  for (const line of bylines) {
    const match = /(?:^|[\s·|—–])[Bb]y:?\s+(\p{Lu}[^,·|—–;]{2,80}?)\s*(?:[,·|—–;]|$)/u.exec(line);
    if (match?.[1]) return match[1].trim();
  }
  return undefined;
}

const httpUrl = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;

/** Articles in JSON-LD, bare, in a list or in a `@graph`. What does not parse is passed over: it is decoration. */
function jsonLd(scripts: readonly string[]): DocumentMetadata {
  for (const script of scripts) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(script);
    } catch {
      continue;
    }
    const article = candidates(parsed).find(isArticle);
    if (article)
      return {
        title: asText(article.headline) ?? asText(article.name),
        publisher: asText(article.publisher),
        author: asText(article.author),
        published: isoDate(asText(article.datePublished) ?? ''),
        url: httpUrl(asText(article.url)),
      };
  }
  return {};
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function candidates(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  const graph = value['@graph'];
  return [value, ...(Array.isArray(graph) ? graph.filter(isObject) : [])];
}

const isArticle = (o: JsonObject): boolean =>
  /Article|BlogPosting|Report|PressRelease/.test(JSON.stringify(o['@type'] ?? ''));

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ') || undefined;
  if (isObject(value)) return asText(value.name);
  return undefined;
}
