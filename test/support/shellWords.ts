/** Words as a POSIX shell reads them: quotes, backslashes, continued lines, a comment at the end. */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  const pieces = command
    .replaceAll('\\\n', ' ')
    .matchAll(/(?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+/g);
  for (const [piece] of pieces) {
    if (piece.startsWith('#')) break;
    words.push(
      piece.replace(
        /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g,
        (_, single, double, escaped) => single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped,
      ),
    );
  }
  return words;
}
