/**
 * What a page that is sent has instead of parts of the explorer: files, and what stands for them. Whatever needs a
 * server is left out here, so that the parts themselves know nothing of it.
 */
export const INSTEAD: readonly (readonly [file: string, instead: string])[] = [
  // Read from within the page.
  ['layouts/force/startWorker.ts', 'sent/forceWorker.ts'],
  ['metrics/startWorker.ts', 'sent/structureWorker.ts'],
  ['map/topology.ts', 'sent/topology.ts'],
  // With what can be done without a server.
  ['views/registry.ts', 'sent/views.ts'],
  ['review/LazyVerdict.tsx', 'sent/Verdict.tsx'],
  ['marking/Buttons.tsx', 'sent/MarkingButtons.tsx'],
  // Left out.
  ...[
    'answer/Panel.tsx',
    'cypher/Panel.tsx',
    'decisions/ContradictionsPanel.tsx',
    'decisions/RecordPanel.tsx',
    'decisions/SourcesPanel.tsx',
    'groups/BetweenPanel.tsx',
    'groups/GroupPanel.tsx',
    'groups/View.tsx',
    'identity/Inbox.tsx',
    'identity/Merge.tsx',
    'identity/Split.tsx',
    'marking/Form.tsx',
    'paths/Panel.tsx',
    'query/View.tsx',
    'review/Panel.tsx',
  ].map((file) => [file, 'sent/LeftOut.tsx'] as const),
];
