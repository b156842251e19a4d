/** Markdown (CommonMark with footnotes), its pictures as SVG files beside it. */
import type { Block, Inline } from '../document.ts';
import type { Renderer } from '../renderer.ts';

/** Whatever a document holds is text: nothing of it becomes markup. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replaceAll(/\s+/g, ' ');

/** Emphasis holds no space at its ends. */
function emphasized(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped(text)) ?? [];
  return inner === '' ? before : `${before}${mark}${inner}${mark}${after}`;
}

function inline({ text, bold, italic, note, link }: Inline): string {
  if (note !== undefined) return `[^${note}]`;
  if (link !== undefined) return `<${encodeURI(decodeURIComponentSafely(link))}>`;
  if (bold) return emphasized(text, '**');
  return italic ? emphasized(text, '*') : escaped(text);
}

/** An address may be encoded already. */
function decodeURIComponentSafely(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

const line = (inlines: readonly Inline[]): string => inlines.map(inline).join('');

function block(b: Block, name: string): string {
  switch (b.kind) {
    case 'heading':
      return `${'#'.repeat(b.level + 1)} ${escaped(b.text)}`;
    case 'paragraph':
      return line(b.inlines);
    case 'quote':
      return `> ${line(b.inlines)}`;
    case 'list':
      return b.items.map((item) => `- ${line(item)}`).join('\n');
    case 'facts':
      return [
        '| | |',
        '| --- | --- |',
        ...b.rows.map(([key, value]) => `| ${escaped(key)} | ${escaped(value)} |`),
      ].join('\n');
    case 'picture':
      return `![${escaped(b.caption)}](<${name}-${b.name}.svg>)\n\n*${escaped(b.caption)}*`;
  }
}

export const markdown: Renderer = {
  name: 'md',
  mediaType: 'text/markdown',
  async render(dossier, name) {
    const parts = [
      `# ${escaped(dossier.title)}`,
      escaped(dossier.subtitle),
      ...dossier.blocks.map((b) => block(b, name)),
      '## Sources',
      ...dossier.notes.map(({ number, inlines }) => `[^${number}]: ${line(inlines)}`),
    ];
    return [
      { suffix: '', content: `${parts.join('\n\n')}\n` },
      ...dossier.blocks.flatMap((b) =>
        b.kind === 'picture' ? [{ suffix: `-${b.name}.svg`, content: b.svg }] : [],
      ),
    ];
  },
};
