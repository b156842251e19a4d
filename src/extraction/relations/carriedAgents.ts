/**
 * Passives without a doer after a sentence that names one: "ISIS stormed the post. Three officers were captured."
 * Works on the references that coreference carries over (rule `agent-continued`); what is killed or seized has rules
 * of its own.
 */
import { fitsFamily } from '../../model/kinds.ts';
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import { AGENT_CONTINUED } from '../coreference/agents.ts';
import type { Frame } from '../frames/schema.ts';
import type { Candidate } from './candidate.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { fillSlot } from './slots.ts';

const CARRIED: ReadonlySet<RelationType> = new Set(['ATTACKED', 'CAPTURED']);
const FAMILIES = ['Actor', 'Place', 'Weapon'] as const;

export function carriedAgentCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  reading.analysed.references.forEach((reference, index) => {
    if (reference.form !== 'implicit' || reference.rule !== AGENT_CONTINUED) return;
    const [agent] = reference.things;
    const s = sentences[reference.sentence];
    if (agent === undefined || !s) return;
    for (const { predication, frames } of s.predications)
      if (lacksDoer(reading, predication))
        for (const frame of frames) carry(reading, predication, frame, agent, index, out);
  });
  return out;
}

function lacksDoer(reading: Reading, p: Predication): boolean {
  if (p.trigger !== 'verb' || !p.passive || p.negative || p.irrealis || p.hedged) return false;
  // "was captured in a raid by Y", "was wounded when it struck a mine": somebody or something else did it
  for (let t = p.first; t < p.last + 12; t++) {
    const token = reading.token(t);
    if (token.sentence !== p.sentence) break;
    if (/^(?:by|when|after|if|unless)$/.test(token.lower)) return false;
  }
  return !p.phrases.some((q) => q.word === 'by' || q.word === 'led by');
}

function carry(
  reading: Reading,
  p: Predication,
  frame: Frame,
  agent: number,
  reference: number,
  out: Candidate[],
): void {
  const source = reading.thing(agent)?.kind;
  if (!source) return;
  for (const e of frame.gives) {
    if (!CARRIED.has(e.type) || !(e.from === 'agent' || e.from.includes('agent'))) continue;
    for (const slot of typeof e.to === 'string' ? [e.to] : e.to)
      for (const family of FAMILIES)
        for (const f of fillSlot(reading, p, frame, slot, family)) {
          const target = reading.thing(f.thing)?.kind;
          if (!target || f.thing === agent || !endsFit(e.type, source, target)) continue;
          // a force does not arrest its own side, nor does a country strike itself
          if (fitsFamily(target, 'Actor') && target === source && source === 'SecurityForce')
            continue;
          out.push({
            type: e.type,
            source: agent,
            target: f.thing,
            sourceReference: reference,
            targetReference: f.reference,
            rule: 'carried.agent',
            sentence: p.sentence,
            trigger: p.head,
            hedged: p.hedged,
            denied: false,
            claimed: false,
          });
        }
  }
}
