/**
 * The Cypher of the project by name: `cypher/FOLDER/NAME.cypher` is the statement NAME. Values are always parameters;
 * no statement is put together from text that a user or a document supplied.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { packageRoot } from '../packageRoot.ts';

export interface Statement {
  name: string;
  /** The folder below `cypher/`: schema, write, read or library. */
  folder: string;
  text: string;
}

export class UnknownStatementError extends Error {
  constructor(name: string, nearest: string[]) {
    super(
      `No statement is named '${name}': there is no cypher/**/${name}.cypher. Nearest: ${nearest.join(', ') || 'none'}.`,
    );
    this.name = 'UnknownStatementError';
  }
}

const ending = '.cypher';

/** Reads every statement below a folder; names are unique across its folders. */
export function readStatements(root: string): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const path of paths.filter((found) => found.endsWith(ending)).sort()) {
    const parts = path.slice(0, -ending.length).split(/[\\/]/);
    const name = parts.pop() ?? '';
    const folder = parts.join('/');
    const other = statements.get(name);
    if (other) {
      throw new Error(
        `Two statements are named '${name}', in ${other.folder} and ${folder}. Rename one.`,
      );
    }
    statements.set(name, { name, folder, text: readFileSync(join(root, path), 'utf8') });
  }
  return statements;
}

let known: Map<string, Statement> | undefined;

function all(): Map<string, Statement> {
  known ??= readStatements(join(packageRoot, 'cypher'));
  return known;
}

export function statement(name: string, among: Map<string, Statement> = all()): Statement {
  const found = among.get(name);
  if (found) return found;
  const nearest = [...among.keys()]
    .map((other) => ({ other, far: distance(name.toLowerCase(), other.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
  throw new UnknownStatementError(
    name,
    nearest.map(({ other }) => other),
  );
}

/** The statements of one folder, by name. */
export function statementsIn(folder: string): Statement[] {
  return [...all().values()].filter((found) => found.folder === folder);
}
