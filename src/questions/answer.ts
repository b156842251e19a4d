/** Answers a question in English over a graph: names, grammar, one statement, its rows, and the sentences behind them. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { DEFAULT_QUERY_LIMITS } from '../graph/queries/limits.ts';
import { runReadOnlyQuery } from '../graph/queries/readOnlyQuery.ts';
import { int } from '../graph/values.ts';
import { certaintySchema } from '../model/certainty.ts';
import { kindSchema } from '../model/kinds.ts';
import type {
  Answer,
  AnswerCell,
  AnswerEvidence,
  askRequestSchema,
} from '../model/questionContracts.ts';
import { entityFinder, namesOf } from './askedNames.ts';
import { compile, compileGlimpse, MOST_ROWS } from './compile.ts';
import { edited } from './edits.ts';
import { parse } from './grammar/parse.ts';
import { Tokens } from './grammar/tokens.ts';
import { graphNames } from './graphNames.ts';
import { inWords } from './inWords.ts';
import { linkNames, type NameLink } from './nameLinks.ts';
import { nearestTo } from './nearest.ts';
import { piecesOf } from './pieces.ts';
import { isPlain } from './plainWords.ts';
import type { Question, Unclear } from './question.ts';
import { withoutSpans } from './questionParts.ts';
import { sentencesFor } from './sentences.ts';
import { asked, wordsOf } from './words.ts';

const node = z
  .object({ id: z.string(), name: z.string(), kind: kindSchema, aliases: z.array(z.string()) })
  .transform(({ aliases, ...rest }): AnswerCell => ({ ...rest, names: [rest.name, ...aliases] }));
const ids = z.array(z.string());

/** A question may take longer than a statement that someone types: nobody can narrow it in Cypher. */
const LIMITS = { ...DEFAULT_QUERY_LIMITS, timeoutMs: 20_000 };

/** Sentences a relationship, and relationships an answer, that are fetched. */
const SENTENCES_EACH = 2;
const MOST_SHOWN = 300;
const MOST_NAMED = 40;

export async function understand(
  database: Pick<Database, 'read'>,
  text: string,
  previous?: Question,
): Promise<{ question: Question | Unclear; links: readonly NameLink[] }> {
  const linked = await linkNames(wordsOf(text), graphNames(database));
  const before = previous && withoutSpans(previous);
  return { question: parse(Tokens.of(linked), before), links: linked.links };
}

/** What a question may come with, besides its words. */
export type AskOptions = Partial<Omit<z.output<typeof askRequestSchema>, 'question'>>;

export async function answer(
  database: Database,
  text: string,
  { typed, previous, edits = [] }: AskOptions = {},
): Promise<Answer> {
  const given = asked(text);
  const { question: read, links } = typed
    ? { question: typed, links: [] }
    : await understand(database, given, previous && (await oneAnswer(database, previous)));
  if (read.ask === 'unclear') return declined(given, read, links);
  const question = await edited(read, edits, entityFinder(database));
  const found = await answerTyped(database, given, question, links);
  const names = await namesOf(database, question);
  const nearest = holdsNothing(found)
    ? await nearestTo(question, names, entityFinder(database), (near) => rowsFound(database, near))
    : [];
  return {
    ...found,
    typed: question,
    pieces: piecesOf(question),
    ...(names.length > 0 && { names }),
    ...(nearest.length > 0 && { nearest }),
  };
}

/** Of a question for the most, the one that had it, so that a pronoun can stand for it. */
async function oneAnswer(database: Database, previous: Question): Promise<Question> {
  if (previous.ask !== 'most') return previous;
  const { cypher, params } = compile(previous);
  const { rows } = await runReadOnlyQuery(database, cypher, params, LIMITS);
  const [first, more] = rows;
  if (!first || more) return previous;
  const { id, name, kind } = node.parse(first[0]);
  const entities = [{ id, name, kind, documents: 0 }];
  return { ask: 'entities', focus: { entities, said: name, conditions: [] } };
}

const holdsNothing = ({ kind, value }: Answer): boolean =>
  kind === 'none' || value === 0 || value === false;

/** How many a nearer question would find; more than this is not counted. */
const MOST_GLIMPSED = 100;

async function rowsFound(database: Database, question: Question): Promise<number> {
  const { cypher, params } =
    question.ask === 'entities' ? compileGlimpse(question.focus, MOST_GLIMPSED) : compile(question);
  return (await runReadOnlyQuery(database, cypher, params)).rows.length;
}

async function answerTyped(
  database: Database,
  text: string,
  question: Question,
  links: readonly NameLink[],
): Promise<Answer> {
  const statement = compile(question);
  const { columns, rows } = await runReadOnlyQuery(
    database,
    statement.cypher,
    statement.params,
    LIMITS,
  );
  const records = rows.map((row) => Object.fromEntries(columns.map((c, i) => [c, row[i]])));
  const base = {
    question: text,
    understood: true,
    reading: inWords(question),
    ...statement,
  };
  if (question.ask === 'documents')
    return ofDocuments(base, await exactQuotes(database, records), question.count ?? false);
  if (question.ask === 'paths') return ofPaths(database, base, records);
  const shown = records.slice(0, MOST_ROWS).map((r) => ({
    cells: [node.parse(r.x), ...(question.ask === 'pairs' ? [node.parse(r.y)] : [])],
    because: [...new Set(ids.parse(r.because))],
    n: z.number().optional().parse(r.n),
  }));
  const evidence = [
    ...(await evidenceOf(
      database,
      shown.map((s) => s.because),
    )),
    // what no relation shows is shown by where it is named
    ...(await namedIn(
      database,
      shown.filter((s) => s.because.length === 0).flatMap((s) => s.cells.map((c) => c.id)),
    )),
  ];
  const cells = shown.map((s) => s.cells);
  const because = shown.map((s) => s.because);
  const said = `${sentencesFor(question, cells, shown[0]?.n)}${nowhere(links)}`;
  if (question.ask === 'count')
    return {
      ...base,
      kind: 'count',
      rows: [],
      value: cells.length,
      because: [[...new Set(because.flat())]],
      evidence,
      text: said,
    };
  if (question.ask === 'yesno')
    return {
      ...base,
      kind: 'yesno',
      rows: [],
      value: cells.length > 0,
      because: [[...new Set(because.flat())]],
      evidence,
      text: said,
    };
  if (question.ask === 'evidence') {
    const documents = [...new Set(evidence.map((e) => e.document))].sort();
    if (documents.length === 0) return { ...base, kind: 'none', rows: [], evidence, text: said };
    return {
      ...base,
      kind: 'documents',
      rows: [],
      documents,
      because: [[...new Set(because.flat())]],
      evidence,
      text: documentsText(documents),
    };
  }
  if (cells.length === 0) return { ...base, kind: 'none', rows: [], evidence: [], text: said };
  return {
    ...base,
    kind: question.ask === 'pairs' ? 'pairs' : 'entities',
    rows: cells,
    because,
    evidence,
    text: said,
    truncated: records.length > MOST_ROWS,
  };
}

type Base = Pick<Answer, 'question' | 'understood' | 'reading' | 'cypher' | 'params'>;

const MOST_QUOTES = 50;

/**
 * With the documents' ids and titles. Offsets count UTF-16 units, which Cypher's substring does not: quotes are cut from
 * the texts here.
 */
async function exactQuotes(
  database: Database,
  records: readonly Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  const names = records.slice(0, MOST_QUOTES).map((r) => r.document);
  const { rows } = await runReadOnlyQuery(
    database,
    'MATCH (d:Document) WHERE d.name IN $names RETURN d.name, d.text, d.id, coalesce(d.title, d.name)',
    { names },
  );
  const found = new Map(
    rows.map(([name, text, documentId, title]) => [
      name,
      { text: String(text), documentId: String(documentId), title: String(title) },
    ]),
  );
  return records.map((r) => {
    const document = found.get(r.document);
    if (!document) return r;
    const { text, ...known } = document;
    return { ...r, ...known, quote: text.slice(Number(r.start), Number(r.end)) };
  });
}

function ofDocuments(
  base: Base,
  records: readonly Record<string, unknown>[],
  count: boolean,
): Answer {
  const found = z
    .array(
      z.object({
        document: z.string(),
        documentId: z.string().optional(),
        title: z.string().optional(),
        start: z.number(),
        end: z.number(),
        quote: z.string(),
      }),
    )
    .parse(records.slice(0, MOST_ROWS));
  const documents = found.map((f) => f.document);
  if (count)
    return {
      ...base,
      kind: 'count',
      rows: [],
      value: documents.length,
      evidence: found,
      text: documentsText(documents),
    };
  if (documents.length === 0)
    return { ...base, kind: 'none', rows: [], evidence: [], text: 'No document names it.' };
  return {
    ...base,
    kind: 'documents',
    rows: [],
    documents,
    evidence: found,
    text: documentsText(documents),
  };
}

const documentsText = (documents: readonly string[]): string =>
  documents.length === 0
    ? 'No document.'
    : documents.length === 1
      ? `One document: ${documents[0]}.`
      : `${documents.length} documents: ${documents.slice(0, 8).join(', ')}${documents.length > 8 ? ' …' : ''}.`;

async function ofPaths(
  database: Database,
  base: Base,
  records: readonly Record<string, unknown>[],
): Promise<Answer> {
  const found = records.map((r) => ({
    nodes: z.array(node).parse(r.nodes),
    because: ids.parse(r.because),
  }));
  if (found.length === 0)
    return {
      ...base,
      kind: 'none',
      rows: [],
      evidence: [],
      text: 'Nothing in the graph connects the two.',
    };
  const evidence = await evidenceOf(
    database,
    found.map((f) => f.because),
  );
  const first = found[0]?.nodes.map((n) => n.name).join(' – ');
  const more = found.length > 1 ? ` There are ${found.length} shortest ways.` : '';
  const steps = (found[0]?.nodes.length ?? 1) - 1;
  return {
    ...base,
    kind: 'paths',
    rows: [],
    paths: found.map((f) => f.nodes),
    because: found.map((f) => f.because),
    evidence,
    text: `In ${steps} ${steps === 1 ? 'step' : 'steps'}: ${first}.${more}`,
  };
}

const sentenceRows = z.array(
  z.object({
    relationship: z.string(),
    claim: z.string(),
    document: z.string(),
    documentId: z.string(),
    title: z.string(),
    quote: z.string(),
    start: z.number(),
    end: z.number(),
    certainty: certaintySchema,
  }),
);

const namedRows = z.array(
  z.object({
    document: z.string(),
    documentId: z.string(),
    title: z.string(),
    start: z.number(),
    end: z.number(),
    text: z.string(),
  }),
);

/** Where documents name entities. */
async function namedIn(database: Database, entities: readonly string[]): Promise<AnswerEvidence[]> {
  if (entities.length === 0) return [];
  const rows = namedRows.parse(
    await database.read('namedIn', {
      ids: entities.slice(0, MOST_NAMED),
      each: int(SENTENCES_EACH),
    }),
  );
  return rows.map(({ text, ...rest }) => ({ ...rest, quote: text.slice(rest.start, rest.end) }));
}

async function evidenceOf(
  database: Database,
  because: readonly (readonly string[])[],
): Promise<AnswerEvidence[]> {
  const wanted = [...new Set(because.flat())].slice(0, MOST_SHOWN);
  if (wanted.length === 0) return [];
  return sentenceRows.parse(
    await database.read('sentencesOf', { ids: wanted, each: int(SENTENCES_EACH) }),
  );
}

function declined(text: string, question: Unclear, links: readonly NameLink[]): Answer {
  const known = links.flatMap((l) => l.entities[0]?.name ?? []);
  const strange = [
    ...new Set(
      wordsOf(question.words.join(' '))
        .filter((w) => /^\p{L}/u.test(w.text) && !isPlain(w.lower))
        .map((w) => w.text),
    ),
  ].filter((w) => !links.some((l) => l.said.includes(w)));
  const hint =
    known.length > 0
      ? ` It names ${known.join(', ')}: ask for example “What do we know about ${known[0]}?”`
      : '';
  const unread = strange.length > 0 ? ` Not understood: ${quoted(strange)}.` : '';
  return {
    question: text,
    understood: false,
    kind: 'unclear',
    rows: [],
    cypher: '',
    params: {},
    evidence: [],
    text: `${question.why}${unread}${nowhere(links)}${hint}`,
  };
}

const quoted = (words: readonly string[]): string => words.map((w) => `“${w}”`).join(', ');

/** Names that the graph does not hold are said so. */
function nowhere(links: readonly NameLink[]): string {
  const unknown = links.filter((l) => l.entities.length === 0).map((l) => l.said);
  return unknown.length > 0 ? ` The graph has no ${quoted(unknown)}.` : '';
}
