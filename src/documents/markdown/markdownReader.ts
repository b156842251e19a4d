/** Markdown (CommonMark with GitHub's tables and footnotes) with optional YAML front matter. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, DocumentMetadata } from '../../model/document.ts';
import { cleanText } from '../cleanText.ts';
import { decodeChecked } from '../decodeChecked.ts';
import type { DocumentContent } from '../documentReader.ts';
import { metadataOfFrontMatter } from './frontMatter.ts';
import { renderMarkdown } from './renderMarkdown.ts';

// A single tilde means "about" in reports ("~15 km"), not struck text.
const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false });

export function readMarkdown(bytes: Uint8Array, file: string): DocumentContent {
  const tree = parser.parse(cleanText(decodeChecked(bytes, file)));
  const { text, blocks } = renderMarkdown(tree).build();
  return { text, metadata: metadataOf(tree, text, blocks), blocks };
}

function metadataOf(tree: Root, text: string, blocks: readonly Block[]): DocumentMetadata {
  const first = tree.children[0];
  const written = first?.type === 'yaml' ? metadataOfFrontMatter(first.value) : {};
  const title = blocks.find((b) => b.role === 'title');
  return title && !written.title
    ? { ...written, title: text.slice(title.start, title.end) }
    : written;
}
