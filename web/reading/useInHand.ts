/** Brings the place in hand into view, and marks the mentions of the entity in hand with that place among them. */
import { useEffect } from 'react';

export function useInHand(
  body: HTMLElement | null,
  /** Offset in the document at which the claim or the mention in hand begins. */
  start: number | undefined,
  entity: string | undefined,
): void {
  useEffect(() => {
    if (!body || start === undefined) return;
    const piece = [...body.querySelectorAll<HTMLElement>('[data-start]')].findLast(
      (p) => Number(p.dataset.start) <= start,
    );
    piece?.scrollIntoView({ block: 'center' });
    if (!entity) return;
    const all = [...body.querySelectorAll<HTMLElement>(`[data-entity="${CSS.escape(entity)}"]`)];
    for (const element of all) element.dataset.inHand = '';
    if (piece) piece.dataset.inHand = 'now';
    return () => {
      for (const element of [...all, ...(piece ? [piece] : [])]) delete element.dataset.inHand;
    };
  }, [body, start, entity]);
}
