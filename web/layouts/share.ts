/**
 * All places in one word of a link, for who is to see the very picture: eight bytes each (FNV-1a of the id, then x
 * and y as 16-bit integers), in base64url. It stands behind the `#` of an address, which no server sees. Pure.
 */
import { hash, type Point, type Positions } from './positions.ts';

const BYTES = 8;
const REACH = 32_767;
/** Beyond this a link is too long for mail and chat programs; a saved view holds any number. */
export const MOST_SHARED = 1500;

export const PLACES = 'places=';

const whole = (value: number) => Math.round(Math.max(-REACH, Math.min(REACH, value)));

export function packPlaces(positions: Positions): string {
  const view = new DataView(new ArrayBuffer(positions.size * BYTES));
  [...positions].forEach(([id, { x, y }], i) => {
    view.setUint32(i * BYTES, hash(id));
    view.setInt16(i * BYTES + 4, whole(x));
    view.setInt16(i * BYTES + 6, whole(y));
  });
  const bytes = Array.from(new Uint8Array(view.buffer), (b) => String.fromCharCode(b)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The place of an id, where the word holds one; nothing is known from a damaged word. */
export function unpackPlaces(word: string): (id: string) => Point | undefined {
  const found = new Map<number, Point>();
  try {
    const bytes = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    const view = new DataView(Uint8Array.from(bytes, (c) => c.charCodeAt(0)).buffer);
    for (let at = 0; at + BYTES <= view.byteLength; at += BYTES)
      found.set(view.getUint32(at), { x: view.getInt16(at + 4), y: view.getInt16(at + 6) });
  } catch {
    // No base64: the link was cut. The layout then finds its own places.
    found.clear();
  }
  return (id) => found.get(hash(id));
}
