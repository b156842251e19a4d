/** A document being read for claims: its tokens with what refers at each of them. */
import type { Family, Kind } from '../../model/kinds.ts';
import { fitsFamily } from '../../model/kinds.ts';
import type { AnalysedDocument, Reference, Thing, Token } from '../analysis.ts';

const NOTHING: Token = {
  index: -1,
  start: 0,
  end: 0,
  text: '',
  lower: '',
  tag: '',
  lemma: '',
  sentence: -1,
};

/** Gives tokens, names and other references by token index, without undefined to care for. */
export class Reading {
  readonly analysed: AnalysedDocument;
  private readonly tokens: readonly Token[];
  private readonly references: readonly Reference[];
  /** Reference index + 1 of the name that covers a token, 0 for none. */
  private readonly names: Int32Array;
  /** Reference index + 1 of a pronoun, definite noun or other reference that covers a token, 0 for none. */
  private readonly others: Int32Array;

  constructor(analysed: AnalysedDocument) {
    this.analysed = analysed;
    this.tokens = analysed.tokens;
    this.references = analysed.references;
    this.names = new Int32Array(analysed.tokens.length + 1);
    this.others = new Int32Array(analysed.tokens.length + 1);
    analysed.references.forEach((reference, index) => {
      const layer =
        reference.form === 'name' || reference.form === 'demonym' ? this.names : this.others;
      for (let t = reference.first; t < reference.last; t++) layer[t] = index + 1;
    });
  }

  token(index: number): Token {
    // an index below nothing makes a look into an array slow
    return index < 0 ? NOTHING : (this.tokens[index] ?? NOTHING);
  }
  /** Index of the name at a token, or -1. */
  nameAt(token: number): number {
    return (this.names[token] ?? 0) - 1;
  }
  /** Index of the reference at a token that is no name, or -1. */
  otherAt(token: number): number {
    return (this.others[token] ?? 0) - 1;
  }
  reference(index: number): Reference | undefined {
    return index < 0 ? undefined : this.references[index];
  }
  thing(index: number): Thing | undefined {
    return this.analysed.things[index];
  }
  /** Kind of the first thing that a reference means. */
  kindOf(reference: number): Kind | undefined {
    const thing = this.reference(reference)?.things[0];
    return thing === undefined ? undefined : this.thing(thing)?.kind;
  }
  isFamily(reference: number, family: Family): boolean {
    const kind = this.kindOf(reference);
    return kind !== undefined && fitsFamily(kind, family);
  }
  text(first: number, last: number): string {
    return this.analysed.document.text.slice(this.token(first).start, this.token(last - 1).end);
  }
}
