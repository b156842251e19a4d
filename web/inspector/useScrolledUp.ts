/** The panel of another thing begins at its top. Where nothing was scrolled the page is not laid out to find that out. */
import { type UIEvent, useLayoutEffect, useMemo, useRef } from 'react';

/** @returns what the element that scrolls is given */
export function useScrolledUp(thing: string) {
  const scrolled = useRef<HTMLElement>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing.
  useLayoutEffect(() => {
    if (!scrolled.current) return;
    scrolled.current.scrollTop = 0;
    scrolled.current = undefined;
  }, [thing]);
  return useMemo(
    () => ({
      onScroll: (event: UIEvent<HTMLElement>) => {
        scrolled.current = event.currentTarget;
      },
    }),
    [],
  );
}
