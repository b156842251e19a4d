/** Saved queries: into the database, out of it again, and as files that can be handed on. */
import {
  ENDPOINTS,
  type QueryBody,
  type QueryParameter,
  queryParameterSchema,
  type SavedQuery,
} from '../../src/model/contracts.ts';
import { readStatementFile, writeStatementFile } from '../../src/model/statementFile.ts';
import { call } from '../api/client.ts';
import { queries, queryClient } from '../api/queries.ts';
import { downloadBlob } from '../exports/download.ts';
import { typedOf, type Values } from './parameters.ts';
import { type Draft, draftOf, queryActions } from './store.ts';

const refresh = () => queryClient.invalidateQueries({ queryKey: queries.savedQueries().queryKey });

export const draftOfSaved = ({
  id,
  version,
  name,
  note,
  cypher,
  parameters,
}: SavedQuery): Draft => ({
  cypher,
  parameters,
  typed: {},
  title: name,
  note,
  saved: { id, version },
});

/** The values of the form become defaults, so that whoever opens the query can run it at once. */
export const withDefaults = (
  parameters: readonly QueryParameter[],
  values: Values,
): QueryParameter[] =>
  parameters.map((parameter) => {
    const given = queryParameterSchema.safeParse({ ...parameter, default: values[parameter.name] });
    return given.success ? given.data : parameter;
  });

async function keep(saving: Promise<SavedQuery>): Promise<SavedQuery> {
  const saved = await saving;
  queryActions.take({ ...draftOfSaved(saved), typed: typedOfDefaults(saved.parameters) });
  await refresh();
  return saved;
}
const typedOfDefaults = (parameters: readonly QueryParameter[]) =>
  typedOf(Object.fromEntries(parameters.map((p) => [p.name, p.default])));

export const savedActions = {
  save: (body: QueryBody) => keep(call(ENDPOINTS.saveQuery, { body })),
  /** Refused when someone else changed it since it was opened. */
  change: ({ id, version }: NonNullable<Draft['saved']>, body: QueryBody) =>
    keep(call(ENDPOINTS.changeQuery, { params: { id }, body: { ...body, version } })),
  /** As it is saved now, whoever changed it since the link was made. */
  async open(id: string): Promise<void> {
    const saved = await call(ENDPOINTS.savedQuery, { params: { id } });
    queryActions.take({ ...draftOfSaved(saved), typed: typedOfDefaults(saved.parameters) });
  },
  /** Answers what it was, so that it can be saved again. */
  async delete(id: string): Promise<SavedQuery> {
    const gone = await call(ENDPOINTS.deleteQuery, { params: { id } });
    await refresh();
    return gone;
  },
  async restore(body: QueryBody): Promise<void> {
    await call(ENDPOINTS.saveQuery, { body });
    await refresh();
  },
  /** As a file like those of the library. */
  exportFile(
    { title = 'Query', note = '', cypher }: Draft,
    parameters: readonly QueryParameter[],
    values: Values,
  ) {
    const text = writeStatementFile({
      title,
      topic: '',
      description: note,
      parameters: [...parameters],
      example: { ...values },
      cypher,
    });
    const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'query';
    downloadBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${name}.cypher`);
  },
  /** A file with a header like those of the library, or Cypher by itself. */
  async importFile(file: File): Promise<void> {
    const text = await file.text();
    if (!/^\s*\/\*\*/.test(text)) {
      queryActions.take(draftOf({ cypher: text.trim(), params: {} }));
      return;
    }
    const { title, description, parameters, example, cypher } = readStatementFile(text, file.name);
    queryActions.take({ title, note: description, cypher, parameters, typed: typedOf(example) });
  },
} as const;
