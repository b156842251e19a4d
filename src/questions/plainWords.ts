/** Words that questions are made of: those of the vocabulary in all their forms, and the small words of English. */
import { certainties } from './certaintyWords.ts';
import { fillers } from './fillerWords.ts';
import { rewordings } from './rewordings.ts';
import { numberless, vocabulary } from './vocabulary.ts';

const SMALL = new Set(
  `a an the this that these those some any all every each both either no none not never only just also too and or but nor than then
  other except besides apart who whom whose which what where when why how many much most more least fewest fewer less number
  is are was were be been being am do does did done has have had having can could may might must shall should will would
  of in on at by to from with without within inside for about into over under around near across against between among through during since before after until
  out up down off as if so such there here it its they them their theirs he she his her him we us our you your i me my
  show list give tell find name get see want know please say says said let display describe explain summarise summarize
  type types kind kinds sort sorts variety different various distinct separate several
  according claims claim claimed hedged stated confirmed reportedly reported allegedly denied reviewed unreviewed certain sure believed
  document documents report reports article articles source sources evidence sentence sentences text texts mention mentions mentioned appear appears appeared speak talk talks deal deals
  link links linked connection connections connected relation relations relationship relationships related path paths route shortest tie ties
  happen happens happened happening occur occurs occurred occurring take takes took taken taking place places
  everything anything something somebody someone anybody anyone everybody everyone nobody nothing thing things concern concerns know known
  off along outside upon common share shares shared times often latest newest earliest oldest recently recent quarter half beginning start middle mid early late spring summer autumn winter season aside addition exception counting including leaving excluding excepting bar save fact certainty certainly definitely verified fewer frontier border disposal possession hands course part role true correct case nor neither
  actually really currently ever once again already still s ones one two first last like same own whole full`
    .split(/\s+/)
    .filter(Boolean),
);

export const isSmall = (lower: string): boolean => SMALL.has(lower);

let plain: Set<string> | undefined;

export function plainWords(): ReadonlySet<string> {
  if (plain) return plain;
  const v = vocabulary();
  const words = new Set(SMALL);
  const add = (phrase: string): void => {
    for (const w of phrase.split(' ')) words.add(w);
  };
  for (const form of v.verbs.keys()) add(form);
  for (const p of v.predicates.keys()) add(p);
  for (const set of [
    v.nouns.keys(),
    v.nominals.keys(),
    v.kinds.keys(),
    v.classes,
    v.events,
    v.itself,
    v.titles,
  ])
    for (const phrase of set) add(phrase);
  for (const { pattern } of rewordings())
    for (const part of pattern)
      if (part.is === 'words') for (const of of part.of) for (const w of of) words.add(w);
  for (const { words: phrase } of certainties().longestFirst) add(phrase);
  for (const phrase of [...fillers().leading, ...fillers().trailing]) add(phrase);
  plain = words;
  return words;
}

export const isPlain = (lower: string): boolean =>
  plainWords().has(lower) || plainWords().has(numberless(lower));
