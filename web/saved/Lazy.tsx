/** Loads the dialog that names a view when it is first asked for. */
import { lazy, Suspense } from 'react';
import { useEver } from '../shell/useEver.ts';
import { useSaved } from './store.ts';

const SaveViewDialog = lazy(() => import('./Dialog.tsx'));

export function SaveView() {
  const wanted = useEver(useSaved((s) => s.naming !== undefined));
  return wanted ? (
    <Suspense fallback={null}>
      <SaveViewDialog />
    </Suspense>
  ) : null;
}
