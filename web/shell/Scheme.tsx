/** Gives Mantine the scheme chosen, or the system's. */
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useShell } from './store.ts';
import { theme, tokens } from './theme.ts';

export function Scheme({ children }: { children: ReactNode }) {
  const choice = useShell((s) => s.scheme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const scheme = choice === 'auto' ? (systemIsDark ? 'dark' : 'light') : choice;
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tokens} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  );
}
