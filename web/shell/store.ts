/** The frame of the page: which panels are open, how wide, in which scheme. Not part of the exploration. */
import { create } from 'zustand';

export type SchemeChoice = 'auto' | 'light' | 'dark';

export interface ShellState {
  readonly filters: boolean;
  readonly help: boolean;
  readonly importing: boolean;
  /** The inspector takes the whole width, for reading. */
  readonly wide: boolean;
  readonly inspectorWidth: number;
  readonly scheme: SchemeChoice;
}

const SCHEME_KEY = 'sightline.scheme';
export const INSPECTOR_WIDTHS = { least: 320, most: 760, initial: 400 } as const;

function storedScheme(): SchemeChoice {
  try {
    const stored = localStorage.getItem(SCHEME_KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    // Storage refused: the system's scheme is used.
    return 'auto';
  }
}

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

export const useShell = create<ShellState>()(() => ({
  filters: matchMedia('(min-width: 900px)').matches,
  help: false,
  importing: false,
  wide: false,
  inspectorWidth: INSPECTOR_WIDTHS.initial,
  scheme: storedScheme(),
}));

export const shellActions = {
  focusSearch: () => {
    const box = document.querySelector<HTMLInputElement>('[data-search]');
    box?.focus();
    box?.select();
  },
  toggleFilters: () => useShell.setState((s) => ({ filters: !s.filters })),
  setHelp: (help: boolean) => useShell.setState({ help }),
  setImporting: (importing: boolean) => useShell.setState({ importing }),
  toggleWide: () => useShell.setState((s) => ({ wide: !s.wide })),
  setInspectorWidth: (width: number) =>
    useShell.setState({
      inspectorWidth: Math.min(INSPECTOR_WIDTHS.most, Math.max(INSPECTOR_WIDTHS.least, width)),
    }),
  toggleScheme: () =>
    useShell.setState((s) => {
      const dark = s.scheme === 'auto' ? systemIsDark() : s.scheme === 'dark';
      const scheme = dark ? 'light' : 'dark';
      try {
        localStorage.setItem(SCHEME_KEY, scheme);
      } catch {
        // Storage refused: the choice holds until the page is closed.
      }
      return { scheme };
    }),
} as const;
