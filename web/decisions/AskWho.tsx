/** Loads the question for a name when it is first asked. */
import { lazy, Suspense } from 'react';
import { useWho } from './who.ts';

const WhoDialog = lazy(() => import('./WhoDialog.tsx'));

export function AskWho() {
  const asked = useWho((s) => s.answer !== undefined);
  return asked ? (
    <Suspense fallback={null}>
      <WhoDialog />
    </Suspense>
  ) : null;
}
