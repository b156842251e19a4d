/**
 * A statement as a file: a header of tags in a comment, then the Cypher. The library is written so, and saved queries
 * are shared so. Reading what was written gives the same.
 *
 *     /**
 *      * @title Weapons of a group
 *      * @topic Arms
 *      * @description What it used or possessed.
 *      * @param {entity Actor} group The group, by any of its names
 *      * @param {integer 1..50} [least=2] At least so many documents
 *      * @example {"group": "ISIS"}
 *      *\/
 *     MATCH …
 *
 * Types are those of `QueryParameter`: `[]` behind one takes several, `1..50` bounds it, `a|b` lists choices.
 */
import { z } from 'zod';
import {
  PARAMETER_TYPES,
  type ParameterType,
  type QueryParameter,
  queryParameterSchema,
} from './queryParameters.ts';

export const statementFileSchema = z.object({
  title: z.string().min(1).max(200),
  topic: z.string().max(100),
  description: z.string().max(10_000),
  parameters: z.array(queryParameterSchema).max(100),
  example: z.record(z.string(), z.unknown()),
  cypher: z.string().min(1),
});
export type StatementFile = z.infer<typeof statementFileSchema>;

/** The header cannot be read: which file, which line, and what to write. */
export class StatementFileError extends Error {
  override readonly name = 'StatementFileError';

  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
  }
}

interface Tag {
  readonly tag: string;
  readonly text: string;
  readonly line: number;
}

const HEADER = /^\s*\/\*\*[^\S\n]*\n([\s\S]*?)\*\//;
const TAGS = ['title', 'topic', 'description', 'param', 'example'];

function tagsOf(header: string, firstLine: number, file: string): Tag[] {
  const tags: Tag[] = [];
  for (const [i, raw] of header.split('\n').entries()) {
    const line = raw.replace(/^\s*\* ?/, '').trim();
    const [, tag, text] = /^@(\w+)\s*(.*)$/.exec(line) ?? [];
    const last = tags.at(-1);
    if (tag !== undefined) {
      if (!TAGS.includes(tag))
        throw new StatementFileError(
          file,
          firstLine + i,
          `there is no tag @${tag}. Known are @${TAGS.join(', @')}.`,
        );
      tags.push({ tag, text: text ?? '', line: firstLine + i });
    } else if (line !== '') {
      if (!last)
        throw new StatementFileError(file, firstLine + i, 'begin with a tag such as "@title …".');
      tags[tags.length - 1] = { ...last, text: `${last.text} ${line}`.trim() };
    }
  }
  return tags;
}

const isParameterType = (name: string): name is ParameterType =>
  PARAMETER_TYPES.some((known) => known === name);

/** What stands in the braces of `@param`. */
function typeOf(text: string): Omit<QueryParameter, 'name' | 'description'> | undefined {
  const [, name = '', many, rest = ''] = /^(\w+)(\[\])?(?:\s+(.+))?$/.exec(text.trim()) ?? [];
  if (!isParameterType(name)) return undefined;
  const base = { type: name, ...(many && { many: true }) };
  if (rest === '') return name === 'choice' ? undefined : base;
  if (name === 'entity') return { ...base, of: rest };
  if (name === 'choice') return { ...base, choices: rest.split('|').map((c) => c.trim()) };
  if (name !== 'integer' && name !== 'number') return undefined;
  const [, from, to] = /^(-?[\d.]+?)?\.\.(-?[\d.]+)?$/.exec(rest) ?? [];
  if (from === undefined && to === undefined) return undefined;
  return {
    ...base,
    ...(from !== undefined && { minimum: Number(from) }),
    ...(to !== undefined && { maximum: Number(to) }),
  };
}

/** `JSON] words`: JSON may hold brackets itself, so its end is the first at which it can be read. */
function defaultOf(text: string): { value: unknown; after: string } | undefined {
  for (let end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
    try {
      return { value: JSON.parse(text.slice(0, end)), after: text.slice(end + 1).trim() };
    } catch {
      // A bracket within the JSON; the next may be the end.
    }
  }
  return undefined;
}

function parameterOf({ text, line }: Tag, file: string): QueryParameter {
  const fail = (message: string): never => {
    throw new StatementFileError(file, line, message);
  };
  const [, braces = '', rest = ''] = /^\{([^}]*)\}\s*(.*)$/.exec(text) ?? [];
  const type =
    typeOf(braces) ??
    fail(`"${text}" has no known type. Write it like {integer 1..50} or {entity Actor}.`);
  const defaulted = /^\[(\w+)=/.exec(rest);
  const found = defaulted ? defaultOf(rest.slice(defaulted[0].length)) : undefined;
  if (defaulted && !found)
    fail(`the default in ${rest} is no JSON. Write it like [most=3] or [name="text"].`);
  const [, plain, words = ''] = /^(\w+)(?:\s+(.*))?$/.exec(rest) ?? [];
  const parsed = queryParameterSchema.safeParse({
    name: defaulted?.[1] ?? plain,
    ...type,
    description: found?.after ?? words,
    ...(found && { default: found.value }),
  });
  return parsed.success
    ? parsed.data
    : fail(`"${rest}" is no parameter: ${parsed.error.issues[0]?.message ?? 'not valid'}.`);
}

function exampleOf(tag: Tag | undefined, file: string): Record<string, unknown> {
  if (!tag) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(tag.text));
  } catch {
    throw new StatementFileError(
      file,
      tag.line,
      'the example is no JSON object. Write it like {"group": "ISIS"}.',
    );
  }
}

/** @param file how errors call it */
export function readStatementFile(text: string, file: string): StatementFile {
  const [whole = '', header] = HEADER.exec(text) ?? [];
  if (header === undefined)
    throw new StatementFileError(file, 1, 'begin with a header: /** and a line "@title …".');
  const before = whole.slice(0, whole.indexOf('/**')).split('\n').length;
  const tags = tagsOf(header, before + 1, file);
  const one = (tag: string): Tag | undefined => {
    const [found, second] = tags.filter((t) => t.tag === tag);
    if (second) throw new StatementFileError(file, second.line, `there is a second @${tag}.`);
    return found;
  };
  const title = one('title');
  if (!title?.text) throw new StatementFileError(file, before, 'the header has no @title.');
  const parameters = new Map<string, QueryParameter>();
  for (const tag of tags.filter((t) => t.tag === 'param')) {
    const parameter = parameterOf(tag, file);
    if (parameters.has(parameter.name))
      throw new StatementFileError(file, tag.line, `there is a second $${parameter.name}.`);
    parameters.set(parameter.name, parameter);
  }
  const cypher = text.slice(whole.length).trim();
  if (cypher === '')
    throw new StatementFileError(
      file,
      text.split('\n').length,
      'no Cypher stands below the header.',
    );
  return {
    title: title.text,
    topic: one('topic')?.text ?? '',
    description: one('description')?.text ?? '',
    parameters: [...parameters.values()],
    example: exampleOf(one('example'), file),
    cypher,
  };
}

function typeText({ type, many, of, choices, minimum, maximum }: QueryParameter): string {
  const name = `${type}${many ? '[]' : ''}`;
  if (of !== undefined) return `${name} ${of}`;
  if (choices) return `${name} ${choices.join('|')}`;
  return minimum === undefined && maximum === undefined
    ? name
    : `${name} ${minimum ?? ''}..${maximum ?? ''}`;
}

/** What a comment can hold: one line, and no end of it. */
const commentText = (text: string): string =>
  text.replaceAll('*/', '* /').replace(/\s+/g, ' ').trim();

/** JSON in a comment: the same value, without an end of the comment and without spaces that could be joined. */
const jsonText = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('*/', '*\\/')
    .replace(/ {2,}/g, (spaces) => spaces.replaceAll(' ', '\\u0020'));

function parameterText(parameter: QueryParameter): string {
  const { name, description, default: value } = parameter;
  const named = value === undefined ? name : `[${name}=${jsonText(value)}]`;
  return `{${commentText(typeText(parameter))}} ${named} ${commentText(description)}`.trimEnd();
}

export function writeStatementFile(statement: StatementFile): string {
  const { title, topic, description, parameters, example, cypher } = statement;
  const lines = [
    `@title ${commentText(title)}`,
    ...(topic ? [`@topic ${commentText(topic)}`] : []),
    ...(description ? [`@description ${commentText(description)}`] : []),
    ...parameters.map((p) => `@param ${parameterText(p)}`),
    ...(Object.keys(example).length > 0 ? [`@example ${jsonText(example)}`] : []),
  ];
  return `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\n${cypher.trim()}\n`;
}
