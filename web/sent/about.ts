/** Whether what the page is made of is told now. */
import { create } from 'zustand';

export const useAbout = create<{ readonly opened: boolean }>()(() => ({ opened: false }));

export const aboutActions = {
  open: () => useAbout.setState({ opened: true }),
  close: () => useAbout.setState({ opened: false }),
} as const;
