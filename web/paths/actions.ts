/** What is done with a path: it is lit while pointed at, and drawn when taken. */
import { isDrawn, useKnown } from '../drawn/known.ts';
import { add, revealRelations } from '../drawn/producers.ts';
import { change, exploreNow } from '../explore/store.ts';
import { stageActions } from '../graph/handle.ts';
import { inspectorActions } from '../inspector/store.ts';
import { edgesOnly, nodesOnly } from '../selection/selection.ts';
import { type FoundPath, type PathsItem, pathKey } from './item.ts';

/** Lights relations as far as they are drawn; where none is, those of their ends that are. */
export function previewSteps(steps: readonly (readonly string[])[], ends: readonly string[]): void {
  const { relations } = useKnown.getState();
  const drawn = steps.flat().filter((id) => relations.has(id));
  stageActions.preview(drawn.length > 0 ? edgesOnly(drawn) : nodesOnly(ends.filter(isDrawn)));
}

/** Draws what of a path is not drawn yet, as one step of undo, and selects it. */
export function takePath(item: PathsItem, path: FoundPath, names: readonly string[]): void {
  const taken = new Set(exploreNow().drawn.removedRelations);
  const relations = path.steps.flat();
  if (path.nodes.some((id) => !isDrawn(id)) || relations.some((id) => taken.has(id)))
    change(`Draw a path from ${names.at(0)} to ${names.at(-1)}`, {
      drawn: (state) => add(path.nodes)(revealRelations(relations)(state)),
    });
  inspectorActions.open({ ...item, path: pathKey(path) });
}
