/** How an address holds the statement that was asked: `cypher`, with `params` as JSON, or the id of a saved one. */
import { setWord } from '../url/words.ts';
import { type Statement, statementSchema } from './statement.ts';

/** A server refuses addresses beyond 16 KB; a statement longer than this is saved or sent as a file instead. */
export const LONGEST_ADDRESS = 8_000;

export function writeStatement(statement: Statement | undefined, query: URLSearchParams): void {
  if (statement?.saved) setWord(query, 'saved', statement.saved);
  if (!statement?.cypher.trim()) return;
  const words = new URLSearchParams();
  setWord(words, 'cypher', statement.cypher);
  if (Object.keys(statement.params).length > 0)
    setWord(words, 'params', JSON.stringify(statement.params));
  if (words.toString().length > LONGEST_ADDRESS) return;
  for (const [name, value] of words) query.set(name, value);
}

export function readStatement(query: URLSearchParams): Statement | undefined {
  const saved = query.get('saved');
  if (saved && statementSchema.shape.saved.safeParse(saved).success)
    return { cypher: '', params: {}, saved };
  const cypher = query.get('cypher');
  if (!cypher?.trim()) return undefined;
  return { cypher, params: readParams(query.get('params')) };
}

function readParams(text: string | null): Statement['params'] {
  try {
    const parsed = statementSchema.shape.params.safeParse(JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** The query of an address that holds this statement and nothing else; nothing where it is too long for one. */
export function statementAddress(statement: Statement): string | undefined {
  const query = new URLSearchParams({ view: 'query' });
  writeStatement(statement, query);
  return query.has('cypher') ? query.toString() : undefined;
}

/** The query of an address that opens a saved query. */
export function savedAddress(id: string): string {
  const query = new URLSearchParams({ view: 'query' });
  writeStatement({ cypher: '', params: {}, saved: id }, query);
  return query.toString();
}
