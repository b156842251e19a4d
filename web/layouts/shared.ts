/** Places that a link brought, until the things they belong to are drawn; and links that bring them. */
import { notifications } from '@mantine/notifications';
import { exploreNow } from '../explore/store.ts';
import type { Point, Positions } from './positions.ts';
import { MOST_SHARED, PLACES, packPlaces, unpackPlaces } from './share.ts';

let brought: ((id: string) => Point | undefined) | undefined;

/** Read once, when the page opens. */
export function readSharedPlaces(fragment: string): void {
  const at = fragment.indexOf(PLACES);
  if (at >= 0) brought = unpackPlaces(fragment.slice(at + PLACES.length));
}

/** The places brought for what is drawn; taken once, since from then on they are the page's own. */
export function takeSharedPlaces(ids: readonly string[]): Positions {
  const places = new Map(
    ids.flatMap((id) => {
      const point = brought?.(id);
      return point ? [[id, point] as const] : [];
    }),
  );
  if (ids.length > 0) brought = undefined;
  return places;
}

/** The address with all places of what is drawn, into the clipboard. */
export async function copyLinkWithPlaces(drawn: Iterable<string>): Promise<void> {
  const { layout, positions } = exploreNow();
  const at = positions[layout.name]?.at;
  const places = new Map(
    [...drawn].flatMap((id) => {
      const point = at?.get(id);
      return point ? [[id, point] as const] : [];
    }),
  );
  if (places.size > MOST_SHARED) {
    notifications.show({
      color: 'red',
      title: 'Not copied',
      message: `A link holds at most ${MOST_SHARED} places; ${places.size} are drawn. Take some off the stage first.`,
    });
    return;
  }
  const link = `${location.origin}${location.pathname}${location.search}#${PLACES}${packPlaces(places)}`;
  try {
    await navigator.clipboard.writeText(link);
    notifications.show({
      message: 'The link holds what is drawn and where it stands.',
      title: 'Link copied',
    });
  } catch {
    // Clipboards may be refused: the address bar can be copied from.
    window.history.replaceState(null, '', link);
    notifications.show({
      message: 'The clipboard was refused: copy the address of this page.',
      title: 'Link ready',
    });
  }
}
