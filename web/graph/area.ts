/**
 * Drawing a box over the stage with Shift held, or after it was asked for: what stands in it is selected. While a box
 * is drawn sigma sees nothing of the pointer, so neither the picture nor a mark moves with it.
 */
import type { Point } from '../layouts/positions.ts';
import type { Box } from './labels.ts';

export interface AreaEvents {
  /** The next press draws a box, without Shift too. */
  isAsked(): boolean;
  onBegin(): void;
  onArea(box: Box): void;
  /** Nothing was drawn: a click, or Escape. */
  onNone(): void;
}

/** Fewer pixels are a click. */
const CLICK = 4;

export class AreaPicker {
  readonly #host: HTMLElement;
  readonly #events: AreaEvents;
  readonly #ended = new AbortController();
  readonly #frame: HTMLElement;
  #from: Point | undefined;
  #drawn = false;

  constructor(host: HTMLElement, events: AreaEvents) {
    this.#host = host;
    this.#events = events;
    this.#frame = document.createElement('div');
    this.#frame.dataset.area = '';
    this.#frame.hidden = true;
    host.append(this.#frame);
    const { signal } = this.#ended;
    const first = { capture: true, signal };
    host.addEventListener('pointerdown', (e) => this.#begin(e), first);
    for (const type of ['mousedown', 'touchstart'] as const)
      host.addEventListener(type, (e) => this.#from && e.stopPropagation(), first);
    // The click that ends a drag belongs to the box as well.
    host.addEventListener('click', (e) => this.#drawn && e.stopPropagation(), first);
    window.addEventListener('pointermove', (e) => this.#draw(e), { signal });
    window.addEventListener('pointerup', (e) => this.#end(e), { signal });
    window.addEventListener('pointercancel', () => this.#forget(), { signal });
    window.addEventListener(
      'keydown',
      (e) => {
        if (e.key !== 'Escape' || !(this.#from || events.isAsked())) return;
        e.stopPropagation();
        this.#forget();
      },
      first,
    );
  }

  kill(): void {
    this.#ended.abort();
    this.#frame.remove();
  }

  #at(event: PointerEvent): Point {
    const { left, top } = this.#host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #begin(event: PointerEvent): void {
    this.#drawn = false;
    if (event.button !== 0 || !(event.shiftKey || this.#events.isAsked())) return;
    this.#from = this.#at(event);
    this.#events.onBegin();
  }

  #box(event: PointerEvent): Box | undefined {
    const from = this.#from;
    if (!from) return undefined;
    const to = this.#at(event);
    return {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
  }

  #draw(event: PointerEvent): void {
    const box = this.#box(event);
    if (!box) return;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    this.#drawn ||= Math.max(width, height) >= CLICK;
    this.#frame.hidden = !this.#drawn;
    this.#frame.style.inset = `${box.top}px auto auto ${box.left}px`;
    this.#frame.style.width = `${width}px`;
    this.#frame.style.height = `${height}px`;
  }

  #end(event: PointerEvent): void {
    const box = this.#box(event);
    if (!box) return;
    this.#from = undefined;
    this.#frame.hidden = true;
    if (this.#drawn) this.#events.onArea(box);
    else this.#events.onNone();
  }

  #forget(): void {
    this.#from = undefined;
    this.#frame.hidden = true;
    this.#events.onNone();
  }
}
