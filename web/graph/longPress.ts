/**
 * A finger held still on a node, a relation or the stage, in place of the right button: browsers send no such event
 * here, since the stage takes touches for itself.
 */
import type Sigma from 'sigma';
import type { MouseCoords } from 'sigma/types';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { Hovered } from './lighting.ts';

const HELD_MS = 500;
/** A finger is never quite still, in CSS pixels. */
const STILL = 10;

export function listenForLongPress(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  onHeld: (on: Hovered | undefined, event: MouseCoords) => void,
): { readonly justHeld: boolean } {
  /** The release that ends it is no tap. */
  let justHeld = false;
  let press: { readonly x: number; readonly y: number; readonly timer: number } | undefined;

  const end = () => {
    if (press) clearTimeout(press.timer);
    press = undefined;
  };
  const begin = (on: Hovered | undefined, event: MouseCoords) => {
    end();
    justHeld = false;
    if (!(event.original instanceof TouchEvent)) return;
    const held = () => {
      press = undefined;
      justHeld = true;
      onHeld(on, event);
    };
    press = { x: event.x, y: event.y, timer: window.setTimeout(held, HELD_MS) };
  };
  sigma.on('downNode', ({ node, event }) => begin({ kind: 'node', id: node }, event));
  sigma.on('downEdge', ({ edge, event }) => begin({ kind: 'edge', id: edge }, event));
  sigma.on('downStage', ({ event }) => begin(undefined, event));
  sigma.on('moveBody', ({ event }) => {
    if (press && Math.hypot(event.x - press.x, event.y - press.y) > STILL) end();
  });
  for (const up of ['upNode', 'upEdge', 'upStage'] as const) sigma.on(up, end);
  return {
    get justHeld() {
      return justHeld;
    },
  };
}
