/** Who may ask what: one line an endpoint. What is no line here does not compile. */
import type { EndpointAccess } from './access.ts';
import type { AnyEndpointName } from './everyEndpoint.ts';

const open: EndpointAccess = { role: 'anyone', pace: 'light', audited: false };
const signs: EndpointAccess = { role: 'anyone', pace: 'sign-in', audited: true };
const reads: EndpointAccess = { role: 'reader', pace: 'light', audited: false };
const asks: EndpointAccess = { role: 'reader', pace: 'heavy', audited: true };
const searches: EndpointAccess = { role: 'reader', pace: 'heavy', audited: false };
const curates: EndpointAccess = { role: 'analyst', pace: 'light', audited: true };
const imports: EndpointAccess = { role: 'analyst', pace: 'upload', audited: true };
const manages: EndpointAccess = { role: 'admin', pace: 'light', audited: true };

export const ENDPOINT_ACCESS: Readonly<Record<AnyEndpointName, EndpointAccess>> = {
  health: open,
  session: open,
  signIn: signs,
  signOut: { ...open, audited: true },

  summary: reads,
  search: reads,
  graph: reads,
  wholeGraph: reads,
  entity: reads,
  neighbourCounts: reads,
  neighbours: reads,
  relationship: reads,
  relationshipClaims: reads,
  documents: reads,
  document: reads,
  entityMentions: reads,
  entityJudgements: reads,
  identityCandidates: reads,
  decisions: reads,
  review: reads,
  contradictions: reads,
  sources: reads,
  statements: reads,
  views: reads,
  view: reads,
  savedQuestions: reads,
  savedQueries: reads,
  savedQuery: reads,
  library: reads,
  graphSchema: reads,
  imports: reads,
  importState: reads,
  importEvents: reads,
  exportFormats: reads,

  groups: searches,
  groupMembers: reads,
  groupRelations: reads,
  paths: searches,
  queryPlan: searches,
  query: asks,
  cancelQuery: reads,
  ask: asks,
  export: asks,
  exportAll: asks,
  dossier: asks,

  decide: curates,
  undoDecision: curates,
  judgeEntities: curates,
  splitEntity: curates,
  saveView: curates,
  changeView: curates,
  deleteView: curates,
  saveQuestion: curates,
  changeQuestion: curates,
  deleteQuestion: curates,
  saveQuery: curates,
  changeQuery: curates,
  deleteQuery: curates,
  startImport: imports,
  startSampleImport: imports,
  cancelImport: curates,

  tokens: { ...manages, audited: false },
  createToken: manages,
  revokeToken: manages,
  audit: manages,
};
