/**
 * What two statements of one document cannot both say: that somebody carries out the attack he is the target of, and
 * that a body kills those who are its own. Of two that clash, the one that was read off the event's own phrase, or off
 * who somebody is, stays; the one that was drawn from the sentences around goes.
 */
import type { Candidate } from './candidate.ts';
import { type SentenceReading, withCandidates } from './sentenceReading.ts';

type Sentences = readonly (SentenceReading | undefined)[];

/** Rules that read a part of an event off its own phrase. */
const OWN_PHRASE = /^event\.(?:agent|patient|against|conducted)/;
/** Rules that look for a doer or a victim in other sentences. */
const DRAWN = /^(?:victim|harm|carried|episode|inference|context|recorded)\./;

/** The sentences without what clashes with surer statements. */
export function withoutOwnSide(sentences: Sentences): Sentences {
  const targets = new Set<string>();
  const agents = new Set<string>();
  const members = new Set<string>();
  for (const s of sentences)
    for (const c of s?.candidates ?? []) {
      if (c.denied) continue;
      const pair = `${c.source} ${c.target}`;
      if (c.type === 'TARGETED' && OWN_PHRASE.test(c.rule)) targets.add(pair);
      else if (c.type === 'CONDUCTED' && OWN_PHRASE.test(c.rule)) agents.add(pair);
      else if (c.type === 'LEADS' || c.type === 'MEMBER_OF') members.add(pair);
    }
  const clashes = (c: Candidate): boolean => {
    const back = `${c.target} ${c.source}`;
    switch (c.type) {
      case 'CONDUCTED':
        return targets.has(back) && !OWN_PHRASE.test(c.rule);
      case 'TARGETED':
        return agents.has(back) && !OWN_PHRASE.test(c.rule);
      case 'KILLED':
      case 'ATTACKED':
      case 'CAPTURED':
        return members.has(back) && DRAWN.test(c.rule);
      default:
        return false;
    }
  };
  return sentences.map((s) =>
    s?.candidates.some(clashes)
      ? withCandidates(
          s,
          s.candidates.filter((c) => !clashes(c)),
        )
      : s,
  );
}
