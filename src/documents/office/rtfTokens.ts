/** RTF cut into what it is made of. A character of the text is one byte; which letter it is, its font decides. */

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'byte'; readonly value: number }
  | {
      readonly kind: 'word';
      readonly word: string;
      readonly value?: number;
      /** Behind `\*`: whoever does not know the destination leaves it out. */
      readonly ignorable: boolean;
    };

const CONTROL = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))/iy;

/** @param text one character a byte */
export function* rtfTokens(text: string): Generator<RtfToken> {
  let ignorable = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') yield { kind: 'open' };
    else if (character === '}') {
      ignorable = false;
      yield { kind: 'close' };
    } else if (character === '\r' || character === '\n') continue;
    else if (character !== '\\') yield { kind: 'byte', value: text.charCodeAt(at) };
    else {
      CONTROL.lastIndex = at;
      const match = CONTROL.exec(text);
      if (!match) continue;
      at += match[0].length - 1;
      const [, word, number, hex, symbol] = match;
      const value = number === undefined ? undefined : Number(number);
      if (hex !== undefined) yield { kind: 'byte', value: Number.parseInt(hex, 16) };
      else if (symbol === '*') ignorable = true;
      else if (symbol !== undefined) yield* symbolToken(symbol);
      else if (word === 'bin') at += Math.max(0, value ?? 0);
      else if (word !== undefined) {
        yield { kind: 'word', word, ...(value !== undefined && { value }), ignorable };
        ignorable = false;
      }
    }
  }
}

function* symbolToken(symbol: string): Generator<RtfToken> {
  if (symbol === '\n' || symbol === '\r') yield { kind: 'word', word: 'par', ignorable: false };
  else if (symbol === '~' || symbol === '_') yield { kind: 'word', word: symbol, ignorable: false };
  else if (symbol === '\\' || symbol === '{' || symbol === '}')
    yield { kind: 'byte', value: symbol.charCodeAt(0) };
}
