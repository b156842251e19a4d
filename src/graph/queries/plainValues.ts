/**
 * Values of the driver as plain JSON: nodes, relationships and paths as objects, temporal values as ISO strings.
 * `id`, `start` and `end` are the database's element ids, so that relationships join to nodes in any result.
 */
import neo4j from 'neo4j-driver';

const properties = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([k, v]) => [k, toJson(v)]));

const isTemporal = (value: object): boolean =>
  neo4j.isDate(value) ||
  neo4j.isDateTime(value) ||
  neo4j.isLocalDateTime(value) ||
  neo4j.isTime(value) ||
  neo4j.isLocalTime(value) ||
  neo4j.isDuration(value);

/** Any value of a record as JSON can hold it. */
export function toJson(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  // JSON has no NaN and no infinities; say so rather than answer null.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (neo4j.isNode(value))
    return { id: value.elementId, labels: value.labels, properties: properties(value.properties) };
  if (neo4j.isRelationship(value))
    return {
      id: value.elementId,
      type: value.type,
      start: value.startNodeElementId,
      end: value.endNodeElementId,
      properties: properties(value.properties),
    };
  if (neo4j.isPath(value)) return pathToJson(value);
  if (neo4j.isPoint(value))
    return {
      srid: toJson(value.srid),
      x: value.x,
      y: value.y,
      ...(value.z !== undefined && { z: value.z }),
    };
  if (isTemporal(value)) return String(value);
  if (value instanceof Int8Array) return Buffer.from(value).toString('base64');
  return properties(value);
}

type Path = Parameters<typeof pathNodes>[0];

function pathNodes(path: {
  start: unknown;
  segments: readonly { relationship: unknown; end: unknown }[];
}): unknown[] {
  return [path.start, ...path.segments.map((s) => s.end)];
}

const pathToJson = (path: Path): unknown => ({
  nodes: pathNodes(path).map(toJson),
  relationships: path.segments.map((s) => toJson(s.relationship)),
});
