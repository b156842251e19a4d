/** Which parameters a statement names. Pure. */

/** Strings, comments and quoted names, in which `$` stands for itself; else a parameter, by either way of writing. */
const PIECES =
  /'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|\$(?:([\p{L}_][\p{L}\p{N}_]*)|`([^`]+)`)|`(?:[^`]|``)*`?/gu;

/** The names after `$`, each once, in the order of the statement. */
export function parameterNames(cypher: string): string[] {
  const names = new Set<string>();
  for (const [, plain, quoted] of cypher.matchAll(PIECES)) {
    const name = plain ?? quoted;
    if (name) names.add(name);
  }
  return [...names];
}
