/** The rows of an answer, each with the sentences that show it, whatever was asked for. Pure. */
import type {
  Answer,
  AnswerCell,
  AnswerEvidence,
  Piece,
} from '../../src/model/questionContracts.ts';

export interface AnswerRow {
  readonly key: string;
  /** The entities of the row; along a path, its steps. */
  readonly cells: readonly AnswerCell[];
  /** Of an answer in documents. */
  readonly document?: { readonly id: string | undefined; readonly name: string };
  readonly relationships: readonly string[];
  readonly evidence: readonly AnswerEvidence[];
}

export interface AnswerRows {
  /** What the columns hold, in words; empty where the rows are only evidence. */
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

/** Over the columns stands what was sought, in the words of the reading. */
function columnsOf({ kind, pieces = [] }: Pick<Answer, 'kind' | 'pieces'>): string[] {
  if (kind === 'documents') return ['Document'];
  if (kind === 'paths') return ['Steps'];
  const sought = wordsOf(pieces.find((p) => p.role === 'sought')) ?? 'Name';
  if (kind !== 'pairs') return [sought];
  const other = pieces.find((p) => p.id === 'relation/other');
  return [sought, wordsOf(other) ?? 'With'];
}

const wordsOf = (piece: Piece | undefined): string | undefined =>
  piece && piece.words.charAt(0).toUpperCase() + piece.words.slice(1);

export function rowsOf(answer: Answer): AnswerRows {
  const { kind, evidence, because = [] } = answer;
  const shows = new Map(byRelationship(evidence).map((g) => [g.relationship, g.evidence]));
  const row = (cells: readonly AnswerCell[], i: number): AnswerRow => {
    const relationships = because[i] ?? [];
    return {
      key: `${i} ${cells.map((c) => c.id).join(' ')}`,
      cells,
      relationships,
      evidence: relationships.flatMap((id) => shows.get(id) ?? []),
    };
  };
  const columns = columnsOf(answer);
  if (kind === 'documents')
    return {
      columns,
      rows: (answer.documents ?? []).map((name) => {
        const said = evidence.filter((e) => e.document === name);
        const title = said.find((e) => e.title)?.title ?? name;
        return {
          key: name,
          cells: [],
          document: { id: said.find((e) => e.documentId)?.documentId, name: title },
          relationships: [],
          evidence: said,
        };
      }),
    };
  if (kind === 'paths') return { columns, rows: (answer.paths ?? []).map(row) };
  if (kind === 'entities' || kind === 'pairs') return { columns, rows: answer.rows.map(row) };
  return { columns: [], rows: [] };
}

export interface RelationEvidence {
  readonly key: string;
  /** Absent for sentences that only name something. */
  readonly relationship: string | undefined;
  readonly evidence: readonly AnswerEvidence[];
}

/** Sentences by the relation that they state, in the order in which the relations come first. */
export function byRelationship(evidence: readonly AnswerEvidence[]): RelationEvidence[] {
  const groups = new Map<string, AnswerEvidence[]>();
  for (const e of evidence) {
    const key = e.relationship ?? '';
    const list = groups.get(key);
    if (list) list.push(e);
    else groups.set(key, [e]);
  }
  return [...groups].map(([key, list]) => ({
    key,
    relationship: list[0]?.relationship,
    evidence: list,
  }));
}

export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly cell: AnswerCell;
}

const isWordSign = /[\p{L}\p{N}]/u;

/** Where a sentence names the entities of its row; a longer name counts before one within it. */
export function namesIn(quote: string, cells: readonly AnswerCell[]): NamedSpan[] {
  const names = cells
    .flatMap((cell) => cell.names.map((name) => ({ name, cell })))
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);
  const found: NamedSpan[] = [];
  for (const { name, cell } of names)
    for (let at = quote.indexOf(name); at >= 0; at = quote.indexOf(name, at + 1)) {
      const end = at + name.length;
      const within = isWordSign.test(quote[at - 1] ?? '') || isWordSign.test(quote[end] ?? '');
      if (!within && found.every((f) => end <= f.start || at >= f.end))
        found.push({ start: at, end, cell });
    }
  return found.sort((a, b) => a.start - b.start);
}
