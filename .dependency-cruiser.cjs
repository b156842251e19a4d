/** Imports go one way; see docs/decisions. `model` imports nothing of ours, the pure parts know no edge. */
const only = (from, allowed) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `src/${from} may import only: ${[from, ...allowed].join(', ')}`,
  from: { path: `^src/${from}/` },
  to: { path: '^(src|web)/', pathNot: `^src/(${[from, ...allowed].join('|')})(/|\\.ts$)` },
});
const forbidPackages = (from, packages) => ({
  name: `${from}-is-pure`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: `node_modules/(${packages.join('|')})/` },
});
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('model', []),
    only('documents', ['model']),
    only('extraction', ['model', 'packageRoot']),
    only('identity', ['model']),
    only('evaluation', ['model']),
    only('graph', ['model', 'identity', 'packageRoot']),
    only('importing', ['model', 'documents', 'extraction', 'identity', 'graph', 'packageRoot']),
    only('questions', ['model', 'extraction', 'graph', 'packageRoot']),
    only('exporting', ['model', 'graph']),
    only('server', [
      'model',
      'documents',
      'extraction',
      'identity',
      'graph',
      'importing',
      'questions',
      'exporting',
      'packageRoot',
    ]),
    only('cli', [
      'model',
      'documents',
      'extraction',
      'identity',
      'evaluation',
      'graph',
      'importing',
      'questions',
      'exporting',
      'server',
      'packageRoot',
    ]),
    ...['documents', 'extraction', 'identity', 'evaluation', 'model'].map((f) =>
      forbidPackages(f, ['neo4j-driver', 'express', 'react']),
    ),
    forbidPackages('graph', ['express', 'helmet']),
    {
      name: 'web-imports',
      severity: 'error',
      comment: 'The page shares the model with the server and nothing else.',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
