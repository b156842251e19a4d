/** When relations are said to have held or happened: a line each, from the first date to the last. Pure. */
import { RELATION_GROUP_DESCRIPTORS, relationTypeOf } from '../../model/relationTypes.ts';
import type { DossierContent } from '../content.ts';
import type { Picture } from '../document.ts';
import { LINE, n, QUIET, shortened, svg, textAt } from './svg.ts';

const WIDTH = 680;
const NAMES = 260;
const ROW = 17;
const TOP = 28;
const MOST = 30;
const LETTERS = 42;
const RIGHT = 16;
/** Of a bar, so that a day is seen among years. */
const LEAST = 5;

/** The stretch that an ISO date covers, as precise as it is, in years. */
export function stretchOf(date: string): readonly [from: number, to: number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return [year, year + 1];
  const from = year + (month - 1) / 12;
  return day === undefined ? [from, from + 1 / 12] : [from + (day - 1) / 372, from + day / 372];
}

/** Whole steps of years that leave room for their numbers. */
const stepOf = (years: number): number => [1, 2, 5, 10, 20, 50].find((s) => years / s <= 9) ?? 100;

export function timeline({ entity, relations }: DossierContent): Picture | undefined {
  const dated = relations.flatMap(({ relationship: r, other, source }) => {
    if (r.firstDate === undefined) return [];
    const [from] = stretchOf(r.firstDate);
    const [, to] = stretchOf(r.lastDate ?? r.firstDate);
    const type = relationTypeOf(r.type);
    const words = source.id === entity.id ? type.forward : type.backward;
    const group = RELATION_GROUP_DESCRIPTORS.find((g) => g.group === type.group);
    return [{ from, to, label: `${words} ${other.name}`, color: group?.color.light ?? QUIET }];
  });
  if (dated.length === 0) return undefined;
  const shown = dated.slice(0, MOST).sort((x, y) => x.from - y.from || x.to - y.to);
  const first = Math.floor(Math.min(...shown.map((d) => d.from)));
  const last = Math.max(first + 1, Math.ceil(Math.max(...shown.map((d) => d.to))));
  const at = (year: number) => NAMES + ((year - first) / (last - first)) * (WIDTH - NAMES - RIGHT);
  const height = TOP + shown.length * ROW + 12;
  const step = stepOf(last - first);
  const ticks = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, i) => first + i * step,
  );
  const left = dated.length - shown.length;
  const caption = `When, as far as documents date it${left > 0 ? `; ${left} more dated relations are not drawn` : ''}.`;
  return {
    kind: 'picture',
    name: 'timeline',
    width: WIDTH,
    height,
    caption,
    svg: svg(WIDTH, height, caption, [
      ...ticks.flatMap((year) => [
        `<line x1="${n(at(year))}" y1="${TOP - 8}" x2="${n(at(year))}" y2="${height - 8}" stroke="${LINE}" stroke-width="0.7"/>`,
        textAt(String(year), at(year), 10, { anchor: 'middle', color: QUIET, size: 10 }),
      ]),
      ...shown.flatMap(({ from, to, label, color }, i) => {
        const y = TOP + i * ROW + ROW / 2;
        const x = Math.min(at(from), WIDTH - RIGHT - LEAST);
        return [
          textAt(shortened(label, LETTERS), NAMES - 10, y, { anchor: 'end' }),
          `<rect x="${n(x)}" y="${n(y - 4)}" width="${n(Math.max(LEAST, at(to) - at(from)))}" height="8" rx="2" fill="${color}"/>`,
        ];
      }),
    ]),
  };
}
