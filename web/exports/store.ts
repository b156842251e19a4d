/** Whether the dialog of exports is open. Small, since the header knows it before the exporters are loaded. */
import { create } from 'zustand';

export const useExporting = create<{ readonly opened: boolean }>()(() => ({ opened: false }));

export const exportActions = {
  open: () => useExporting.setState({ opened: true }),
  close: () => useExporting.setState({ opened: false }),
} as const;
