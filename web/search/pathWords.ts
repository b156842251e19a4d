/**
 * "path from haftar", "paths to Hemedti", "path from haftar to hemedti", "paths between haftar and hemedti": which ends are
 * meant, by name. Pure.
 */
export interface PathWords {
  readonly from?: string;
  readonly to?: string;
}

const FORMS = [
  /^paths?\s+from\s+(?<from>\S.*?)\s+to\s+(?<to>\S.*)$/i,
  /^paths?\s+between\s+(?<from>\S.*?)\s+and\s+(?<to>\S.*)$/i,
  // The second end is still to be typed.
  /^paths?\s+from\s+(?<from>\S.*?)(?:\s+to)?$/i,
  /^paths?\s+between\s+(?<from>\S.*?)(?:\s+and)?$/i,
  /^paths?\s+to\s+(?<to>\S.*)$/i,
] as const;

export function pathWords(typed: string): PathWords | undefined {
  const words = typed.trim();
  for (const form of FORMS) {
    const groups = form.exec(words)?.groups;
    if (!groups) continue;
    const { from, to } = groups;
    return { ...(from && { from }), ...(to && { to }) };
  }
  return undefined;
}

/** What is to be found by name in what is typed: one name, or those of both ends of a path. */
export function namesIn(typed: string): readonly [string, string | undefined] {
  const { from, to } = pathWords(typed) ?? {};
  if (from && to) return [from, to];
  return [from ?? to ?? typed, undefined];
}
