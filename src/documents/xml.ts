/** XML read from beginning to end, as events: no tree, no entities but the five of XML itself, and bounded in depth. */
import { SaxesParser } from 'saxes';
import { LIMITS } from './limits.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

export interface XmlEvents {
  /** Names with their prefix, `text:p`. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

export function readXml(xml: string, file: string, events: XmlEvents): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (cause) => {
    throw new UnreadableDocumentError(
      file,
      `is damaged: its XML is not well-formed (${cause.message})`,
      'Save it anew from the program that made it.',
      { cause },
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > LIMITS.xmlDepth)
      throw new UnreadableDocumentError(
        file,
        `is nested too deeply to be read (more than ${LIMITS.xmlDepth} elements)`,
        'Save its text as .txt.',
      );
    events.open?.(name, attributes);
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.close?.(name);
  });
  parser.write(xml).close();
}

/** The text of the first element of each name, white space folded. */
export function firstTexts(xml: string, file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const stack: { name: string; text: string }[] = [];
  readXml(xml, file, {
    open: (name) => stack.push({ name, text: '' }),
    text: (text) => {
      const top = stack.at(-1);
      if (top) top.text += text;
    },
    close: () => {
      const top = stack.pop();
      const text = top?.text.replace(/\s+/g, ' ').trim();
      if (top && text && !found.has(top.name)) found.set(top.name, text);
    },
  });
  return found;
}
