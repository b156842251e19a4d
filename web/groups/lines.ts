/** Lines of the picture by an id, since several parts of the page speak of one. Pure. */
import type { GroupLine } from '../../src/model/groupContracts.ts';

const BETWEEN = '~';

export const lineId = ({ source, target }: Pick<GroupLine, 'source' | 'target'>): string =>
  source < target ? `${source}${BETWEEN}${target}` : `${target}${BETWEEN}${source}`;
