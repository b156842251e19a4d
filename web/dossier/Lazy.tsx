/** Loads the dialog when it is first asked for. */
import { lazy, Suspense } from 'react';
import { useDossier } from './store.ts';

const DossierDialog = lazy(() => import('./Dialog.tsx'));

export function Dossiers() {
  const of = useDossier((s) => s.of);
  return of ? (
    <Suspense fallback={null}>
      <DossierDialog of={of} />
    </Suspense>
  ) : null;
}
