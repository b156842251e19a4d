/** Groups in words. Pure. */
import type { Basis, GroupLine, GroupMark } from '../../src/model/groupContracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { countOf } from '../inspector/count.ts';

/** What holds a group together. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  community: 'More closely related to each other than to the rest',
  rest: 'Small groups, taken together',
  kind: 'Of one kind: their relations do not tell them apart',
  rank: 'With about as many relations: nothing else tells them apart',
  unrelated: 'Related to nothing else here',
};

/** "ISIS, Iraq, Mosul". */
export const nameOf = (mark: GroupMark): string =>
  mark.what === 'entity' ? mark.name : mark.names.join(', ');

/** "ISIS and 4,011 more". */
export const shortNameOf = (mark: GroupMark): string =>
  mark.what === 'entity' || mark.entities === 1
    ? nameOf(mark)
    : `${mark.names[0]} and ${countOf(mark.entities - 1, 'more', 'more')}`;

/** "used 12, attacked 4". */
export const typesInWords = ({ types }: Pick<GroupLine, 'types'>, most: number): string =>
  [
    ...types.slice(0, most).map(({ value, count }) => `${relationTypeOf(value).forward} ${count}`),
    ...(types.length > most ? ['others'] : []),
  ].join(', ');

/** For those who do not see the stage. */
export function wordsOf(
  mark: GroupMark,
  lines: readonly GroupLine[],
  nameAt: (id: string) => string,
): string {
  const own = lines.filter((line) => line.source === mark.id || line.target === mark.id);
  const related = own
    .slice(0, 4)
    .map((line) => {
      const other = line.source === mark.id ? line.target : line.source;
      return `${countOf(line.relations, 'relation')} with ${nameAt(other)}`;
    })
    .join('; ');
  const head =
    mark.what === 'entity'
      ? `${mark.name}, ${kindOf(mark.kind).label}, ${countOf(mark.degree, 'relation')}`
      : `Group of ${countOf(mark.entities, 'entity', 'entities')} around ${mark.names.join(', ')}, ${countOf(mark.within, 'relation')} within`;
  return related ? `${head}: ${related}` : head;
}
