/**
 * The drawn nodes as a list box, in words: for screen readers, and for going through the graph by keys. Only the
 * options near the active one are in the page, however large the graph; each says its place among all.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { GraphData } from '../filters/visible.ts';
import { selectionActions, useSelection } from '../selection/useSelection.ts';
import classes from './graph.module.css';
import { stepFrom } from './mirrorKeys.ts';
import { wordsOf } from './mirrorWords.ts';

const ROW = 26;
/** Words of so many relations are read out with a node. */
const MOST_TOLD = 6;

export function Mirror({ visible }: { visible: GraphData }) {
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  // What is selected is lit first.
  const selection = useDeferredValue(useSelection());
  const nodes = useMemo(
    () => visible.nodes.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)),
    [visible],
  );
  const [active, setActive] = useState(0);
  const [only] = selection.nodes.length === 1 ? selection.nodes : [];
  const at = Math.min(active, Math.max(0, nodes.length - 1));
  const words = useMemo(() => wordsOf(visible, MOST_TOLD), [visible]);
  const virtual = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => host.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  const places = useMemo(() => new Map(nodes.map((n, i) => [n.id, i])), [nodes]);
  useEffect(() => {
    const place = only === undefined ? undefined : places.get(only);
    if (place !== undefined) setActive(place);
  }, [only, places]);
  // Nobody looks at it while the keyboard is elsewhere, and scrolling would have all of the page laid out.
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (focused && nodes.length > 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [focused, at, nodes, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepFrom(event.key, at, nodes.length);
    const node = to === undefined ? undefined : nodes[to];
    if (to === undefined || !node || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setActive(to);
    selectionActions.pick('nodes', node.id, event.shiftKey);
  };

  return (
    <div
      ref={host}
      className={classes.mirror}
      role="listbox"
      tabIndex={0}
      aria-label="Drawn entities"
      aria-multiselectable
      aria-activedescendant={focused && nodes.length > 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const node = nodes[index];
          if (!node) return null;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and names its active option, as the pattern of ARIA for list boxes says.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list box.
            <div
              key={node.id}
              id={`${id}-${index}`}
              role="option"
              aria-setsize={nodes.length}
              aria-posinset={index + 1}
              aria-selected={selection.nodes.includes(node.id)}
              data-active={index === at || undefined}
              className={classes.option}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => selectionActions.pick('nodes', node.id, false)}
            >
              {words(node)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
