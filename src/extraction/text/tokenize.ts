/** First stage of extraction: a document's text to blocks, sentences and tagged tokens with exact offsets. */
import type { Block, ReadDocument } from '../../model/document.ts';
import type { Sentence, Token, TokenizedDocument } from '../analysis.ts';
import { blocksOf, contentEnd, contentStart } from './blocks.ts';
import { detectLanguage } from './language.ts';
import { lemmaOf } from './lemmas.ts';
import { sentenceEnds } from './sentences.ts';
import { type Spelling, spellingOf } from './spelling.ts';
import { type Tagger, winkTagger } from './tagger.ts';
import { type RawToken, scanTokens } from './tokenizer.ts';

/** The stretches of a block that are read on their own: its cells, or the whole of it. */
function stretches(text: string, block: Block): readonly { start: number; end: number }[] {
  if (block.cells && block.cells.length > 0) return block.cells;
  return [{ start: contentStart(text, block), end: contentEnd(text, block) }];
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

/** Cuts a document up. A text in another language than English gives no sentences and a notice that says so. */
export function tokenize(document: ReadDocument, tagger: Tagger = winkTagger): TokenizedDocument {
  const { text } = document;
  const language = detectLanguage(text);
  const blocks = blocksOf(document);
  const read: ReadDocument =
    blocks === document.blocks ? document : { ...document, blocks: [...blocks] };
  if (language !== 'en' && language !== 'und')
    return {
      document: read,
      language,
      sentences: [],
      tokens: [],
      notices: [`Written in ${languageName(language)}; not read. Only English is read.`],
    };
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    if (!block || block.role === 'furniture') continue;
    for (const stretch of stretches(text, block)) {
      const raw = scanTokens(text, stretch.start, stretch.end);
      let from = 0;
      for (const to of sentenceEnds(text, raw)) {
        addSentence(text, raw, from, to, b, sentences, tokens, tagger);
        from = to;
      }
    }
  }
  return { document: read, language, sentences, tokens, notices: [] };
}

function addSentence(
  text: string,
  raw: readonly RawToken[],
  from: number,
  to: number,
  block: number,
  sentences: Sentence[],
  tokens: Token[],
  tagger: Tagger,
): void {
  const spellings: Spelling[] = [];
  for (let i = from; i < to; i++) {
    const token = raw[i];
    if (token) spellings.push(spellingOf(text.slice(token.start, token.end)));
  }
  const words = spellings.map((s) => s.text);
  const tags = tagger.tag(words);
  const first = tokens.length;
  const index = sentences.length;
  for (let i = from; i < to; i++) {
    const place = raw[i];
    const spelling = spellings[i - from];
    const tag = tags[i - from];
    if (!place || spelling === undefined || tag === undefined) continue;
    const { lower } = spelling;
    tokens.push({
      index: tokens.length,
      start: place.start,
      end: place.end,
      text: spelling.text,
      lower,
      tag,
      lemma: lemmaOf(lower, tag),
      sentence: index,
    });
  }
  const head = tokens[first];
  const tail = tokens.at(-1);
  if (!head || !tail) return;
  sentences.push({ index, start: head.start, end: tail.end, first, last: tokens.length, block });
}
