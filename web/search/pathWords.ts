/** "path from haftar", "paths to Hemedti": which end is meant, and the name of it. Pure. */
export interface PathWords {
  readonly end: 'from' | 'to';
  readonly name: string;
}

const ASKED = /^paths?\s+(from|to)\s+(\S.*)$/i;

export function pathWords(typed: string): PathWords | undefined {
  const [, end, name] = ASKED.exec(typed.trim()) ?? [];
  return end && name ? { end: end.toLowerCase() === 'to' ? 'to' : 'from', name } : undefined;
}

/** What is to be found by name in what is typed. */
export const nameIn = (typed: string): string => pathWords(typed)?.name ?? typed;
