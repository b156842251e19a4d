/**
 * A whole archive in columns: entities in the order of their ids, relations between their places. Typed arrays, since
 * records of a million relations would take gigabytes.
 */
import {
  CERTAINTIES,
  type Certainty,
  RELATIONSHIP_REVIEWS,
  type RelationshipReview,
} from '../model/certainty.ts';
import { spanOf } from '../model/dayIntervals.ts';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../model/relationTypes.ts';

export interface ArchiveEntities {
  /** Ascending. */
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** What else an entity is called, by its place; most have nothing here. */
  readonly aliases: ReadonlyMap<number, readonly string[]>;
  /** Places in KIND_NAMES. */
  readonly kind: Uint8Array;
}

export interface ArchiveRelations {
  /** Places of both ends. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Places in RELATION_TYPE_NAMES, CERTAINTIES and RELATIONSHIP_REVIEWS. */
  readonly type: Uint8Array;
  readonly certainty: Uint8Array;
  readonly review: Uint8Array;
  /** Independent sources; 65,535 stands for more. */
  readonly sources: Uint16Array;
  readonly confidence: Uint8Array;
  /** Days since 1970 from its first date to after its last; UNDATED in both where it has none. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where one document states and another denies it. */
  readonly contradicted: Uint8Array;
  /** Ten bytes each: the hexadecimal digits of its id. */
  readonly id: Uint8Array;
}

export interface Archive {
  readonly entities: ArchiveEntities;
  readonly relations: ArchiveRelations;
  /** The relations of entity `i`, by their places: those from `starts[i]` to `starts[i + 1]`, both directions. */
  readonly starts: Uint32Array;
  readonly incident: Uint32Array;
}

export const UNDATED = 2 ** 31 - 1;
const ID_BYTES = 10;

export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
}
export interface RelationRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: RelationType;
  readonly certainty: Certainty;
  readonly review: RelationshipReview;
  readonly sources: number;
  readonly confidence: number;
  readonly firstDate?: string | undefined;
  readonly lastDate?: string | undefined;
}

/** An array that grows as values come. */
class Growing<A extends Uint8Array | Uint16Array | Uint32Array | Int32Array> {
  #values: A;
  #length = 0;
  readonly #make: (length: number) => A;
  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(1024);
  }
  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }
  get length(): number {
    return this.#length;
  }
  finished(): A {
    const whole = this.#make(this.#length);
    whole.set(this.#values.subarray(0, this.#length));
    return whole;
  }
}

const bytes = () => new Growing((n) => new Uint8Array(n));
const words = () => new Growing((n) => new Uint32Array(n));
const days = () => new Growing((n) => new Int32Array(n));

/** Takes rows as they are read and makes the columns. First all entities, in the order of their ids. */
export class ArchiveBuilder {
  readonly #ids: string[] = [];
  readonly #names: string[] = [];
  readonly #aliases = new Map<number, readonly string[]>();
  readonly #kinds = bytes();
  readonly #places = new Map<string, number>();
  readonly #columns = {
    source: words(),
    target: words(),
    type: bytes(),
    certainty: bytes(),
    review: bytes(),
    sources: new Growing((n) => new Uint16Array(n)),
    confidence: bytes(),
    from: days(),
    to: days(),
    id: bytes(),
  };
  #contradicted: ReadonlySet<string> = new Set();

  entity({ id, name, aliases, kind }: EntityRow): void {
    const last = this.#ids.at(-1);
    if (last !== undefined && last >= id)
      throw new Error(
        `Entities must come in the order of their ids; "${id}" comes after "${last}".`,
      );
    const at = this.#ids.length;
    this.#places.set(id, at);
    this.#ids.push(id);
    this.#names.push(name);
    if (aliases.length > 0) this.#aliases.set(at, aliases);
    this.#kinds.push(KIND_NAMES.indexOf(kind));
  }

  /** One whose end is not there is left out: it came while the archive was being read. */
  relation(row: RelationRow): void {
    const [source, target] = [this.#places.get(row.source), this.#places.get(row.target)];
    if (source === undefined || target === undefined) return;
    const columns = this.#columns;
    const dated = spanOf(row.firstDate, row.lastDate);
    columns.source.push(source);
    columns.target.push(target);
    columns.type.push(RELATION_TYPE_NAMES.indexOf(row.type));
    columns.certainty.push(CERTAINTIES.indexOf(row.certainty));
    columns.review.push(RELATIONSHIP_REVIEWS.indexOf(row.review));
    columns.sources.push(Math.min(65_535, row.sources));
    columns.confidence.push(row.confidence);
    columns.from.push(dated?.from ?? UNDATED);
    columns.to.push(dated?.to ?? UNDATED);
    for (const byte of bytesOfId(row.id)) columns.id.push(byte);
  }

  /** Ids of relations that one document states and another denies. */
  contradicted(ids: ReadonlySet<string>): void {
    this.#contradicted = ids;
  }

  finished(): Archive {
    const columns = this.#columns;
    const relations = {
      source: columns.source.finished(),
      target: columns.target.finished(),
      type: columns.type.finished(),
      certainty: columns.certainty.finished(),
      review: columns.review.finished(),
      sources: columns.sources.finished(),
      confidence: columns.confidence.finished(),
      from: columns.from.finished(),
      to: columns.to.finished(),
      id: columns.id.finished(),
      contradicted: new Uint8Array(columns.source.length),
    };
    for (const r of relationsOf(relations, this.#contradicted)) relations.contradicted[r] = 1;
    const entities = {
      id: this.#ids,
      name: this.#names,
      aliases: this.#aliases,
      kind: this.#kinds.finished(),
    };
    return { entities, relations, ...incidence(this.#ids.length, relations) };
  }
}

/** @throws Error where an id is none of ours: all are derived from content, see src/identity/ids.ts */
function bytesOfId(id: string): Uint8Array {
  if (!/^r[0-9a-f]{20}$/.test(id)) throw new Error(`"${id}" is no id of a relationship.`);
  return Uint8Array.from(Buffer.from(id.slice(1), 'hex'));
}

/** The id of the relation at a place. */
export const relationIdAt = ({ id }: Pick<ArchiveRelations, 'id'>, at: number): string =>
  `r${Buffer.from(id.buffer, id.byteOffset + at * ID_BYTES, ID_BYTES).toString('hex')}`;

/** Places of the relations with these ids, ascending. */
export function relationsOf(
  relations: Pick<ArchiveRelations, 'id'>,
  ids: ReadonlySet<string>,
): number[] {
  if (ids.size === 0) return [];
  const found: number[] = [];
  for (let r = 0; r < relations.id.length / ID_BYTES; r++)
    if (ids.has(relationIdAt(relations, r))) found.push(r);
  return found;
}

/** The place of an entity; -1 where it is not there. */
export function entityAt({ id }: Pick<ArchiveEntities, 'id'>, wanted: string): number {
  let [low, high] = [0, id.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((id[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return id[low] === wanted ? low : -1;
}

function incidence(
  order: number,
  { source, target }: Pick<ArchiveRelations, 'source' | 'target'>,
): Pick<Archive, 'starts' | 'incident'> {
  const starts = new Uint32Array(order + 1);
  const each = (note: (entity: number, relation: number) => void) => {
    for (let r = 0; r < source.length; r++) {
      const [a, b] = [source[r] ?? 0, target[r] ?? 0];
      note(a, r);
      if (a !== b) note(b, r);
    }
  };
  each((entity) => {
    starts[entity + 1] = (starts[entity + 1] ?? 0) + 1;
  });
  for (let i = 0; i < order; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const incident = new Uint32Array(starts[order] ?? 0);
  each((entity, relation) => {
    const at = next[entity] ?? 0;
    incident[at] = relation;
    next[entity] = at + 1;
  });
  return { starts, incident };
}
