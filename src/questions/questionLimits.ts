import { DEFAULT_QUERY_LIMITS } from '../graph/queries/limits.ts';

/** A question may take longer than a statement that someone types: nobody can narrow it in Cypher. */
export const QUESTION_LIMITS = { ...DEFAULT_QUERY_LIMITS, timeoutMs: 20_000 };
