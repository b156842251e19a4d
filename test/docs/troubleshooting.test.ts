/** Every message that docs/troubleshooting.md names is one that the program can print. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { packageRoot } from '../../src/packageRoot.ts';

/** A text of the source: what stands fast in it, with gaps where values come. */
type Template = readonly string[];

const text = readFileSync(join(packageRoot, 'docs', 'troubleshooting.md'), 'utf8');
const messages = [...text.matchAll(/^### `(.*)`$/gm)].map(([, message = '']) => message);

function templateOf(node: ts.Node): Template | undefined {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [templateOf(node.left) ?? ['', ''], templateOf(node.right) ?? ['', '']];
    return [...left.slice(0, -1), `${left.at(-1)}${right[0]}`, ...right.slice(1)];
  }
  return undefined;
}

function templatesOf(file: string): Template[] {
  const found: Template[] = [];
  const look = (node: ts.Node): void => {
    const template = templateOf(node);
    if (template) found.push(template);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const templates = ['src', 'web'].flatMap((folder) =>
  readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => templatesOf(join(packageRoot, folder, name))),
);

/** Gaps may stand for anything; but most of the words must be the program's own. */
function canPrint(message: string): boolean {
  const fixed = message.replaceAll('…', '').length;
  return templates.some((template) => {
    const length = template.join('').length;
    if (length < fixed * 0.7 || length > message.length + 2) return false;
    let at = 0;
    for (const [i, piece] of template.entries()) {
      const found = i === 0 ? (message.startsWith(piece) ? 0 : -1) : message.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return message.endsWith(template.at(-1) ?? '');
  });
}

describe('docs/troubleshooting.md', () => {
  it('names messages, each once', () => {
    expect(messages.length).toBeGreaterThan(30);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it.each(messages)('%s', (message) => {
    expect(canPrint(message)).toBe(true);
  });

  it('would not take a message that is none', () => {
    expect(canPrint('The flux capacitor of … is empty. Fill it.')).toBe(false);
    expect(canPrint('No Neo4j answers on Tuesdays: ….')).toBe(false);
  });
});
