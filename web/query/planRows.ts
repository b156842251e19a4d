/** How wide the bars of a plan are: by the order of magnitude of the rows expected. Pure. */
import type { PlanNode } from '../../src/model/contracts.ts';

export const mostRows = ({ estimatedRows = 0, children }: PlanNode): number =>
  Math.max(estimatedRows, ...children.map(mostRows));

/** Percent of the widest bar. */
export const shareOf = (rows: number, most: number): number =>
  most <= 0 ? 0 : Math.round((100 * Math.log1p(Math.max(0, rows))) / Math.log1p(most));
