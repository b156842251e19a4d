/** Asks the server for the groups and tells what comes, as it comes. */
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type { GroupPicture } from '../../src/model/groupContracts.ts';
import { ApiError, callForLines } from '../api/client.ts';
import type { FilterState } from '../filters/slice.ts';
import { filterOf } from './request.ts';
import { useGroups } from './store.ts';

export async function loadGroups(
  filters: FilterState,
  open: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  useGroups.setState({ progress: { stage: 'reading', done: undefined }, error: undefined });
  // Shown with its places: before these, its marks would stand nowhere.
  let waiting: { picture: GroupPicture; outdated: boolean } | undefined;
  try {
    const body = { filter: filterOf(filters), open };
    for await (const event of callForLines(ENDPOINTS.groups, { body, signal })) {
      if (signal.aborted) return;
      if (event.event === 'progress')
        useGroups.setState({ progress: { stage: event.stage, done: event.done } });
      else if (event.event === 'picture')
        waiting = { picture: event.picture, outdated: event.outdated ?? false };
      else if (event.event === 'places') {
        useGroups.setState({
          ...waiting,
          places: event,
          progress: event.settled ? undefined : { stage: 'placing', done: undefined },
        });
        waiting = undefined;
      } else throw new ApiError('failed', 0, event.message, 'Try again.');
    }
  } catch (error) {
    if (signal.aborted) return;
    useGroups.setState({
      progress: undefined,
      error: error instanceof Error ? error : new Error(String(error)),
    });
  }
}
