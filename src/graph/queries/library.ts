/** The statements that come with Sightline: `cypher/library/*.cypher`, each with its header. */
import type { Library, LibraryStatement } from '../../model/queryContracts.ts';
import { readStatementFile } from '../../model/statementFile.ts';
import { type Statement, statement, statementsIn } from '../statements.ts';

const FOLDER = 'library';

const entry = ({ name, text }: Statement): LibraryStatement => ({
  id: name,
  ...readStatementFile(text, `cypher/${FOLDER}/${name}.cypher`),
});

/** By topic, then title. */
export function readLibrary(): Library {
  const statements = statementsIn(FOLDER).map(entry);
  return {
    statements: statements.sort(
      (a, b) => a.topic.localeCompare(b.topic, 'en') || a.title.localeCompare(b.title, 'en'),
    ),
  };
}

/** @throws UnknownStatementError with the nearest names */
export function libraryStatement(id: string): LibraryStatement {
  const among = new Map(statementsIn(FOLDER).map((s) => [s.name, s]));
  return entry(statement(id, among));
}
