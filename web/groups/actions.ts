/** What a user does to the groups. */
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { call } from '../api/client.ts';
import { drawnActions } from '../drawn/actions.ts';
import { change, exploreNow } from '../explore/store.ts';
import { countOf } from '../inspector/count.ts';
import { inspectorActions } from '../inspector/store.ts';
import { viewActions } from '../views/store.ts';
import { close, closeAll, open } from './producers.ts';
import { filterOf } from './request.ts';
import { markNow, openNow, useGroups } from './store.ts';
import { shortNameOf } from './words.ts';

/** More at once would hide what was drawn before. */
export const MOST_DRAWN = 200;

/** Those that stand within an open group, at whatever depth. */
function openWithin(id: string): string[] {
  const inside = (useGroups.getState().picture?.open ?? []).filter((g) => g.parent === id);
  return inside.flatMap((group) => [...group.asked, ...openWithin(group.id)]);
}

export const groupActions = {
  open(id: string): void {
    const mark = markNow(id);
    if (mark?.what === 'group')
      change(`Open the group of ${shortNameOf(mark)}`, { groups: open([id]) });
  },
  /** With all that is open within. */
  close(id: string): void {
    const group = openNow(id);
    if (!group) return;
    change(`Close the group of ${shortNameOf(group)}`, {
      groups: close([...group.asked, ...openWithin(id)]),
    });
    inspectorActions.open({ kind: 'group', id });
  },
  closeAll: () => change('Close all groups', { groups: closeAll() }),
  /** Opens the groups that an entity stands in, and selects it. Nothing of it where the filters leave it out. */
  async reveal(entity: string): Promise<boolean> {
    const filter = filterOf(exploreNow().filters);
    const { members } = await call(ENDPOINTS.groupMembers, { body: { filter, entity } });
    const [member] = members;
    viewActions.show('groups');
    if (!member) return false;
    change(`Show ${member.entity.name} among the groups`, {
      groups: open(member.groups.map((group) => group.id)),
    });
    inspectorActions.open({ kind: 'entity', id: entity });
    return true;
  },
  /** Draws the best connected of a group in the graph. */
  async draw(group: string): Promise<void> {
    const { members } = await call(ENDPOINTS.groupMembers, {
      body: { filter: filterOf(exploreNow().filters), group, limit: MOST_DRAWN },
    });
    drawnActions.add(
      members.map((member) => member.entity.id),
      `Draw ${countOf(members.length, 'entity', 'entities')} of a group`,
    );
    viewActions.show('graph');
  },
} as const;
