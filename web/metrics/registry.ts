/**
 * The measures by which entities are coloured, sized and ordered. Menus, actions, legend and table are made from this
 * list; adding a measure is a name in `names.ts` and one entry here.
 */
import type { EntityRecord } from '../../src/model/contracts.ts';
import type { KnownStructure } from './known.ts';
import type { MeasureName } from './names.ts';

export interface Measure {
  readonly name: MeasureName;
  readonly label: string;
  readonly hint: string;
  readonly keywords: string;
  /** It has to be computed from what is shown. */
  readonly computed: boolean;
  /** Nothing while it is not known. */
  readonly of: (entity: EntityRecord, structure: KnownStructure | undefined) => number | undefined;
  readonly words: (value: number) => string;
}

const whole = new Intl.NumberFormat('en');
const count = (value: number) => whole.format(Math.round(value));

/** "12 %", "0.31 %": two digits that count. */
function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return '0 %';
  if (value < 0.01) return '< 0.01 %';
  return `${value >= 10 ? Math.round(value) : Number(value.toPrecision(2))} %`;
}

const found =
  (values: (s: KnownStructure) => Float64Array): Measure['of'] =>
  ({ id }, structure) => {
    const number = structure?.numberOf.get(id);
    return structure && number !== undefined ? values(structure)[number] : undefined;
  };

export const MEASURES: readonly Measure[] = [
  {
    name: 'relations',
    label: 'Relations',
    hint: 'How many relations it has in the whole archive',
    keywords: 'connections degree',
    computed: false,
    of: (e) => e.degree,
    words: count,
  },
  {
    name: 'documents',
    label: 'Documents',
    hint: 'In how many documents it is named',
    keywords: 'mentions sources',
    computed: false,
    of: (e) => e.documents,
    words: count,
  },
  {
    name: 'degree',
    label: 'Degree',
    hint: 'To how many of what is shown it is related',
    keywords: 'neighbours connections centrality',
    computed: true,
    of: found((s) => s.degree),
    words: count,
  },
  {
    name: 'pagerank',
    label: 'PageRank',
    hint: 'How often one comes by it when going from relation to relation',
    keywords: 'influence importance centrality',
    computed: true,
    of: found((s) => s.pagerank),
    words: percent,
  },
  {
    name: 'betweenness',
    label: 'Betweenness',
    hint: 'How many of the shortest paths between others lead through it: brokers and bridges',
    keywords: 'broker bridge centrality between',
    computed: true,
    of: found((s) => s.betweenness),
    words: percent,
  },
];

export function measureOf(name: MeasureName): Measure {
  const measure = MEASURES.find((m) => m.name === name);
  if (!measure) throw new Error(`No measure "${name}"; add it to MEASURES.`);
  return measure;
}
