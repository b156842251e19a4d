/**
 * The drawn nodes as a list box, in words: for screen readers, and for going through the graph by keys. Only the
 * options near the active one are in the page, however large the graph; each says its place among all.
 */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { GraphData } from '../filters/visible.ts';
import { selectionActions, selectionNow } from '../selection/useSelection.ts';
import classes from './graph.module.css';
import { useTold } from './handle.ts';
import { stepFrom } from './mirrorKeys.ts';
import { wordsOf } from './mirrorWords.ts';

const ROW = 26;
const HEIGHT = 162;
/** Rows beyond the edges that are in the page. */
const BEYOND = 4;
/** Words of so many relations are read out with a node. */
const MOST_TOLD = 6;

export function Mirror({ visible }: { visible: GraphData }) {
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const selection = useTold((s) => s.selection);
  const nodes = useMemo(
    () => visible.nodes.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)),
    [visible],
  );
  const [active, setActive] = useState(0);
  const [only] = selection.nodes.length === 1 ? selection.nodes : [];
  const at = Math.min(active, Math.max(0, nodes.length - 1));
  const words = useMemo(() => wordsOf(visible, MOST_TOLD), [visible]);
  const places = useMemo(() => new Map(nodes.map((n, i) => [n.id, i])), [nodes]);
  useEffect(() => {
    const place = only === undefined ? undefined : places.get(only);
    if (place !== undefined) setActive(place);
  }, [only, places]);
  // Nobody looks at it while the keyboard is elsewhere, and scrolling would have all of the page laid out.
  const [focused, setFocused] = useState(false);
  const [top, setTop] = useState(0);
  const [first, last] = [Math.floor(top / ROW) - BEYOND, Math.ceil((top + HEIGHT) / ROW) + BEYOND];
  useEffect(() => {
    const box = host.current;
    if (!focused || !box) return;
    const to = Math.min(at * ROW, Math.max(box.scrollTop, (at + 1) * ROW - HEIGHT));
    box.scrollTop = to;
    setTop(to);
  }, [focused, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepFrom(event.key, at, nodes.length);
    const node = to === undefined ? undefined : nodes[to];
    if (to === undefined || !node || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setActive(to);
    selectionActions.pick('nodes', node.id, event.shiftKey);
    // Whoever goes by keys is told at once.
    useTold.setState({ selection: selectionNow() });
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
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="presentation" style={{ height: nodes.length * ROW, position: 'relative' }}>
        {nodes.slice(Math.max(0, first), last).map((node, i) => {
          const index = Math.max(0, first) + i;
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
              style={{ transform: `translateY(${index * ROW}px)` }}
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
