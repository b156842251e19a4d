/** What is found out about the structure of what is shown. */

/** Numbers of things are those of `numberedIds`. */
export interface Structure {
  /** The community of each thing, 0 the largest; things that are related to nothing have none, which is −1. */
  readonly communities: Int32Array;
  /** Members of each community. */
  readonly sizes: readonly number[];
  /** How much better than chance the communities part what is shown: 0 not at all, towards 1 clearly. */
  readonly modularity: number;
  /** How many other things each is related to. */
  readonly degree: Float64Array;
  /** Shares of all PageRank; they add up to 1. */
  readonly pagerank: Float64Array;
  /** The share of shortest paths between two others that lead through it. */
  readonly betweenness: Float64Array;
  /** From how many things betweenness was estimated, where it was not counted from all. */
  readonly sampled: number | undefined;
}

export interface Progress {
  readonly stage: 'Communities' | 'PageRank' | 'Betweenness';
  /** From 0 to 1, of the stage. */
  readonly share: number;
}
