/** Listens for the shortcuts of the registry while no field is being typed in. */
import { useEffect } from 'react';
import { useActions } from './context.ts';
import { matches } from './keys.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox],[type=range]), textarea'));

/** What floats over the page, as a list that opened, keeps its keys: Escape closes it and nothing else. */
const isFloating = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;

/** A dialog keeps the keys for itself. */
const isCovered = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

export function Shortcuts() {
  const actions = useActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isCovered()) return;
      const meant = actions.filter((a) => a.keys && matches(event, a.keys));
      const action = meant.find((a) => a.when?.()) ?? meant.find((a) => !a.when);
      if (!action) return;
      const typed = isTyping(event.target);
      if ((typed || isFloating(event.target)) && !(event.ctrlKey || event.metaKey)) return;
      if (typed && (action.name === 'undo' || action.name === 'redo')) return;
      event.preventDefault();
      if (!action.unavailable?.()) action.perform();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions]);
  return null;
}
