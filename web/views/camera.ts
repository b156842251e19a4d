/** What the buttons for zooming and fitting speak to: the view that is shown, where it has a camera. */
import { create } from 'zustand';

export interface ViewCamera {
  zoom(factor: number): void;
  /** Everything into view. */
  fit(): void;
}

export const useCamera = create<{ readonly camera: ViewCamera | undefined }>()(() => ({
  camera: undefined,
}));
