/**
 * Whose men they are, where words stand between: "gunmen believed to belong to X", "fighters loyal to X", "units from X".
 * The party is put to the phrase as if the text said "gunmen of X".
 */
import { isNoun } from './nounClasses.ts';
import type { Reading } from './reading.ts';
import type { Chunk, NounPhrase } from './structure.ts';

/** Words that tie men to a party, alone or behind "believed to". */
const TIES =
  /^(?:(?:all )?(?:belong|belonged) to|(?:were|are) (?:members|fighters) of|(?:who|which|that) (?:belong|belonged|answer|answered) to|(?:who (?:are|were) )?(?:(?:widely )?(?:believed|thought|suspected|alleged|said|presumed|reported|understood|known|assumed) )?(?:to (?:belong to|be (?:(?:members|fighters|part|supporters) of|from|linked to|affiliated (?:with|to)|with))|of belonging to|(?:of being )?(?:members|fighters) of|belonging to|loyal to|allegiant to|affiliated (?:with|to)|linked (?:to|with)|allied (?:to|with)|aligned (?:to|with)|attached to|answering to|from|serving (?:in|with)|fighting (?:for|under)|claiming to be from|(?:operating |working )?(?:in|within|inside) the (?:ranks|structure|formations?|framework|service) of|(?:operating |working |fighting )?(?:under|within) (?:the )?(?:command|authority|control|umbrella|banner|leadership) of|(?:working |operating )?under|reporting to|subordinate(?:d)? to|in|inside|out of|who (?:serve|served|fight|fought) (?:in|for|with)))$/;
/** Words that tie what is struck to who is in it. */
const HELD =
  /^(?:(?:that|which) (?:is|are|was|were) )?(?:used|held|manned|occupied|operated|controlled|run|guarded|staffed|set up|established) by$/;
/** "Of these, five belong to X": people told by their number alone. */
const COUNTED =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|\d{1,3}|dozen|dozens|hundred|hundreds|all|both|most|some|several|many|others|those)$/;
/** Longest tie, in tokens. */
const REACH = 8;

/** Adds the party to the phrases it belongs to, and reads the words between as "of". */
export function bindMembership(reading: Reading, chunks: Chunk[]): void {
  for (let i = 0; i < chunks.length; i++) {
    const men = chunks[i];
    if (men?.kind !== 'np') continue;
    bindNamed(reading, chunks, i, men);
    if (!opensTie(reading, men.last)) continue;
    bindCraft(reading, chunks, i, men);
    if (!isUnowned(reading, men)) continue;
    for (let k = i + 1; k < chunks.length; k++) {
      const party = chunks[k];
      if (!party || party.first - men.last > REACH) break;
      if (party.kind !== 'np') continue;
      const between = wordsBetween(reading, men.last, party.first);
      if (TIES.test(between) && !isAsset(men) && isBody(reading, party)) {
        men.of = [...men.of, party];
        men.heads = [];
        chunks.splice(i + 1, k - i - 1, {
          kind: 'prep',
          first: men.last,
          last: party.first,
          word: 'of',
        });
        break;
      }
      if (HELD.test(between) && isNoun(men.headLemma, 'asset') && isBody(reading, party))
        men.of = [...men.of, party];
      if (party.heads.length > 0) break;
    }
  }
}

/** The first words of ties, so that most phrases are passed over at once. */
const OPENERS: ReadonlySet<string> = new Set(
  'all belong belonged were are is was who which that widely believed thought suspected alleged said presumed reported understood known assumed to of belonging loyal allegiant affiliated linked allied aligned attached answering from serving fighting claiming operating working in within inside under reporting subordinate subordinated out used held manned occupied operated owned flown piloted crewed controlled run guarded staffed set established'.split(
    ' ',
  ),
);
function opensTie(reading: Reading, at: number): boolean {
  const { lower } = reading.token(at);
  return OPENERS.has(lower === ',' ? reading.token(at + 1).lower : lower);
}

/** Words that give a person told by a noun his name. */
const NAMED =
  /^(?:who (?:is|was) )?(?:(?:only|locally|better|also|widely|commonly|then) )*(?:named|called|nicknamed|dubbed|styled|identified(?: (?:only|by .{3,30}))? as|known(?: (?:only|locally|better|widely|to .{3,20}))? as|by the name of|going by the name(?: of)?|calling himself|who (?:goes|went) by(?: the name(?: of)?)?|alias)$/;

const GIVES_NAME: ReadonlySet<string> = new Set(
  ', who only locally better also widely commonly then named called nicknamed dubbed styled identified known by going calling alias'.split(
    ' ',
  ),
);

/** "A supplier of X named Y", "a JNIM commander known as Z": what is told of the one is told of the other. */
function bindNamed(reading: Reading, chunks: Chunk[], i: number, someone: NounPhrase): void {
  if (someone.heads.length > 0 || someone.pronoun || someone.temporal) return;
  if (!/^NNP?$/.test(reading.token(someone.head).tag)) return;
  let from = someone.last;
  let k = i + 1;
  // "of X" stands between
  while (isOf(chunks[k]) && chunks[k + 1]?.kind === 'np') {
    from = chunks[k + 1]?.last ?? from;
    k += 2;
  }
  if (!GIVES_NAME.has(reading.token(from).lower)) return;
  for (let n = k; n < chunks.length; n++) {
    const name = chunks[n];
    if (!name || name.first - from > REACH) return;
    if (name.kind !== 'np') continue;
    const persons = name.heads.filter((h) => reading.kindOf(h) === 'Person');
    if (persons.length === 0) {
      if (name.heads.length > 0) return;
      continue;
    }
    if (!NAMED.test(wordsBetween(reading, from, name.first))) return;
    someone.heads = persons;
    chunks.splice(k, n - k + 1, { kind: 'other', first: from, last: name.last, word: 'named' });
    return;
  }
}

const isOf = (chunk: Chunk | undefined): boolean => chunk?.kind === 'prep' && chunk.word === 'of';

/** What is flown, sailed, driven or fired for its owner. */
const OWNED =
  /^(?:(?:(?:believed|thought|suspected|said|presumed) )?(?:to belong|belonging) to|(?:owned|operated|flown|piloted|crewed) by)$/;

/** "A pilotless aircraft belonging to X struck": X's aircraft did. */
function bindCraft(reading: Reading, chunks: Chunk[], i: number, craft: NounPhrase): void {
  if (craft.of.length > 0 || craft.possessor || craft.modifiers.length > 0) return;
  const isWeapon = craft.heads.some((h) => reading.isFamily(h, 'Weapon'));
  if (!isWeapon && !CRAFT.test(craft.headLemma)) return;
  for (let k = i + 1; k < chunks.length; k++) {
    const owner = chunks[k];
    if (!owner || owner.first - craft.last > REACH) return;
    if (owner.kind !== 'np') continue;
    const actors = [...owner.heads, ...owner.modifiers].some((h) => reading.isFamily(h, 'Actor'));
    if (!actors || !OWNED.test(wordsBetween(reading, craft.last, owner.first))) return;
    craft.of = [owner];
    chunks.splice(i + 1, k - i - 1, {
      kind: 'prep',
      first: craft.last,
      last: owner.first,
      word: 'of',
    });
    return;
  }
}

const CRAFT =
  /^(?:aircraft|plane|warplane|jet|helicopter|drone|uav|boat|vessel|ship|tank|vehicle|bomber|gunboat|frigate|corvette|submarine|truck|convoy)$/;

/** "Fighters loyal to X": whom "fighters" alone may mean is a guess, which what the text says takes back. */
const isGuess = (reading: Reading, reference: number): boolean =>
  reading.reference(reference)?.rule === 'bare-noun';

function isUnowned(reading: Reading, np: NounPhrase): boolean {
  return (
    np.heads.every((h) => isGuess(reading, h)) &&
    np.modifiers.length === 0 &&
    !np.possessor &&
    np.of.length === 0 &&
    !np.pronoun &&
    (isNoun(np.headLemma, 'member') ||
      isNoun(np.headLemma, 'role') ||
      isNoun(np.headLemma, 'asset') ||
      COUNTED.test(np.headLemma))
  );
}

const isAsset = (np: NounPhrase): boolean =>
  !isNoun(np.headLemma, 'member') && !isNoun(np.headLemma, 'role');

function isBody(reading: Reading, np: NounPhrase): boolean {
  return [...np.heads, ...np.modifiers].some((h) =>
    /^(?:ArmedGroup|SecurityForce|Organization|Person)$/.test(reading.kindOf(h) ?? ''),
  );
}

function wordsBetween(reading: Reading, from: number, to: number): string {
  const words: string[] = [];
  for (let t = from; t < to; t++) words.push(reading.token(t).lower);
  return words.join(' ').replace(/ ?, ?/g, '').replace(/ the$/, '').trim();
}
