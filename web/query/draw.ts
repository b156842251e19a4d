/** Draws what an answer holds into the explorer, as one step of undo. */
import { notifications } from '@mantine/notifications';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { call } from '../api/client.ts';
import { add, restart, revealRelations } from '../drawn/producers.ts';
import { change } from '../explore/store.ts';
import { countOf } from '../inspector/count.ts';
import { viewActions } from '../views/store.ts';
import type { Drawable } from './drawable.ts';

/** A picture of more says nothing, and its address would be refused. */
export const MOST_DRAWN = 2_000;
/** Relations whose ends are asked for one by one. */
const MOST_ASKED = 60;

/** The ends of relations that came without them, and how many were left out. */
async function endsOf(relationships: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    relationships
      .slice(0, MOST_ASKED)
      .map((id) => call(ENDPOINTS.relationship, { params: { id } })),
  );
  return found.flatMap(({ source, target }) => [source.id, target.id]);
}

async function draw(drawable: Drawable, how: 'beside' | 'alone'): Promise<void> {
  try {
    const ends = await endsOf(drawable.withoutEnds);
    const ids = [...new Set([...drawable.entities.map((e) => e.id), ...ends])].slice(0, MOST_DRAWN);
    if (ids.length === 0) return;
    change(`Draw ${countOf(ids.length, 'entity', 'entities')} of an answer`, {
      drawn: (state) =>
        revealRelations(drawable.relationships)(
          add(ids)(how === 'alone' ? restart(0)(state) : state),
        ),
    });
    viewActions.show('graph');
    const left = drawable.withoutEnds.length - MOST_ASKED;
    if (left > 0)
      notifications.show({
        title: `${countOf(left, 'relation')} not drawn`,
        message: 'Have the statement return both ends of its relations, or their path.',
      });
  } catch (error) {
    notifications.show({
      color: 'red',
      title: 'Not drawn',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

export const drawActions = { draw } as const;
