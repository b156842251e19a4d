/** What the user does with the pointer on the stage, as what it means for the exploration. */
import type Sigma from 'sigma';
import type { MouseCoords } from 'sigma/types';
import type { Point } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import type { Hovered } from './lighting.ts';
import { listenForLinks } from './linkDrag.ts';
import { listenForLongPress } from './longPress.ts';

export interface GestureEvents {
  /** `more` is asked by Ctrl, ⌘ or Shift. */
  onNode(id: string, more: boolean): void;
  onEdge(id: string, more: boolean): void;
  /** The bolt of a relation that documents contradict. */
  onBolt(id: string): void;
  onOpenNode(id: string, at: Point): void;
  onMenu(on: Hovered | undefined, at: Point): void;
  onBackground(): void;
  /** What the pointer is on, or that it is on nothing. */
  onHover(on: Hovered | undefined): void;
  /** A line was drawn from one node to another, with Alt held. */
  onLink(from: string, to: string): void;
}

export interface GestureState {
  /** A mark is being moved: what the pointer passes over is not meant. */
  isDragging(): boolean;
  /** The last press moved a mark: its release is no click. */
  hasDragged(): boolean;
  threadAt(at: Point): string | undefined;
  isOnBolt(edge: string, at: Point): boolean;
}

export function listenForGestures(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  { isDragging, hasDragged, threadAt, isOnBolt }: GestureState,
  events: GestureEvents,
): void {
  const hover = (on?: Hovered) => {
    if (!isDragging()) events.onHover(on);
  };
  sigma.on('enterNode', ({ node }) => hover({ kind: 'node', id: node }));
  sigma.on('leaveNode', () => hover());
  sigma.on('enterEdge', ({ edge }) => hover({ kind: 'edge', id: edge }));
  sigma.on('leaveEdge', () => hover());

  const wantsMore = ({ original: o }: MouseCoords) =>
    !(o instanceof TouchEvent) && (o.ctrlKey || o.metaKey || o.shiftKey);
  const links = listenForLinks(sigma, events.onLink);
  const menu = (on: Hovered | undefined, event: MouseCoords) => {
    event.original.preventDefault();
    events.onMenu(on, { x: event.x, y: event.y });
  };
  const finger = listenForLongPress(sigma, menu);
  sigma.on('clickNode', ({ node, event }) => {
    if (!hasDragged() && !links.justDrawn && !finger.justHeld)
      events.onNode(node, wantsMore(event));
  });
  const edgeClicked = (edge: string, event: MouseCoords) => {
    const more = wantsMore(event);
    if (!more && isOnBolt(edge, event)) events.onBolt(edge);
    else events.onEdge(edge, more);
  };
  sigma.on('clickEdge', ({ edge, event }) => {
    if (!finger.justHeld) edgeClicked(edge, event);
  });
  sigma.on('clickStage', ({ event }) => {
    if (finger.justHeld) return;
    const thread = threadAt(event);
    if (thread) edgeClicked(thread, event);
    else events.onBackground();
  });
  sigma.on('doubleClickNode', ({ node, event }) => {
    event.preventSigmaDefault();
    events.onOpenNode(node, { x: event.x, y: event.y });
  });
  sigma.on('rightClickNode', ({ node, event }) => menu({ kind: 'node', id: node }, event));
  sigma.on('rightClickEdge', ({ edge, event }) => menu({ kind: 'edge', id: edge }, event));
  sigma.on('rightClickStage', ({ event }) => {
    const thread = threadAt(event);
    menu(thread ? { kind: 'edge', id: thread } : undefined, event);
  });
}
