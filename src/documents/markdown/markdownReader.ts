/** Markdown (CommonMark with GitHub's tables and footnotes) with optional YAML front matter. */
import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { DocumentMetadata } from '../../model/document.ts';
import { cleanText } from '../cleanText.ts';
import { decodeChecked } from '../decodeChecked.ts';
import type { DocumentContent } from '../documentReader.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { metadataOfFrontMatter } from './frontMatter.ts';
import { renderMarkdown } from './renderMarkdown.ts';

// A single tilde means "about" in reports ("~15 km"), not struck text.
const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false });

/** Markers alone are a line across the page. */
const TOO_DEEP = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${LIMITS.markdownDepth + 1}}.*[^-*+>\\s]`,
  'm',
);

export function readMarkdown(bytes: Uint8Array, file: string): DocumentContent {
  const source = cleanText(decodeChecked(bytes, file));
  if (TOO_DEEP.test(source))
    throw new UnreadableDocumentError(
      file,
      `its Markdown is nested too deeply to be read (more than ${LIMITS.markdownDepth} quotations or lists)`,
      'Save its text as .txt.',
    );
  const tree = parser.parse(source);
  const first = tree.children[0];
  const written = first?.type === 'yaml' ? metadataOfFrontMatter(first.value) : {};
  // A title that only the front matter has is still the headline, and says what the text is about.
  const headline = tree.children.some(isTopHeading) ? undefined : written.title;
  const { text, blocks } = renderMarkdown(tree, headline).build();
  const title = blocks.find((b) => b.role === 'title');
  const metadata: DocumentMetadata =
    title && !written.title ? { ...written, title: text.slice(title.start, title.end) } : written;
  return { text, metadata, blocks };
}

const isTopHeading = (node: RootContent): boolean => node.type === 'heading' && node.depth === 1;
