/** The operations of an OpenAPI document, and requests for them: as it says, nearly so, and nothing like it. */
import fc, { type Arbitrary } from 'fast-check';
import { wellFormed } from '../../../src/model/wellFormed.ts';
import { oddText, oddValue, spoiled, valueFor } from './arbitraries.ts';
import { type Definitions, listOf, type Schema, schemaOf } from './schema.ts';

export interface Operation {
  readonly name: string;
  readonly method: string;
  /** With `{id}`. */
  readonly path: string;
  readonly role: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly json: Schema | undefined;
  readonly takesFiles: boolean;
  /** Media type and schema by status; `default` is an error. */
  readonly answers: Readonly<Record<string, { readonly type: string; readonly schema: Schema }>>;
}

export const CALLERS = ['nobody', 'reader', 'analyst', 'admin', 'impostor'] as const;
export type Caller = (typeof CALLERS)[number];

export interface Asked {
  readonly operation: string;
  readonly method: string;
  /** Path and query, as they go over the wire. */
  readonly target: string;
  readonly caller: Caller;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export function operationsOf(document: Schema): Operation[] {
  return Object.entries(schemaOf(document.paths)).flatMap(([path, item]) =>
    Object.entries(schemaOf(item)).map(([method, value]) => {
      const operation = schemaOf(value);
      const content = schemaOf(schemaOf(operation.requestBody).content);
      const json = content['application/json'];
      return {
        name: String(operation.operationId),
        method: method.toUpperCase(),
        path,
        role: String(operation['x-role']),
        query: listOf(operation.parameters)
          .map(schemaOf)
          .filter((p) => p.in === 'query')
          .map((p) => ({ name: String(p.name), schema: schemaOf(p.schema) })),
        json: json === undefined ? undefined : schemaOf(schemaOf(json).schema),
        takesFiles: 'multipart/form-data' in content,
        answers: Object.fromEntries(
          Object.entries(schemaOf(operation.responses)).map(([status, answer]) => {
            const [[type = '', media] = []] = Object.entries(schemaOf(schemaOf(answer).content));
            return [status, { type, schema: schemaOf(schemaOf(media).schema) }];
          }),
        ),
      };
    }),
  );
}

/** In a path, as clients write it and as none should. */
const inPath = (known: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: known.map(encodeURIComponent) },
    {
      weight: 2,
      arbitrary: oddText.map((t) => encodeURIComponent(wellFormed(t)).slice(0, 6000)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%ZZ', '%E0%A4%A', '%00', '..%2f..%2f', '.', ';', '%2e%2e'),
    },
  );

function queryOf(
  { query }: Operation,
  definitions: Definitions,
  known: Arbitrary<string>,
): Arbitrary<string> {
  const asText = (value: unknown): string =>
    wellFormed(Array.isArray(value) ? value.map(String).join(',') : String(value ?? ''));
  const fitting = fc
    .record(
      Object.fromEntries(
        query.map(({ name, schema }) => [
          name,
          fc.oneof(
            { weight: 5, arbitrary: valueFor(schema, definitions, known) },
            { weight: 1, arbitrary: oddText },
            { weight: 1, arbitrary: fc.constantFrom(-1, 1e30, 'NaN', '0x10', '1,2,3', '') },
          ),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((pairs) =>
      Object.entries(pairs)
        .map(([name, value]) => `${name}=${encodeURIComponent(asText(value))}`)
        .join('&'),
    );
  return fc.oneof(
    { weight: 8, arbitrary: fitting },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '&&&', '=', 'q=%', '__proto__=1', 'limit=1&limit=2'),
    },
  );
}

const BOUNDARY = 'fuzz-boundary';
/** Files as a browser sends them, their names and texts odd. */
const multipart: Arbitrary<string> = fc
  .array(
    fc.record({
      field: fc.constantFrom('files', 'files', 'other', ''),
      name: fc.oneof(
        fc.constantFrom(
          'a.txt',
          'b.md',
          'c.pdf',
          'd.zip',
          'e.csv',
          '../../x.txt',
          '',
          'f.gold.json',
        ),
        oddText.map((t) => t.replace(/[\r\n"]/g, '').slice(0, 300)),
      ),
      text: fc.oneof(
        fc.constantFrom(
          'Fighters of the Lantern Brigade used mortars in Sirte.',
          '',
          'a,b\n1,2',
          '{}',
        ),
        oddText,
      ),
    }),
    { maxLength: 3 },
  )
  .map((files) =>
    [
      ...files.map(
        ({ field, name, text }) =>
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n${text}\r\n`,
      ),
      `--${BOUNDARY}--\r\n`,
    ].join(''),
  );

function bodyOf(
  operation: Operation,
  definitions: Definitions,
  known: Arbitrary<string>,
): Arbitrary<{ type: string | undefined; body: string | undefined }> {
  const type = 'application/json';
  const none = fc.constant({ type: undefined, body: undefined });
  const wrong = fc.record({
    type: fc.constantFrom(
      type,
      'text/plain',
      'application/xml',
      'application/json; charset=utf-7',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      '/',
    ),
    body: fc.oneof(
      fc.constantFrom('', '{', '[1,', '{"a":1}}', '\u0000', 'null', '"x"', '1', 'a=b', '--x\r\n'),
      oddText,
    ),
  });
  if (operation.takesFiles)
    return fc.oneof(
      {
        weight: 6,
        arbitrary: multipart.map((body) => ({
          type: `multipart/form-data; boundary=${BOUNDARY}`,
          body,
        })),
      },
      {
        weight: 1,
        arbitrary: multipart.map((body) => ({ type: 'multipart/form-data; boundary=other', body })),
      },
      { weight: 2, arbitrary: wrong },
      { weight: 1, arbitrary: none },
    );
  if (!operation.json)
    return fc.oneof({ weight: 9, arbitrary: none }, { weight: 1, arbitrary: wrong });
  const fitting = valueFor(operation.json, definitions, known);
  const sent = (value: unknown) => ({ type, body: JSON.stringify(value) });
  return fc.oneof(
    { weight: 6, arbitrary: fitting.map(sent) },
    { weight: 4, arbitrary: spoiled(fitting).map(sent) },
    { weight: 1, arbitrary: oddValue.map(sent) },
    { weight: 1, arbitrary: wrong },
    { weight: 1, arbitrary: none },
  );
}

const CALLER_WEIGHTS: Readonly<Record<Caller, number>> = {
  nobody: 1,
  reader: 2,
  analyst: 2,
  admin: 6,
  impostor: 1,
};

const oddHeaders: Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>>(
  {},
  {},
  {},
  {},
  {},
  {},
  { 'accept-encoding': 'gzip' },
  { accept: 'text/html' },
  { cookie: 'sightline=;;;=x; a' },
  { cookie: `sightline=session_0123456789ab_${'A'.repeat(43)}` },
  { 'content-encoding': 'gzip' },
  { 'x-http-method-override': 'DELETE' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { range: 'bytes=0-1' },
  { 'if-none-match': '*' },
);

/** @param known texts that stand for something in the graph */
export function askedOf(
  operation: Operation,
  definitions: Definitions,
  known: Arbitrary<string>,
): Arbitrary<Asked> {
  return fc
    .record({
      id: inPath(known),
      query: queryOf(operation, definitions, known),
      content: bodyOf(operation, definitions, known),
      caller: fc.oneof(
        ...CALLERS.map((caller) => ({
          weight: CALLER_WEIGHTS[caller],
          arbitrary: fc.constant(caller),
        })),
      ),
      headers: oddHeaders,
      method: fc.oneof(
        { weight: 30, arbitrary: fc.constant(operation.method) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('PATCH', 'PUT', 'DELETE', 'POST', 'OPTIONS', 'HEAD'),
        },
      ),
    })
    .map(({ id, query, content, caller, headers, method }) => ({
      operation: operation.name,
      method,
      target: operation.path.replace('{id}', () => id) + (query && `?${query}`),
      caller,
      headers: {
        ...headers,
        ...(content.type !== undefined && { 'content-type': content.type }),
      },
      body: method === 'GET' || method === 'HEAD' ? undefined : content.body,
    }));
}
