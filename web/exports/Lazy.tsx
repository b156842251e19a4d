/** Loads the exporters when they are first asked for. */
import { lazy, Suspense } from 'react';
import { useExporting } from './store.ts';

const ExportDialog = lazy(() => import('./Dialog.tsx'));

export function Exports() {
  const opened = useExporting((s) => s.opened);
  return opened ? (
    <Suspense fallback={null}>
      <ExportDialog />
    </Suspense>
  ) : null;
}
