/**
 * What follows from claims that stand together: the weapons of an event are those of its conductor's act in the same
 * sentence; conductor and target are where it was; what is taken where two fought was the other's.
 */
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import type { Weighed } from './choose.ts';

const HARM: ReadonlySet<RelationType> = new Set(['ATTACKED', 'KILLED', 'CAPTURED']);
const ARMS: ReadonlySet<RelationType> = new Set(['SEIZED', 'USED']);

/** A state acts everywhere and is nowhere but at home. */
const isState = (reading: Reading, thing: number): boolean =>
  reading.thing(thing)?.kind === 'Country';

/** How often a conclusion is right when its weaker ground is, as measured on documents left out of training. */
const TRUST = 0.75;

export function closures<T extends Weighed>(
  reading: Reading,
  chosen: readonly T[],
  derive: (from: T, candidate: Candidate, confidence: number) => T,
): T[] {
  const out: T[] = [];
  const bySentence = new Map<number, T[]>();
  for (const w of chosen) {
    if (w.candidate.denied) continue;
    const list = bySentence.get(w.candidate.sentence);
    if (list) list.push(w);
    else bySentence.set(w.candidate.sentence, [w]);
  }
  const known = new Set(
    chosen.map((w) => `${w.candidate.type}|${w.candidate.source}|${w.candidate.target}`),
  );
  const conclude = (
    rule: string,
    type: RelationType,
    source: number,
    target: number,
    x: T,
    y: T,
    sourceReference: number,
    targetReference: number,
  ): void => {
    const a = reading.thing(source)?.kind;
    const b = reading.thing(target)?.kind;
    if (!a || !b || source === target || !endsFit(type, a, b)) return;
    const key = `${type}|${source}|${target}`;
    if (known.has(key)) return;
    known.add(key);
    const confidence = Math.min(x.confidence, y.confidence) * TRUST;
    const candidate: Candidate = {
      ...y.candidate,
      type,
      source,
      target,
      sourceReference,
      targetReference,
      rule,
      weapons: undefined,
      role: undefined,
    };
    out.push(derive(y, candidate, confidence));
  };
  for (const [sentence, here] of bySentence) {
    const near = [...here, ...(bySentence.get(sentence - 1) ?? [])];
    for (const x of here) {
      const c = x.candidate;
      if (c.type === 'CONDUCTED')
        for (const y of here) {
          const d = y.candidate;
          if (d.source !== c.source) continue;
          if (ARMS.has(d.type))
            conclude(
              'closure.involved',
              'INVOLVED',
              c.target,
              d.target,
              x,
              y,
              c.targetReference,
              d.targetReference,
            );
        }
      if (c.type === 'OCCURRED_IN')
        for (const y of here) {
          const d = y.candidate;
          if (d.type === 'CONDUCTED' && d.target === c.source && !isState(reading, d.source))
            conclude(
              'closure.conductor-there',
              'OPERATES_IN',
              d.source,
              c.target,
              x,
              y,
              d.sourceReference,
              c.targetReference,
            );
          if (d.type === 'TARGETED' && d.source === c.source)
            conclude(
              'closure.target-there',
              'OPERATES_IN',
              d.target,
              c.target,
              x,
              y,
              d.targetReference,
              c.targetReference,
            );
        }
      if (c.type === 'SEIZED')
        for (const y of near)
          if (HARM.has(y.candidate.type) && y.candidate.source === c.source)
            conclude(
              'closure.possessed',
              'POSSESSED',
              y.candidate.target,
              c.target,
              y,
              x,
              y.candidate.targetReference,
              c.targetReference,
            );
    }
  }
  return out;
}
