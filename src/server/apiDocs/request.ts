/** An example as a request, and as the command that sends it. */
import type { Endpoint } from '../../model/contracts.ts';
import type { ExampleNames } from './exampleNames.ts';
import type { Example, ExampleName } from './examples.ts';

const isName = (name: string, names: ExampleNames): name is ExampleName => name in names;

/** What stands for an id that is not known yet: `VIEW_ID`. */
export const placeholder = (name: string): string =>
  name === 'secret'
    ? 'THE_TOKEN'
    : `${name.replace(/Name$/, '').toUpperCase()}_${name.endsWith('Name') ? 'NAME' : 'ID'}`;

const filled = (text: string, names: ExampleNames): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) =>
    isName(name, names) ? (names[name] ?? placeholder(name)) : placeholder(name),
  );

/** The path with its parameters; from the root of the server. */
export function pathOf(endpoint: Endpoint, example: Example, names: ExampleNames): string {
  const id = encodeURIComponent(filled(example.id ?? '', names));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(example.query ?? {}))
    query.set(name, filled(value, names));
  return endpoint.path.replace(':id', id) + (query.size > 0 ? `?${query}` : '');
}

/** For a POSIX shell: what stands in single quotes means itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export function commandOf(
  base: string,
  endpoint: Endpoint,
  example: Example,
  names: ExampleNames,
): string {
  const { method, responseType } = endpoint;
  const words = [
    'curl',
    ...(responseType === 'text/event-stream' ? ['-N'] : []),
    ...(example.file ? ['-o', example.file] : []),
    ...(method === 'get' || example.body !== undefined || example.upload
      ? method === 'put'
        ? ['-X PUT']
        : []
      : [`-X ${method.toUpperCase()}`]),
    quoted(base + pathOf(endpoint, example, names)),
  ];
  const data =
    example.body === undefined
      ? []
      : [
          "-H 'content-type: application/json'",
          `-d ${quoted(filled(JSON.stringify(example.body), escaped(names)))}`,
        ];
  const upload = example.upload ? [`-F ${quoted(`files=@${example.upload}`)}`] : [];
  return [words.join(' '), ...data, ...upload].join(' \\\n  ');
}

/** As they stand within a string of JSON. */
const escaped = (names: ExampleNames): ExampleNames =>
  Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, JSON.stringify(value).slice(1, -1)]),
  );
