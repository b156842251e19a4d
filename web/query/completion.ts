/**
 * What may stand next in a statement, from the words of the graph: told by the text before the cursor, so that it works
 * in a statement that is not complete and in any version of Cypher. Pure.
 */
import type { GraphSchema } from '../../src/model/contracts.ts';

export type CompletionType =
  | 'label'
  | 'relationshipType'
  | 'propertyKey'
  | 'parameter'
  | 'procedure'
  | 'variable'
  | 'keyword'
  | 'function';

export interface Completion {
  readonly type: CompletionType;
  readonly text: string;
  /** Beside it, quieter. */
  readonly detail?: string;
}
export interface Completions {
  /** Offset of the word that a choice replaces. */
  readonly from: number;
  readonly items: readonly Completion[];
}
export type KnownWords = GraphSchema & { readonly parameters: readonly string[] };

/** Those of statements that read. */
const KEYWORDS =
  `MATCH,OPTIONAL MATCH,WHERE,RETURN,WITH,UNWIND,ORDER BY,SKIP,LIMIT,DISTINCT,AS,AND,OR,XOR,NOT,IN,
STARTS WITH,ENDS WITH,CONTAINS,IS NULL,IS NOT NULL,ASC,DESC,UNION,UNION ALL,CALL,YIELD,CASE,WHEN,THEN,ELSE,END,EXISTS,
COUNT,COLLECT,SHORTEST,ALL SHORTEST,ANY,TRUE,FALSE,NULL`
    .split(',')
    .map((word) => word.trim());

const SKIPPED = /'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g;
const blank = (text: string): string => text.replace(SKIPPED, (s) => ' '.repeat(s.length));
const OPENING = '([{';
const CLOSING = ')]}';

/** Where the innermost bracket that is still open stands; -1 where none is. */
function openBracket(text: string): number {
  let closed = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text.charAt(i);
    if (CLOSING.includes(c)) closed++;
    else if (OPENING.includes(c) && closed-- === 0) return i;
  }
  return -1;
}

const SUBQUERY = /\b(?:CALL|COUNT|EXISTS|COLLECT)\s*(?:\([^)]*\))?\s*$/i;
/** A label or type is wanted: after a colon, or after `|`, `&`, `!` behind one. */
const NAMING = /:[^,{}]*$/;
const EXPECTING = /[:|&!]\s*$/;

/** What is wanted at the end of a text without its last word. */
function wantedAfter(text: string): readonly CompletionType[] {
  if (text.endsWith('$')) return ['parameter'];
  if (/\bCALL\s+$/i.test(text)) return ['procedure'];
  if (/[\w)\]`]\.$/.test(text)) return ['propertyKey'];
  const at = openBracket(text);
  const within = text.slice(at + 1);
  const before = text.slice(0, Math.max(0, at));
  const named = EXPECTING.test(within) && NAMING.test(within);
  switch (text.charAt(at)) {
    case '[':
      if (named && /[-–]\s*$/.test(before)) return ['relationshipType'];
      break;
    case '(':
      if (named) return ['label'];
      break;
    case '{':
      if (!SUBQUERY.test(before) && /^(?:[^{}]*,)?\s*$/.test(within)) return ['propertyKey'];
      break;
  }
  if (/[\w)`]:$/.test(text) && text.charAt(at) !== '{') return ['label'];
  return ['variable', 'keyword', 'function'];
}

const VARIABLES = [
  /[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?=[:){\]\s*])/gu,
  /\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu,
  /([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(?=\(|SHORTEST|ANY|ALL)/giu,
];
const variablesOf = (text: string): string[] => [
  ...new Set(VARIABLES.flatMap((v) => [...text.matchAll(v)].flatMap(([, name]) => name ?? []))),
];

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const quoted = (name: string): string =>
  PLAIN_NAME.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

function wordsOf(type: CompletionType, words: KnownWords, statement: string): Completion[] {
  const names = (list: readonly string[]) => list.map((name) => ({ type, text: quoted(name) }));
  const callable = (list: readonly { name: string; signature: string }[]) =>
    list.map(({ name, signature }) => ({ type, text: name, detail: signature }));
  switch (type) {
    case 'label':
      return names(words.labels);
    case 'relationshipType':
      return names(words.relationshipTypes);
    case 'propertyKey':
      return names(words.propertyKeys);
    case 'parameter':
      return names(words.parameters);
    case 'variable':
      return names(variablesOf(statement));
    case 'keyword':
      return KEYWORDS.map((text) => ({ type, text }));
    case 'function':
      return callable(words.functions);
    case 'procedure':
      return callable(words.procedures);
  }
}

const MOST = 60;

/** Those that begin with the word first, then those that hold it; a word that is there in full is not offered. */
export function completionsAt(statement: string, offset: number, words: KnownWords): Completions {
  const code = blank(statement);
  const before = code.slice(0, offset);
  const called = /\bCALL\s+([\w.]*)$/i.exec(before)?.[1];
  const word = called ?? /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const from = offset - word.length;
  // Within a string or comment nothing is to be completed.
  if (/\S/.test(statement.charAt(offset - 1)) && before.endsWith(' ')) return { from, items: [] };
  const text = before.slice(0, from);
  const wanted = word.toLowerCase();
  const all = wantedAfter(text).flatMap((type) => wordsOf(type, words, code.slice(0, from)));
  const begins = (c: Completion) => c.text.toLowerCase().startsWith(wanted);
  const holds = (c: Completion) => c.text.toLowerCase().includes(wanted);
  const items = [...all.filter(begins), ...all.filter((c) => !begins(c) && holds(c))];
  return { from, items: items.filter((c) => c.text !== word).slice(0, MOST) };
}
