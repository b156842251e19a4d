/** A name that nothing knows, while what stands around it is weighed. */

export type Guess = 'place' | 'group' | 'force' | 'body' | 'person' | 'water' | 'ship' | 'facility';
export type Votes = Record<Guess, number>;

export interface Sighting {
  readonly first: number;
  readonly last: number;
}

export interface Unknown {
  readonly sightings: Sighting[];
  readonly votes: Votes;
  /** Seen where its capital cannot come from beginning a sentence. */
  inside: boolean;
}
