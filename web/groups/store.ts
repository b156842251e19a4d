/** What the server found last of the archive in groups, and how far it is with the next. */
import { create } from 'zustand';
import type {
  GroupMark,
  GroupPicture,
  GroupPlaces,
  GroupStage,
  OpenGroup,
} from '../../src/model/groupContracts.ts';

export interface GroupsState {
  readonly picture: GroupPicture | undefined;
  readonly places: GroupPlaces | undefined;
  /** What is being found, while it is. */
  readonly progress: { readonly stage: GroupStage; readonly done: number | undefined } | undefined;
  readonly error: Error | undefined;
  /** The archive has changed since, and is being read anew. */
  readonly outdated: boolean;
}

export const useGroups = create<GroupsState>()(() => ({
  picture: undefined,
  places: undefined,
  progress: undefined,
  error: undefined,
  outdated: false,
}));

export const markNow = (id: string): GroupMark | undefined =>
  useGroups.getState().picture?.marks.find((mark) => mark.id === id);

export const openNow = (id: string): OpenGroup | undefined =>
  useGroups.getState().picture?.open.find((group) => group.id === id);
