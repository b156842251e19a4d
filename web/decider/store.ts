/** Who decides on this page: said once, kept in this browser, and written beside every decision. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Decider {
  readonly name: string;
}

export const useDecider = create<Decider>()(
  persist((): Decider => ({ name: '' }), { name: 'sightline.decider.1' }),
);

export const deciderActions = {
  rename: (name: string) => useDecider.setState({ name: name.trim() }),
} as const;

/** What a decision carries; nothing where no name was said, and the server then says "analyst". */
export const deciderNow = (): { readonly by?: string } => {
  const { name } = useDecider.getState();
  return name ? { by: name } : {};
};
