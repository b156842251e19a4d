/** What the page is told while the database starts: one state, replaced as the start goes on. */
import type { Health } from '../model/contracts.ts';

export type Readiness = Omit<Health, 'version'>;

export class ReadinessTracker {
  #state: Readiness = { status: 'starting', stage: 'Starting' };

  get state(): Readiness {
    return this.#state;
  }

  update(state: Readiness): void {
    this.#state = state;
  }
}
