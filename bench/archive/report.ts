/** What was measured as a Markdown table beside the bars, and as a picture. */
import type { ReadTimes } from './reads.ts';

export interface SizeMeasured {
  readonly documents: number;
  readonly kilobytes: number;
  /** Of the whole import. */
  readonly seconds: number;
  readonly peakMegabytes?: number;
  /** Of writing the same from prepared rows; only at one size. */
  readonly preparedSeconds?: number;
  readonly reads: readonly ReadTimes[];
}

export interface Measured {
  readonly cores: number;
  readonly oneCore: number;
  readonly allCores: number;
  readonly sizes: readonly SizeMeasured[];
  /** Load of the machine and its date, in words. */
  readonly conditions: string;
}

interface Row {
  readonly size: string;
  readonly what: string;
  readonly bar: string;
  readonly measured: string;
  readonly met?: boolean;
}

const BARS = { prepared: 1.6, growth: 1.25, reads: 1.5, megabytes: 500 } as const;

export const thousands = (n: number): string => n.toLocaleString('en');
const perDocument = ({ seconds, documents }: SizeMeasured): number => (1000 * seconds) / documents;
const ratio = (n: number): string => n.toFixed(2);

function rowsOf({ cores, oneCore, allCores, sizes }: Measured): Row[] {
  const [first] = sizes;
  const speed = (what: string, rate: number): Row => ({
    size: '',
    what: `extraction, ${what}`,
    bar: '',
    measured: `${rate.toFixed(0)} KB/s`,
  });
  return [
    speed('one thread', oneCore),
    speed(`${cores} threads, one for each core`, allCores),
    ...sizes.flatMap((size): Row[] => {
      const { preparedSeconds, peakMegabytes } = size;
      const documents = `${thousands(size.documents)} documents`;
      const growth = first && size !== first ? perDocument(size) / perDocument(first) : undefined;
      return [
        {
          size: documents,
          what: `import from start to end, ${thousands(Math.round(size.kilobytes))} KB`,
          bar: '',
          measured: `${size.seconds.toFixed(0)} s, ${perDocument(size).toFixed(0)} ms a document`,
        },
        ...(growth === undefined || !first
          ? []
          : [
              {
                size: documents,
                what: `cost of a document against that at ${thousands(first.documents)}`,
                bar: `${BARS.growth} times`,
                measured: ratio(growth),
                met: growth <= BARS.growth,
              },
            ]),
        ...(preparedSeconds === undefined
          ? []
          : [
              {
                size: documents,
                what: `import against writing the same from prepared rows (${preparedSeconds.toFixed(0)} s)`,
                bar: `${BARS.prepared} times`,
                measured: ratio(size.seconds / preparedSeconds),
                met: size.seconds / preparedSeconds <= BARS.prepared,
              },
            ]),
        ...(peakMegabytes === undefined
          ? []
          : [
              {
                size: documents,
                what: 'most memory of the import, all threads',
                bar: `${BARS.megabytes} MB`,
                measured: `${peakMegabytes.toFixed(0)} MB`,
                met: peakMegabytes <= BARS.megabytes,
              },
            ]),
        ...size.reads.map((r) => ({
          size: documents,
          what: `${r.what}: p50, p99 (bare statements)`,
          bar: `p50 ${BARS.reads} times`,
          measured: `${r.p50.toFixed(1)}, ${r.p99.toFixed(0)} ms (${r.bareP50.toFixed(1)}, ${r.bareP99.toFixed(0)} ms): ${ratio(r.p50 / r.bareP50)}`,
          met: r.p50 / r.bareP50 <= BARS.reads,
        })),
      ];
    }),
  ];
}

export function tableOf(measured: Measured): string {
  let size = '';
  return [
    measured.conditions,
    '',
    '| archive | what | bar | measured | met |',
    '| --- | --- | ---: | ---: | --- |',
    ...rowsOf(measured).map((row) => {
      const shown = row.size === size ? '' : row.size;
      size = row.size;
      const met = row.met === undefined ? '' : row.met ? 'yes' : 'no';
      return `| ${shown} | ${row.what} | ${row.bar} | ${row.measured} | ${met} |`;
    }),
  ].join('\n');
}

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 64;
const BASE = 236;
const TOP = 48;

/** What a document costs at each size, as bars: level where the archive's size does not matter. */
export function plotOf({ sizes, conditions }: Measured): string {
  const most = Math.max(...sizes.map(perDocument), 1);
  const wide = (WIDTH - LEFT - 24) / Math.max(1, sizes.length);
  const bars = sizes.map((size, i) => {
    const high = ((BASE - TOP) * perDocument(size)) / most;
    const x = LEFT + i * wide + wide * 0.2;
    const middle = x + wide * 0.3;
    return `<rect x="${x.toFixed(1)}" y="${(BASE - high).toFixed(1)}" width="${(wide * 0.6).toFixed(1)}" height="${high.toFixed(1)}" fill="#3b6ea5" rx="2"/>
<text x="${middle.toFixed(1)}" y="${(BASE - high - 8).toFixed(1)}" text-anchor="middle">${perDocument(size).toFixed(0)} ms</text>
<text x="${middle.toFixed(1)}" y="${BASE + 20}" text-anchor="middle">${thousands(size.documents)} documents</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13" fill="#444">
<title id="title">What the import of one document costs, by the size of the archive</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="24" y="26" font-size="15" fill="#111">What the import of one document costs</text>
${bars.join('\n')}
<line x1="${LEFT}" y1="${BASE}" x2="${WIDTH - 24}" y2="${BASE}" stroke="#888"/>
<text x="24" y="${HEIGHT - 14}" font-size="11" fill="#666">${conditions.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>
</svg>
`;
}
