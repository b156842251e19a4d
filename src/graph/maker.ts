/** Who makes a saved thing, and when. */
export interface Maker {
  /** The name signed in; absent, it belongs to everyone. */
  readonly by?: string | undefined;
  readonly now?: Date;
}
