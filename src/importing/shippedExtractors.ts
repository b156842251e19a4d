/** Extractors that a worker thread can find by their name; any other, such as a language model, runs where it is. */
import type { PureExtractor } from '../extraction/extractor.ts';
import { ruleExtractor } from '../extraction/ruleExtractor.ts';

const SHIPPED: readonly PureExtractor[] = [ruleExtractor];

export const shippedExtractor = (name: string): PureExtractor | undefined =>
  SHIPPED.find((e) => e.name === name);
