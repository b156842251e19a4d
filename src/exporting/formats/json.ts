/** JSON as graphology serialises a graph (graphology.github.io/serialization), every piece of evidence with its fields. */
import type { ExportFormat } from '../exportFormat.ts';
import { listed } from '../listed.ts';

async function* map<T, U>(items: AsyncIterable<T>, of: (item: T) => U): AsyncGenerator<U> {
  for await (const item of items) yield of(item);
}

export const json: ExportFormat = {
  name: 'json',
  label: 'JSON',
  description: 'graphology’s format, with every sentence and its place',
  extension: 'json',
  mediaType: 'application/json',
  async *write(source) {
    yield '{"attributes":{"name":"Sightline"},"options":{"type":"directed","multi":true,"allowSelfLoops":false},"nodes":[';
    yield* listed(
      map(source.nodes(), ({ id, position, ...rest }) => ({
        key: id,
        attributes: { ...rest, ...position },
      })),
    );
    yield '],"edges":[';
    yield* listed(
      map(source.edges(), ({ id, source: from, target, ...rest }) => ({
        key: id,
        source: from,
        target,
        attributes: rest,
      })),
    );
    yield ']}\n';
  },
};
