/** Whether claims are being reviewed: only then do the keys of review mode hold. */
import { current } from '../inspector/producers.ts';
import { useInspector } from '../inspector/store.ts';

export const isReviewing = (): boolean => current(useInspector.getState())?.kind === 'review';
