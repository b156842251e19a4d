/** Loads the help when it is first asked for. */
import { lazy, Suspense } from 'react';
import { useShell } from '../shell/store.ts';
import { useEver } from '../shell/useEver.ts';

const HelpDialog = lazy(() => import('./HelpDialog.tsx'));

export function Help() {
  const wanted = useEver(useShell((s) => s.help));
  return wanted ? (
    <Suspense fallback={null}>
      <HelpDialog />
    </Suspense>
  ) : null;
}
