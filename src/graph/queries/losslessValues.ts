/**
 * Values of the driver as JSON that loses nothing (see `QueryValue`): integers come as bigint and floats as numbers,
 * from sessions opened for queries. Counts the nodes and relationships that it meets.
 */
import neo4j from 'neo4j-driver';
import type { NodeValue, QueryValue, RelationshipValue } from '../../model/queryContracts.ts';

const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

const integer = (value: bigint): QueryValue =>
  value <= MOST_EXACT && value >= -MOST_EXACT
    ? Number(value)
    : { $type: 'Integer', value: String(value) };

/** JSON has no 1.0, -0, NaN and infinities. */
const float = (value: number): QueryValue =>
  Number.isFinite(value) && !Number.isInteger(value)
    ? value
    : { $type: 'Float', value: Object.is(value, -0) ? '-0' : String(value) };

const TEMPORAL = [
  ['Date', neo4j.isDate],
  ['Time', neo4j.isTime],
  ['LocalTime', neo4j.isLocalTime],
  ['DateTime', neo4j.isDateTime],
  ['LocalDateTime', neo4j.isLocalDateTime],
  ['Duration', neo4j.isDuration],
] as const;

/** Turns values into JSON and remembers which nodes and relationships were among them. */
export class LosslessValues {
  readonly #nodes = new Set<string>();
  readonly #relationships = new Set<string>();

  get counts(): { readonly nodes: number; readonly relationships: number } {
    return { nodes: this.#nodes.size, relationships: this.#relationships.size };
  }

  readonly value = (value: unknown): QueryValue => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'bigint') return integer(value);
    if (typeof value === 'number') return float(value);
    if (typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value !== 'object') return String(value);
    if (Array.isArray(value)) return value.map(this.value);
    if (neo4j.isNode(value)) return this.#node(value);
    if (neo4j.isRelationship(value)) return this.#relationship(value);
    if (neo4j.isPath(value)) {
      const nodes = [value.start, ...value.segments.map((s) => s.end)];
      return {
        $type: 'Path',
        nodes: nodes.map((n) => this.#node(n)),
        relationships: value.segments.map((s) => this.#relationship(s.relationship)),
      };
    }
    if (neo4j.isPoint(value)) {
      const { srid, x, y, z } = value;
      return { $type: 'Point', srid: Number(srid), x, y, ...(z !== undefined && { z }) };
    }
    const temporal = TEMPORAL.find(([, is]) => is(value));
    if (temporal) return { $type: temporal[0], value: String(value) };
    if (value instanceof Int8Array)
      return { $type: 'Base64', value: Buffer.from(value).toString('base64') };
    if (neo4j.isVector(value)) return { $type: 'Vector', value: String(value) };
    return { $type: 'Map', value: this.#properties(value) };
  };

  #node(node: { elementId: string; labels: string[]; properties: object }): NodeValue {
    this.#nodes.add(node.elementId);
    const properties = this.#properties(node.properties);
    return { $type: 'Node', id: node.elementId, labels: node.labels, properties };
  }

  #relationship(relationship: {
    elementId: string;
    type: string;
    startNodeElementId: string;
    endNodeElementId: string;
    properties: object;
  }): RelationshipValue {
    this.#relationships.add(relationship.elementId);
    return {
      $type: 'Relationship',
      id: relationship.elementId,
      type: relationship.type,
      start: relationship.startNodeElementId,
      end: relationship.endNodeElementId,
      properties: this.#properties(relationship.properties),
    };
  }

  #properties(record: object): Record<string, QueryValue> {
    return Object.fromEntries(Object.entries(record).map(([k, v]) => [k, this.value(v)]));
  }
}
