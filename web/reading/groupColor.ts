import { RELATION_GROUP_DESCRIPTORS, type RelationGroup } from '../../src/model/relationTypes.ts';

const colors = new Map(
  RELATION_GROUP_DESCRIPTORS.map((g) => [g.group, `light-dark(${g.color.light}, ${g.color.dark})`]),
);

/** The colour of a group of relations, as CSS that follows the scheme. */
export const groupColor = (group: RelationGroup): string => colors.get(group) ?? 'currentColor';
