/** Of which entity a dossier is asked for now. */
import { create } from 'zustand';

export const useDossier = create<{ readonly of: string | undefined }>()(() => ({ of: undefined }));

export const dossierActions = {
  open: (of: string) => useDossier.setState({ of }),
  close: () => useDossier.setState({ of: undefined }),
} as const;
