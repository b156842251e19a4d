/** A Markdown tree to readable text without markup, in blocks. */
import type {
  List,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Block } from '../../model/document.ts';
import { BlockBuilder } from '../blockBuilder.ts';

type Role = Block['role'];

/** `headline` is put first, where the text itself has none. */
export function renderMarkdown(tree: Root, headline?: string): BlockBuilder {
  const builder = new BlockBuilder();
  const state: RenderState = { builder, titled: headline !== undefined };
  if (headline !== undefined) builder.add('title', headline);
  for (const node of tree.children) renderBlock(node, state, 'paragraph');
  return builder;
}

interface RenderState {
  readonly builder: BlockBuilder;
  titled: boolean;
}

/** `role` is what a paragraph plays here: a quote inside of a quotation, a list item inside of a list. */
function renderBlock(node: RootContent, state: RenderState, role: Role, marker = ''): void {
  switch (node.type) {
    case 'heading': {
      const isTitle = node.depth === 1 && !state.titled;
      if (isTitle) state.titled = true;
      state.builder.add(isTitle ? 'title' : 'heading', inlineText(node));
      return;
    }
    case 'paragraph':
      state.builder.add(isOnlyLinks(node) ? 'furniture' : role, inlineText(node), marker);
      return;
    case 'blockquote':
      for (const child of node.children) renderBlock(child, state, 'quote');
      return;
    case 'list':
      renderList(node, state);
      return;
    case 'table':
      renderTable(node, state.builder);
      return;
    case 'code':
      state.builder.add('paragraph', node.value);
      return;
    case 'html':
      state.builder.add(role, textOfHtml(node.value));
      return;
    case 'footnoteDefinition':
      for (const child of node.children) renderBlock(child, state, 'paragraph');
      return;
    default:
      // Front matter, link definitions and rules show no text.
      return;
  }
}

function renderList(list: List, state: RenderState): void {
  list.children.forEach((item, i) => {
    const marker = list.ordered ? `${(list.start ?? 1) + i}. ` : '• ';
    item.children.forEach((child, j) => {
      renderBlock(child, state, 'list-item', j === 0 ? marker : '');
    });
  });
}

function renderTable(table: Table, builder: BlockBuilder): void {
  const [head, ...body] = table.children;
  if (!head) return;
  // A table without headings still has to have an empty heading row in Markdown.
  const header = builder.addRow(head.children.map(inlineText), 'self');
  for (const row of body)
    builder.addRow(row.children.map(inlineText), header.length > 0 ? header : undefined);
}

/** A line of links and separators, as in "[Subscribe](#) | [PDF](#)", leads somewhere and says nothing. */
function isOnlyLinks(paragraph: Paragraph): boolean {
  const beside = linklessText(paragraph);
  return beside !== undefined && !/[\p{L}\p{N}]/u.test(beside);
}

/** The text beside the links, or undefined when there is no link. */
function linklessText(node: Parents): string | undefined {
  let found = false;
  const walk = (children: readonly Nodes[]): string =>
    children
      .map((child): string => {
        if (child.type === 'link' || child.type === 'linkReference') {
          found = true;
          return '';
        }
        if ('children' in child) return walk(child.children);
        return 'value' in child ? child.value : '';
      })
      .join('');
  const text = walk(node.children);
  return found ? text : undefined;
}

function inlineText(node: { readonly children: readonly PhrasingContent[] }): string {
  return node.children.map(phrase).join('');
}

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      // A line end inside of a paragraph is where the writer's editor wrapped it.
      return node.value.replace(/\s*\n\s*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return inlineText(node);
  }
}

function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \t]+/g, ' ');
}
