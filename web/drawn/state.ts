/** What is drawn: the best connected entities up to `root`, and those added to and removed from them. */
export interface DrawnState {
  /** How many of the best connected entities to begin with; 0 for an empty stage. */
  readonly root: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export const DEFAULT_ROOT = 300;
export const initialDrawn: DrawnState = { root: DEFAULT_ROOT, added: [], removed: [] };
