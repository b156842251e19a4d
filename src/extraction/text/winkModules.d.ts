declare module 'wink-pos-tagger/src/unigram-tagger.js' {
  interface WinkToken {
    value: string;
    normal: string;
    tag: string;
    pos?: string;
  }
  /** Sets `pos` and returns every tag the word can take, the most frequent first. */
  export default function unigramTagger(
    token: WinkToken,
    lexicon: Readonly<Record<string, string[]>>,
  ): string[];
}
declare module 'wink-pos-tagger/src/rules/*.js' {
  /** By the tag of the word at hand, in the order in which they are tried. */
  const rules: Record<
    string,
    {
      willBe: string;
      rules: {
        operand: {
          property: 'value' | 'normal' | 'pos';
          delta?: number;
          range?: [number, number];
        };
        matches: RegExp;
      }[];
    }[]
  >;
  export default rules;
}
declare module 'wink-lexicon/src/lexicon.js' {
  const lexicon: Record<string, string[]>;
  export default lexicon;
}
declare module 'wink-lemmatizer' {
  const lemmatize: {
    verb(word: string): string;
    noun(word: string): string;
    adjective(word: string): string;
  };
  export default lemmatize;
}
