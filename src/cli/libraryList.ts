/** The library for people: by topic, each statement with its parameters. */
import type { Library } from '../model/queryContracts.ts';
import type { QueryParameter } from '../model/queryParameters.ts';

const shown = ({ name, default: value }: QueryParameter): string =>
  value === undefined ? name : `[${name}=${JSON.stringify(value)}]`;

export function libraryLines({ statements }: Library): string[] {
  const width = Math.max(...statements.map((s) => s.id.length));
  return statements.flatMap((s, i) => {
    const heading = s.topic === statements[i - 1]?.topic ? [] : [...(i > 0 ? [''] : []), s.topic];
    const params = s.parameters.length > 0 ? `  (${s.parameters.map(shown).join(', ')})` : '';
    return [...heading, `  ${s.id.padEnd(width)}  ${s.title}${params}`];
  });
}
