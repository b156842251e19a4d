/**
 * A trie over words: every alias of the lexicon, found in a text by walking its words once.
 * What is filed under its first word only is put in when a text first holds that word: of tens of thousands of names
 * a document meets a few hundred, and start is quick.
 */

export interface Phrase<T> {
  readonly words: readonly { readonly folded: string }[];
  readonly value: T;
}

export class PhraseTrie<T, Filed = never> {
  /** By first word: its node, or −1 − the last phrase filed under it while nobody has asked. */
  private readonly roots = new Map<string, number>();
  private readonly next: (Map<string, number> | undefined)[] = [undefined];
  private readonly values: (T[] | undefined)[] = [undefined];
  private readonly filed: Filed[] = [];
  /** For each filed phrase the one filed before it under the same word, or −1. */
  private readonly before: number[] = [];

  /** `read` makes the phrase of what was filed; undefined leaves it out. */
  constructor(private readonly read: (filed: Filed) => Phrase<T> | undefined) {}

  /** Keeps a phrase for when its first word is asked for. Everything is filed before anything is looked up. */
  file(firstWord: string, filed: Filed): void {
    const held = this.roots.get(firstWord);
    this.before.push(held === undefined ? -1 : -1 - held);
    this.roots.set(firstWord, -1 - this.filed.length);
    this.filed.push(filed);
  }

  /** The node one word further, or undefined. The root is 0. */
  step(node: number, word: string): number | undefined {
    if (node !== 0) return this.next[node]?.get(word);
    const held = this.roots.get(word);
    return held === undefined || held > 0 ? held : this.unfile(word, -1 - held);
  }

  private unfile(word: string, last: number): number {
    const root = this.values.push(undefined) - 1;
    this.roots.set(word, root);
    const order: number[] = [];
    for (let i = last; i >= 0; i = this.before[i] ?? -1) order.push(i);
    for (const i of order.reverse()) {
      const item = this.filed[i];
      const phrase = item === undefined ? undefined : this.read(item);
      if (phrase) this.add(root, phrase);
    }
    return root;
  }

  private add(root: number, { words, value }: Phrase<T>): void {
    let node = root;
    for (let i = 1; i < words.length; i++) {
      const word = words[i]?.folded ?? '';
      let children = this.next[node];
      if (!children) {
        children = new Map();
        this.next[node] = children;
      }
      let child = children.get(word);
      if (child === undefined) {
        child = this.values.push(undefined) - 1;
        children.set(word, child);
      }
      node = child;
    }
    const held = this.values[node];
    if (held) held.push(value);
    else this.values[node] = [value];
  }

  valuesAt(node: number): readonly T[] | undefined {
    return this.values[node];
  }
}
