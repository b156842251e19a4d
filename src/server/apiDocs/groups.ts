/** The endpoints by what one wants to do, in the order of the API's page; they are the tags of the OpenAPI document. */
import type { AnyEndpointName } from '../../model/everyEndpoint.ts';

export interface EndpointGroup {
  readonly name: string;
  readonly description: string;
  readonly endpoints: readonly AnyEndpointName[];
}

export const ENDPOINT_GROUPS: readonly EndpointGroup[] = [
  {
    name: 'State',
    description: 'Whether the graph is ready, and how much it holds.',
    endpoints: ['health', 'summary'],
  },
  {
    name: 'Graph',
    description: 'Entities, what they are related to, and the sentences that state it.',
    endpoints: [
      'search',
      'graph',
      'wholeGraph',
      'entity',
      'neighbourCounts',
      'neighbours',
      'relationship',
      'relationshipClaims',
      'paths',
    ],
  },
  {
    name: 'Groups',
    description:
      'A whole archive, however large, as groups of what is closely related: opened by degrees, each with its members and its relations.',
    endpoints: ['groups', 'groupMembers', 'groupRelations'],
  },
  {
    name: 'Documents and sources',
    description: 'What was read, and who published it.',
    endpoints: ['documents', 'document', 'sources'],
  },
  {
    name: 'Questions',
    description: 'Questions in English, answered with their sentences.',
    endpoints: ['ask', 'savedQuestions', 'saveQuestion', 'changeQuestion', 'deleteQuestion'],
  },
  {
    name: 'Cypher',
    description: 'Read-only statements of your own and those that come with Sightline.',
    endpoints: [
      'query',
      'cancelQuery',
      'queryPlan',
      'graphSchema',
      'library',
      'savedQueries',
      'saveQuery',
      'savedQuery',
      'changeQuery',
      'deleteQuery',
      'statements',
    ],
  },
  {
    name: 'Review and decisions',
    description:
      'Claims that wait for a person, and what persons decided. All of it can be undone.',
    endpoints: ['review', 'contradictions', 'decide', 'undoDecision', 'decisions'],
  },
  {
    name: 'Identity',
    description: 'Which names are one thing.',
    endpoints: [
      'identityCandidates',
      'judgeEntities',
      'splitEntity',
      'entityMentions',
      'entityJudgements',
    ],
  },
  {
    name: 'Import',
    description: 'Documents into the graph.',
    endpoints: [
      'startImport',
      'startSampleImport',
      'imports',
      'importState',
      'importEvents',
      'cancelImport',
    ],
  },
  {
    name: 'Exports and dossiers',
    description: 'The graph, or a part of it, as files that carry their evidence.',
    endpoints: ['exportFormats', 'exportAll', 'export', 'dossier'],
  },
  {
    name: 'Saved views',
    description: 'What is on the page, under a name.',
    endpoints: ['views', 'saveView', 'view', 'changeView', 'deleteView'],
  },
  {
    name: 'Access',
    description: 'Who may ask, where a sign-in is required: docs/team-server.md.',
    endpoints: ['session', 'signIn', 'signOut', 'tokens', 'createToken', 'revokeToken', 'audit'],
  },
];

const groupOf = new Map<string, string>(
  ENDPOINT_GROUPS.flatMap(({ name, endpoints }) => endpoints.map((e) => [e, name] as const)),
);

/** An endpoint that is in none of the groups is shown all the same. */
export const tagOf = (endpoint: string): string => groupOf.get(endpoint) ?? 'Others';
