/**
 * A page to send: the explorer's own parts, built into one file beside the page that the server serves
 * (vite.sent.config.ts), with the graph and its sentences as JSON in an element that is never run.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../packageRoot.ts';
import type { ExportFormat } from '../exportFormat.ts';
import { sentPageJson } from '../sentPage.ts';

const TEMPLATE = join(packageRoot, 'dist', 'sent', 'page.html');
/** Stands in the template where the graph goes. */
const GRAPH = '"the graph goes here"';

export class PageNotBuiltError extends Error {
  override readonly name = 'PageNotBuiltError';
  constructor(options: ErrorOptions) {
    super(`The page to send is not built: ${TEMPLATE} cannot be read. Run npm run build.`, options);
  }
}

async function template(): Promise<readonly [before: string, after: string]> {
  const text = await readFile(TEMPLATE, 'utf8').catch((cause: unknown) => {
    throw new PageNotBuiltError({ cause });
  });
  const at = text.indexOf(GRAPH);
  if (at < 0) throw new PageNotBuiltError({ cause: 'It has no place for the graph.' });
  return [text.slice(0, at), text.slice(at + GRAPH.length)];
}

export const html: ExportFormat = {
  name: 'html',
  label: 'Page to send',
  description: 'one file to explore in any browser, without Sightline and without a network',
  extension: 'html',
  mediaType: 'text/html',
  async *write(source) {
    const [before, after] = await template();
    yield before;
    yield* sentPageJson(source);
    yield after;
  },
};
