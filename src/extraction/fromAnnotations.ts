/**
 * An analysed document whose things come from an annotation file instead of from our own mention finding,
 * so that the finding of claims can be measured alone.
 * Names are located in the text longest first, at word boundaries; what no token begins with is left out.
 * A described event ("the raid on the Makhoul mountains") leaves the names inside it to what they name, and keeps its
 * noun, as where our own reading finds it.
 */
import type { ClaimsFileEntity } from '../model/claimsFile.ts';
import type { AnalysedDocument, Reference, Thing, TokenizedDocument } from './analysis.ts';

interface Found {
  readonly thing: number;
  readonly start: number;
  readonly end: number;
}

/** "Operation Euphrates Shield" is one name; "the strike near Tabqa" is a noun with a place. */
const PROPER_EVENT = /^(?:the )?(?:operation|battle of)\b/i;
/** Where the phrase behind an event's noun begins. */
const TAIL =
  /\s(?:of|in|on|at|near|against|by|from|between|with|for|during|outside|around|off|to)\s.*$/su;

/** What is left of an event's name beside the names inside it: its words before the first, else those behind the last. */
function eventNoun(text: string, taken: Uint8Array, event: Found): Found | undefined {
  let free = event.start;
  while (free < event.end && !taken[free]) free += 1;
  if (free === event.end) return event;
  const before = text.slice(event.start, free).replace(TAIL, '').trimEnd();
  if (/\p{L}{3}/u.test(before) && !/^(?:the|an?)$/i.test(before))
    return { ...event, end: event.start + before.length };
  let last = event.end;
  while (last > event.start && !taken[last - 1]) last -= 1;
  const behind = text.slice(last, event.end);
  const skip = /^(?:['’]s)?\s*/u.exec(behind)?.[0].length ?? 0;
  const start = last + skip;
  return start < event.end ? { ...event, start } : undefined;
}

const isWordCharacter = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = at > 0 ? text.charAt(at - 1) : '';
    const after = text.charAt(at + name.length);
    if (isWordCharacter(before) && isWordCharacter(name.charAt(0))) continue;
    if (isWordCharacter(after)) continue;
    found.push(at);
  }
  return found;
}

/** Puts the annotated entities in the place of mention finding. Only names refer; see coreference for the rest. */
export function fromAnnotations(
  tokenized: TokenizedDocument,
  entities: readonly ClaimsFileEntity[],
): AnalysedDocument {
  const { text } = tokenized.document;
  const found: Found[] = [];
  for (let thing = 0; thing < entities.length; thing++)
    for (const name of new Set(entities[thing]?.names))
      for (const start of occurrences(text, name))
        found.push({ thing, start, end: start + name.length });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const kept: Found[] = [];
  const described = (f: Found): boolean =>
    entities[f.thing]?.kind === 'Event' && !PROPER_EVENT.test(text.slice(f.start, f.end));
  for (const events of [false, true])
    for (const f of found) {
      if (described(f) !== events) continue;
      const free = events ? eventNoun(text, taken, f) : f;
      if (!free || taken[free.start] || taken[free.end - 1]) continue;
      taken.fill(1, free.start, free.end);
      kept.push(free);
    }
  kept.sort((a, b) => a.start - b.start);
  const references: Reference[] = [];
  let token = 0;
  for (const f of kept) {
    while (token < tokenized.tokens.length && (tokenized.tokens[token]?.end ?? 0) <= f.start)
      token++;
    let last = token;
    while (last < tokenized.tokens.length && (tokenized.tokens[last]?.start ?? f.end) < f.end)
      last++;
    const first = tokenized.tokens[token];
    if (!first || last === token) continue;
    references.push({
      things: [f.thing],
      form: 'name',
      start: f.start,
      end: f.end,
      first: token,
      last,
      sentence: first.sentence,
      rule: 'annotation',
      confidence: 1,
    });
  }
  const things: Thing[] = entities.map((e) => ({
    key: e.key,
    kind: e.kind,
    name: e.names[0] ?? e.key,
    names: [...e.names],
    category: e.category,
    optional: e.optional,
  }));
  return { things, references, ...tokenized };
}
