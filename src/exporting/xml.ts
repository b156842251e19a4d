/** Text in XML 1.0: escaped, and without the characters that no XML document may hold. */

const EXCLUDED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 excludes
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For attributes and text alike. */
export const xml = (text: string | number): string =>
  String(text)
    .replaceAll(EXCLUDED, '')
    .replaceAll(/[&<>"\n\r\t]/g, (c) => ENTITIES[c] ?? c);
