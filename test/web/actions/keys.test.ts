import { describe, expect, it } from '@jest/globals';
import { keyNames, matches } from '../../../web/actions/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'meta' | 'shift' | 'alt', true>> = {},
) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
});

describe('shortcuts', () => {
  it('take Ctrl and ⌘ for the same key', () => {
    expect(matches(press('k', { ctrl: true }), 'mod+K')).toBe(true);
    expect(matches(press('k', { meta: true }), 'mod+K')).toBe(true);
    expect(matches(press('k'), 'mod+K')).toBe(false);
  });

  it('tell a letter with Shift from one without', () => {
    expect(matches(press('Z', { ctrl: true, shift: true }), 'mod+shift+Z')).toBe(true);
    expect(matches(press('Z', { ctrl: true, shift: true }), 'mod+Z')).toBe(false);
    expect(matches(press('f'), 'shift+F')).toBe(false);
  });

  it('ask no Shift of signs, which stand elsewhere on every keyboard', () => {
    expect(matches(press('?', { shift: true }), '?')).toBe(true);
    expect(matches(press('?'), '?')).toBe(true);
    expect(matches(press('+', { shift: true }), '+')).toBe(true);
    expect(matches(press('+', { ctrl: true }), '+')).toBe(false);
  });

  it('are written as the machine writes them', () => {
    expect(keyNames('mod+shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyNames('mod+shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyNames('+', false)).toEqual(['+']);
    expect(keyNames('alt+shift+ArrowLeft', false)).toEqual(['Alt', 'Shift', '←']);
    expect(keyNames(undefined, false)).toEqual([]);
  });
});
