/**
 * YAML front matter to metadata. People write it by hand, so it is read leniently: several names for one field,
 * and where the YAML does not parse, every line of the form `key: value` still counts.
 */
import { parse } from 'yaml';
import type { DocumentMetadata } from '../../model/document.ts';
import { isoDate } from '../isoDate.ts';

/** Names under which each field is found, best first. */
const FIELD_NAMES = {
  title: ['title', 'headline'],
  publisher: ['source', 'publisher', 'outlet', 'site', 'site_name', 'publication'],
  url: ['url', 'link', 'canonical', 'source_url', 'permalink'],
  author: ['author', 'authors', 'by', 'byline'],
  published: ['date', 'published', 'publish_date', 'pubdate', 'created'],
  language: ['language', 'lang'],
} as const satisfies Record<keyof DocumentMetadata, readonly string[]>;

const LINE = /^([A-Za-z][\w -]*?)\s*:\s*(.+?)\s*$/;

export function metadataOfFrontMatter(yaml: string): DocumentMetadata {
  const fields = fieldsOf(yaml);
  const first = (names: readonly string[]) => names.map((n) => fields.get(n)).find(Boolean);
  const source = first(FIELD_NAMES.publisher);
  // `source: https://…` names the page, not who published it.
  const sourceIsUrl = source !== undefined && /^https?:\/\//.test(source);
  const metadata: DocumentMetadata = {
    title: first(FIELD_NAMES.title),
    publisher: sourceIsUrl ? first(FIELD_NAMES.publisher.slice(1)) : source,
    url: first(FIELD_NAMES.url) ?? (sourceIsUrl ? source : undefined),
    author: first(FIELD_NAMES.author),
    published: isoDate(first(FIELD_NAMES.published) ?? ''),
    language: first(FIELD_NAMES.language),
  };
  return withoutUndefined(metadata);
}

const withoutUndefined = (metadata: DocumentMetadata): DocumentMetadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));

function fieldsOf(yaml: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of entriesOf(yaml)) {
    const written = asText(value);
    const name = key.trim().toLowerCase().replaceAll(/[ -]/g, '_');
    if (written && !fields.has(name)) fields.set(name, written);
  }
  return fields;
}

function entriesOf(yaml: string): readonly (readonly [string, unknown])[] {
  try {
    const parsed: unknown = parse(yaml, { logLevel: 'error', maxAliasCount: 0 });
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return Object.entries(parsed);
  } catch {
    // Not YAML: read line by line below.
  }
  return yaml.split('\n').flatMap((line) => {
    const match = LINE.exec(line);
    return match?.[1] && match[2] ? [[match[1], match[2].replace(/^(["'])(.*)\1$/, '$2')]] : [];
  });
}

/** `{name: …}` and lists of names are as common as plain strings. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return undefined;
}
