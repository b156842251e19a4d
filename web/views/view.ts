/** What every view of the stage is given. */
import type { ClaimIndex } from '../evidence/claimIndex.ts';
import type { GraphData } from '../filters/visible.ts';

export interface ViewProps {
  /** All that is drawn. */
  readonly data: GraphData;
  /** What the filters leave of it. */
  readonly visible: GraphData;
  /** The claims behind the drawn relations, once they are there. */
  readonly claims: ClaimIndex | undefined;
}
