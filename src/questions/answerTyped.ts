/** A typed question answered: its one statement, the rows, what shows them, and a sentence. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { runReadOnlyQuery } from '../graph/queries/readOnlyQuery.ts';
import type { Answer } from '../model/questionContracts.ts';
import { cellSchema as node } from './answerCells.ts';
import { compile, MOST_ROWS } from './compile.ts';
import { nowhere } from './declined.ts';
import { inWords } from './inWords.ts';
import type { NameLink } from './nameLinks.ts';
import type { Question } from './question.ts';
import { QUESTION_LIMITS } from './questionLimits.ts';
import { sentencesFor } from './sentences.ts';
import { ALL_SENTENCES, evidenceOf, namedIn, SENTENCES_EACH } from './sentencesBehind.ts';

const ids = z.array(z.string());
const dates = z.array(z.string());

export async function answerTyped(
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
    QUESTION_LIMITS,
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
    m: z.number().optional().parse(r.m),
    dates: dates.parse(r.dates ?? []),
  }));
  const evidence = [
    ...(await evidenceOf(
      database,
      shown.map((s) => s.because),
      question.ask === 'evidence' ? ALL_SENTENCES : SENTENCES_EACH,
    )),
    // what no relation shows is shown by where it is named
    ...(await namedIn(
      database,
      shown.filter((s) => s.because.length === 0).flatMap((s) => s.cells.map((c) => c.id)),
    )),
  ];
  const cells = shown.map((s) => s.cells);
  const because = shown.map((s) => s.because);
  const said = `${sentencesFor(
    question,
    cells,
    { most: shown[0]?.n, than: shown[0]?.m },
    shown.map((s) => s.dates),
  )}${nowhere(links)}`;
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
  const whether = isSo(question, shown);
  if (whether !== undefined)
    return {
      ...base,
      kind: 'yesno',
      rows: [],
      value: whether,
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

/** Of a question for yes or no. */
function isSo(
  question: Question,
  [first]: readonly { n?: number | undefined; m?: number | undefined }[],
): boolean | undefined {
  if (question.ask === 'yesno') return first !== undefined;
  if (question.ask !== 'more' || !question.whether) return undefined;
  const [n, m] = [first?.n ?? 0, first?.m ?? 0];
  return question.fewer ? n < m : n > m;
}

type Base = Pick<Answer, 'question' | 'understood' | 'reading' | 'cypher' | 'params'>;

const MOST_QUOTES = 50;
/** Where the pages of a paged file begin. */
const pageStarts = z.array(z.number()).nullable();

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
    'MATCH (d:Document) WHERE d.name IN $names RETURN d.name, d.text, d.id, coalesce(d.title, d.name), d.pages',
    { names },
  );
  const found = new Map(
    rows.map(([name, text, documentId, title, pages]) => [
      name,
      {
        text: String(text),
        documentId: String(documentId),
        title: String(title),
        pages: pageStarts.parse(pages),
      },
    ]),
  );
  return records.map((r) => {
    const document = found.get(r.document);
    if (!document) return r;
    const { text, pages, ...known } = document;
    const page = pages?.filter((start) => start <= Number(r.start)).length;
    return { ...r, ...known, page, quote: text.slice(Number(r.start), Number(r.end)) };
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
        page: z.number().optional(),
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
