/**
 * What was read last, which stays in the page, hidden, while the next is read in its place: to write another thing into
 * it costs less than to make it anew, and a click shows more quickly what it selected.
 */
import { type ReactNode, useRef } from 'react';

/** @param children nothing while it is being read */
export function Standing({ children }: { children: ReactNode | undefined }) {
  const last = useRef(children);
  if (children !== undefined) last.current = children;
  return <div hidden={children === undefined}>{last.current}</div>;
}
