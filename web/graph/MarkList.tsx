/**
 * The marks of a stage as a list box, in words: for screen readers, and for going through them by keys. Only the
 * options near the active one are in the page, however many there are; each says its place among all.
 */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import classes from './graph.module.css';
import { stepFrom } from './mirrorKeys.ts';

const ROW = 26;
const HEIGHT = 162;
/** Rows beyond the edges that are in the page. */
const BEYOND = 4;

export interface MarkListProps<M extends { readonly id: string }> {
  readonly label: string;
  /** In the order in which they are gone through. */
  readonly marks: readonly M[];
  readonly selected: readonly string[];
  readonly words: (mark: M) => string;
  /** `more` is asked by Shift. */
  readonly onPick: (mark: M, more: boolean) => void;
  readonly onOpen?: (mark: M) => void;
}

export function MarkList<M extends { readonly id: string }>({
  label,
  marks,
  selected,
  words,
  onPick,
  onOpen,
}: MarkListProps<M>) {
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [only] = selected.length === 1 ? selected : [];
  const at = Math.min(active, Math.max(0, marks.length - 1));
  const places = useMemo(() => new Map(marks.map((n, i) => [n.id, i])), [marks]);
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
    const to = stepFrom(event.key, at, marks.length);
    const mark = to === undefined ? undefined : marks[to];
    const active = marks[at];
    if (event.key === 'Enter' && active && onOpen) {
      event.preventDefault();
      onOpen(active);
      return;
    }
    if (to === undefined || !mark || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setActive(to);
    onPick(mark, event.shiftKey);
  };

  return (
    <div
      ref={host}
      className={classes.mirror}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={focused && marks.length > 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="presentation" style={{ height: marks.length * ROW, position: 'relative' }}>
        {marks.slice(Math.max(0, first), last).map((mark, i) => {
          const index = Math.max(0, first) + i;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and names its active option, as the pattern of ARIA for list boxes says.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list box.
            <div
              key={mark.id}
              id={`${id}-${index}`}
              role="option"
              aria-setsize={marks.length}
              aria-posinset={index + 1}
              aria-selected={selected.includes(mark.id)}
              data-active={index === at || undefined}
              className={classes.option}
              style={{ transform: `translateY(${index * ROW}px)` }}
              onClick={() => onPick(mark, false)}
            >
              {words(mark)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
