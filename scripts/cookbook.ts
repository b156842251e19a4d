/** docs/cookbook.md, made from the library and from what its examples answer on the sample corpus. */
import type { Library, LibraryStatement } from '../src/model/queryContracts.ts';
import { type QueryParameter, readParameters } from '../src/model/queryParameters.ts';
import type { ShownRows } from '../test/support/libraryRows.ts';

const MOST_ROWS = 5;
const LONGEST_CELL = 90;

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const cell = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL - 1)}…` : line;
};

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(heading),
  row(heading.map(() => '---')),
  ...rows.map(row),
];

function typeInWords({ type, of, choices, many, minimum, maximum }: QueryParameter): string {
  const bounds =
    minimum === undefined && maximum === undefined ? '' : ` ${minimum ?? ''}–${maximum ?? ''}`;
  const words = choices
    ? `one of ${choices.join(', ')}`
    : `${type}${of ? ` (${of})` : ''}${bounds}`;
  return many ? `${words}, several` : words;
}

/** As a shell takes it. */
const quoted = (text: string): string =>
  /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

function call({ id, parameters, example }: LibraryStatement): string {
  const { values } = readParameters(parameters, example);
  const params = Object.keys(example).map(
    (name) => ` --param ${quoted(`${name}=${values[name]}`)}`,
  );
  return `sightline query --library ${id}${params.join('')}`;
}

function section(statement: LibraryStatement, { columns, rows }: ShownRows): string[] {
  const { title, description, parameters, cypher } = statement;
  const more = rows.length - MOST_ROWS;
  return [
    `### ${title}`,
    '',
    description,
    '',
    ...(parameters.length > 0
      ? [
          ...table(
            ['parameter', 'takes', 'default', ''],
            parameters.map((p) => [
              `$${p.name}`,
              typeInWords(p),
              p.default === undefined ? '' : JSON.stringify(p.default),
              p.description,
            ]),
          ),
          '',
        ]
      : []),
    '```cypher',
    cypher,
    '```',
    '',
    '```sh',
    call(statement),
    '```',
    '',
    ...table(columns, rows.slice(0, MOST_ROWS)),
    ...(more > 0 ? ['', `… and ${more} more.`] : []),
    '',
  ];
}

export function cookbook(
  { statements }: Library,
  answers: Readonly<Record<string, ShownRows>>,
): string {
  const topics = [...new Set(statements.map((s) => s.topic))];
  const of = (topic: string): LibraryStatement[] => statements.filter((s) => s.topic === topic);
  return [
    '# Cookbook',
    '',
    `The ${statements.length} statements that come with Sightline, each with what it answers on the sample corpus. Made from [\`cypher/library\`](../cypher/library) by \`npm run library\`; do not edit. In the page they stand in the library of the workbench, on the command line \`sightline query --list\` lists them. What the graph holds: [data-model.md](data-model.md); what limits queries have: [queries.md](queries.md).`,
    '',
    ...topics.map(
      (topic) =>
        `- **${topic}**: ${of(topic)
          .map(({ title }) => `[${title}](#${anchor(title)})`)
          .join(' · ')}`,
    ),
    '',
    ...topics.flatMap((topic) => [
      `## ${topic}`,
      '',
      ...of(topic).flatMap((s) => section(s, answers[s.id] ?? { columns: [], rows: [] })),
    ]),
  ].join('\n');
}
