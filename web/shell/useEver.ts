import { useFocusReturn } from '@mantine/hooks';
import { useState } from 'react';

/**
 * Whether a dialog was opened at least once, for one that is loaded only then: from then on it stays, so that it closes
 * as it opened. It begins open, and so does not know what had the focus before: that is returned to here.
 */
export function useEver(opened: boolean): boolean {
  const [ever, setEver] = useState(opened);
  if (opened && !ever) setEver(true);
  useFocusReturn({ opened });
  return ever;
}
