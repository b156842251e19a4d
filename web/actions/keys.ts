/** Shortcuts as written in the registry: `mod+K` (Ctrl, or ⌘ on a Mac), `shift+E`, `?`. Pure. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Shortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

function parse(keys: string): Shortcut {
  const parts = keys.split('+');
  const key = (parts.pop() || '+').toLowerCase();
  return {
    key,
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
  };
}

const isLetter = (key: string) => /^[a-z]$/.test(key);

/** Whether a key press is this shortcut. Shift counts only for letters: `?` needs it on most keyboards. */
export function matches(press: KeyPress, keys: string): boolean {
  const { key, mod, shift, alt } = parse(keys);
  return (
    press.key.toLowerCase() === key &&
    (press.ctrlKey || press.metaKey) === mod &&
    press.altKey === alt &&
    (press.shiftKey === shift || (!isLetter(key) && key.length === 1))
  );
}

export const isMac =
  typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.userAgent);

const NAMES: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
  escape: 'Esc',
};

/** The keys as a person reads them, in order: `['Ctrl', 'K']`; none where there are none. */
export function keyNames(keys: string | undefined, mac: boolean): string[] {
  if (!keys) return [];
  const { key, mod, shift, alt } = parse(keys);
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    NAMES[key] ?? key.toUpperCase(),
  ];
}
