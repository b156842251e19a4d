/**
 * One request an endpoint that can be sent as it stands. `{name}` stands for an id or a name: of something that the
 * graph holds, or of what an earlier example made.
 */
import type { AnyEndpointName } from '../../model/everyEndpoint.ts';

/** Read from the graph that is served. */
export const GRAPH_NAMES = [
  'entity',
  'entityName',
  'other',
  'relationship',
  'claim',
  'document',
  'mention',
] as const;
/** Made by an example. */
export const MADE_NAMES = [
  'view',
  'question',
  'query',
  'decision',
  'import',
  'token',
  'secret',
] as const;
export type ExampleName = (typeof GRAPH_NAMES)[number] | (typeof MADE_NAMES)[number];

export interface Example {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Of a file on disk that is sent. */
  readonly upload?: string;
  /** Of the file that the answer is written to. */
  readonly file?: string;
  /** What its answer gives for other examples, each with the path where it stands in it. */
  readonly gives?: Readonly<Partial<Record<ExampleName, readonly string[]>>>;
}

const STATEMENT =
  'MATCH (a:Actor)-[r:USED|POSSESSED]->(w:Weapon) RETURN a.name, type(r), w.name, r.sources LIMIT 5';

export const EXAMPLES: Readonly<Record<AnyEndpointName, Example>> = {
  health: {},
  summary: {},
  search: { query: { q: '{entityName}', limit: '5' } },
  graph: { query: { kinds: 'ArmedGroup,Weapon', minSources: '1', limit: '50' } },
  wholeGraph: {},
  entity: { id: '{entity}' },
  neighbourCounts: { id: '{entity}' },
  neighbours: { id: '{entity}', query: { direction: 'out', limit: '10' } },
  relationship: { id: '{relationship}' },
  relationshipClaims: { body: { relationships: ['{relationship}'] } },
  groups: { body: { filter: { certainties: ['hedged'] }, open: [] } },
  groupMembers: { body: { entity: '{entity}' } },
  groupRelations: { body: { between: ['{entity}', '{other}'] } },
  documents: { query: { limit: '20' } },
  document: { id: '{document}' },
  paths: { query: { from: '{entity}', to: '{other}', limit: '5' } },
  ask: { body: { question: 'Which weapons are linked to {entityName}?' } },
  statements: { id: 'entity', query: { of: '{entity}' } },
  views: {},
  saveView: {
    body: { name: 'The fifty best connected', state: 'best=50' },
    gives: { view: ['id'] },
  },
  view: { id: '{view}' },
  changeView: { id: '{view}', body: { name: 'The eighty best connected', state: 'best=80' } },
  deleteView: { id: '{view}' },
  savedQuestions: {},
  saveQuestion: {
    body: {
      name: 'Weapons of {entityName}',
      turns: [{ question: 'Which weapons are linked to {entityName}?', edits: [] }],
    },
    gives: { question: ['id'] },
  },
  changeQuestion: {
    id: '{question}',
    body: {
      name: 'Where {entityName} operates',
      turns: [{ question: 'Where does {entityName} operate?', edits: [] }],
    },
  },
  deleteQuestion: { id: '{question}' },
  exportFormats: {},
  export: { body: { format: 'json', entities: ['{entity}', '{other}'] }, file: 'part.json' },
  exportAll: { id: 'graphml', file: 'graph.graphml' },
  dossier: { id: '{entity}', query: { format: 'docx' }, file: 'dossier.docx' },
  query: { body: { cypher: STATEMENT } },
  cancelQuery: { id: '5f0c2f1e-8a4b-4c55-9d6e-3b1a7c2d9e10' },
  queryPlan: { body: { cypher: STATEMENT } },
  graphSchema: {},
  library: {},
  savedQueries: {},
  savedQuery: { id: '{query}' },
  saveQuery: {
    body: { name: 'Actors and weapons', cypher: STATEMENT },
    gives: { query: ['id'] },
  },
  changeQuery: {
    id: '{query}',
    body: { name: 'Actors and their weapons', cypher: STATEMENT, version: 1 },
  },
  deleteQuery: { id: '{query}' },
  decide: {
    body: {
      kind: 'review',
      claim: '{claim}',
      verdict: 'confirmed',
      note: 'Read in the original',
    },
    gives: { decision: ['decision', 'id'] },
  },
  undoDecision: { id: '{decision}', body: { note: 'Decided by mistake' } },
  decisions: { query: { limit: '20' } },
  review: { query: { types: 'USED,POSSESSED', limit: '5' } },
  contradictions: { query: { limit: '5' } },
  sources: { query: { limit: '20' } },
  identityCandidates: { query: { limit: '5' } },
  judgeEntities: {
    body: { verdict: 'unsure', entities: ['{entity}', '{other}'], note: 'To be asked' },
  },
  splitEntity: { body: { mentions: ['{mention}'], note: 'Another of the same name' } },
  entityMentions: { id: '{entity}', query: { limit: '10' } },
  entityJudgements: { id: '{entity}' },
  startImport: { upload: 'report.txt', gives: { import: ['id'] } },
  startSampleImport: {},
  imports: {},
  importState: { id: '{import}' },
  importEvents: { id: '{import}' },
  cancelImport: { id: '{import}' },
  session: {},
  signIn: { body: { token: '{secret}' } },
  signOut: {},
  tokens: {},
  createToken: {
    body: { name: 'Monthly report', role: 'reader', expiresAt: '2099-12-31T00:00:00Z' },
    gives: { token: ['record', 'id'], secret: ['token'] },
  },
  revokeToken: { id: '{token}' },
  audit: { query: { limit: '20' } },
};
