/** The question for paths, as the inspector holds it. Pure. */
import { HUB_DEGREE, type PathParams, type PathResult } from '../../src/model/pathContracts.ts';
import type { Inspected, InspectorState } from '../inspector/state.ts';

export type PathsItem = Extract<Inspected, { kind: 'paths' }>;
export type FoundPath = PathResult['shortest'][number];
export type PathEdge = PathResult['edges'][number];

/** More relations than any entity has: nothing is left out for having many. */
export const ANY_DEGREE = 999_999;

/** The question asked last, as far as the trail leads: an end that is set now belongs to it. */
export function latest({ trail, position }: InspectorState): PathsItem | undefined {
  const seen = position < 0 ? trail : trail.slice(0, position + 1);
  return seen.findLast((item) => item.kind === 'paths');
}

const PATHS = { kind: 'paths' } as const;

/** From there to anywhere: a new question, in which the rest is still open. */
export const fromHere = (id: string): PathsItem => ({ ...PATHS, from: id });

/** To there, from where the last question began. */
export function toHere(id: string, before: PathsItem | undefined): PathsItem {
  const from = before?.from === id ? undefined : before?.from;
  return { ...PATHS, ...(from && { from }), to: id };
}

/** The question with one of its ends set, or open again. What was found for other ends is no longer in hand. */
export function withEnd(item: PathsItem, end: 'from' | 'to', id: string | undefined): PathsItem {
  const { path: _path, [end]: _end, ...rest } = item;
  return { ...rest, ...(id && { [end]: id }) };
}

export function swapped({ from, to, path: _, ...rest }: PathsItem): PathsItem {
  return { ...rest, ...(to && { from: to }), ...(from && { to: from }) };
}

/** What may stand between the ends: with a number countries, classes of weapons and hubs up to it, otherwise none of them. */
export function withThrough(item: PathsItem, through: number | undefined): PathsItem {
  const { path: _path, through: _through, ...rest } = item;
  return through === undefined ? rest : { ...rest, through };
}

type Asked = Pick<PathParams, 'from' | 'to' | 'countries' | 'classes' | 'maxDegree'>;

/** What is asked of the server; nothing until both ends are set and differ. */
export function askedOf({ from, to, through }: PathsItem): Asked | undefined {
  if (!from || !to || from === to) return undefined;
  return through === undefined
    ? { from, to, countries: 'no', classes: 'no', maxDegree: HUB_DEGREE }
    : { from, to, countries: 'yes', classes: 'yes', maxDegree: through };
}

/** The path by which an item names it: the best founded relation of each step. */
export const pathKey = (path: FoundPath): string[] => path.steps.flatMap((ids) => ids.slice(0, 1));

export const isInHand = (item: PathsItem, path: FoundPath): boolean =>
  item.path?.join() === pathKey(path).join();
