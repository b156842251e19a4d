/** The drawn nodes in words. */
import { useMemo } from 'react';
import type { GraphData } from '../filters/visible.ts';
import { selectionActions, selectionNow } from '../selection/useSelection.ts';
import { useTold } from './handle.ts';
import { MarkList } from './MarkList.tsx';
import { wordsOf } from './mirrorWords.ts';

/** Words of so many relations are read out with a node. */
const MOST_TOLD = 6;

export function Mirror({ visible }: { visible: GraphData }) {
  const selection = useTold((s) => s.selection);
  const nodes = useMemo(
    () => visible.nodes.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)),
    [visible],
  );
  const words = useMemo(() => wordsOf(visible, MOST_TOLD), [visible]);
  return (
    <MarkList
      label="Drawn entities"
      marks={nodes}
      selected={selection.nodes}
      words={words}
      onPick={({ id }, more) => {
        selectionActions.pick('nodes', id, more);
        // Whoever goes by keys is told at once.
        useTold.setState({ selection: selectionNow() });
      }}
    />
  );
}
