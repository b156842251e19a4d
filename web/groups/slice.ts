/** Which groups of the whole archive are open. */
import type { Slice } from '../explore/slice.ts';
import { listOf, setList } from '../url/words.ts';

export interface GroupsSliceState {
  /** Ids as `src/model/groupContracts.ts` says; what an archive does not have is not open. */
  readonly open: readonly string[];
}

export const initialGroups: GroupsSliceState = { open: [] };

export const groupsSlice: Slice<GroupsSliceState> = {
  initial: initialGroups,
  write: (state, query) => setList(query, 'opened', state.open),
  read: (query) => ({ open: listOf(query.get('opened')) }),
};
