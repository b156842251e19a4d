/** Every tool that assistants are offered. A new one is a file in `tools/` and an entry here. */
import type { Tool } from './tool.ts';
import { ask } from './tools/ask.ts';
import { cypher } from './tools/cypher.ts';
import { document, documents } from './tools/documents.ts';
import { entity } from './tools/entity.ts';
import { paths } from './tools/paths.ts';
import { relations } from './tools/relations.ts';
import { search } from './tools/search.ts';

export const TOOLS: readonly Tool[] = [
  search,
  entity,
  relations,
  paths,
  ask,
  cypher,
  documents,
  document,
];
