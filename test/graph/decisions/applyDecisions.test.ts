/** The fold over decisions, without a database: many more sequences than a graph has time for. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyDecisions, withoutDecisions } from '../../../src/graph/decisions/applyDecisions.ts';
import type { LoggedDecision } from '../../../src/graph/decisions/claimState.ts';
import { activityOf, entryOf } from '../../../src/graph/decisions/log.ts';
import { mentionRefOf } from '../../../src/graph/decisions/subjects.ts';
import { placeIn, textRefOf } from '../../../src/graph/decisions/textPlaces.ts';
import type { DocumentContent } from '../../../src/graph/documentContent.ts';
import type { StoredContent } from '../../../src/graph/storedContent.ts';
import { CERTAINTIES, REVIEWS } from '../../../src/model/certainty.ts';
import type { Decision } from '../../../src/model/decisions.ts';
import { smallContent } from '../../support/contents.ts';

const written = (heading: string): DocumentContent =>
  smallContent({
    name: 'raid',
    heading,
    things: [
      { kind: 'ArmedGroup', names: ['Northern Front'] },
      { kind: 'SecurityForce', names: ['Border Guard'] },
      { kind: 'Country', names: ['Ruritania'] },
    ],
    claims: [
      { subject: 0, type: 'COOPERATES_WITH', object: 1 },
      { subject: 0, type: 'OPPOSES', object: 2, certainty: 'hedged' },
      { subject: 2, type: 'SUPPORTS', object: 0 },
    ],
  });
const { text, ...read } = written('Report on Elbe Depot');
const { text: movedText, ...moved } = written('Corrected today. Report on Elbe Depot');
const base: StoredContent = withoutDecisions(read);
const document = { id: read.id, name: read.name };

/** A decision, from numbers; those that rest on another are about the one made before them. */
function decisionOf(kind: number, a: number, b: number, nth: number, before: readonly Decision[]) {
  const at = new Date(Date.UTC(2026, 0, 1) + nth).toISOString();
  const entry = { by: 'ann', at, what: '', before: '', after: '' };
  const claim = read.claims[a % read.claims.length];
  const [subject, object] = [read.mentions[b % 3], read.mentions[(b + 1) % 3]];
  if (!claim || !subject || !object) throw new Error('Nothing to decide about.');
  const end = (id: string) => {
    const m = read.mentions.find((x) => x.id === id);
    return { kind: m?.kind ?? 'Person', name: m?.name ?? '' };
  };
  const ref = {
    id: claim.id,
    document,
    type: claim.type,
    subject: end(claim.subject),
    object: end(claim.object),
    certainty: claim.certainty,
    quote: claim.quote,
    start: claim.start,
  };
  const made = before.filter((d) => d.kind === 'mention')[0];
  const start = text.indexOf('Elbe Depot');
  const depot = textRefOf(text, { start, end: start + 10 });
  const far = made
    ? {
        id: 'm0',
        kind: 'Organization' as const,
        names: ['Elbe Depot'],
        decision: made.id,
        places: [depot],
      }
    : mentionRefOf(object, text, claim.start);
  const saying = {
    document,
    type: 'OPPOSES' as const,
    subject: mentionRefOf(subject, text, claim.start),
    object: far,
    quote: textRefOf(text, claim),
    certainty: CERTAINTIES[a % 4] ?? 'stated',
  };
  switch (kind % 6) {
    case 0:
      return entryOf({
        kind: 'review',
        ...entry,
        body: { claim: ref, verdict: REVIEWS[b % 3] ?? 'rejected' },
      });
    case 1:
      return entryOf({
        kind: 'credibility',
        ...entry,
        body: { claim: ref, credibility: 1 + (b % 6) },
      });
    case 2:
      return entryOf({
        kind: 'mention',
        ...entry,
        body: { document, kind: 'Organization', name: 'Elbe Depot', places: [depot] },
      });
    case 3:
      return entryOf({ kind: 'claim', ...entry, body: { saying } });
    case 4:
      return entryOf({ kind: 'correct', ...entry, body: { claim: ref, to: saying } });
    default: {
      const undone = before[a % Math.max(1, before.length)];
      return undone
        ? entryOf({ kind: 'undo', ...entry, body: { decision: undone.id } })
        : entryOf({ kind: 'review', ...entry, body: { claim: ref, verdict: 'confirmed' } });
    }
  }
}

const logs = fc
  .array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)), { maxLength: 12 })
  .map((steps) => {
    const log: Decision[] = [];
    for (const [i, [kind, a, b]] of steps.entries()) log.push(decisionOf(kind, a, b, i, log));
    return log;
  });

function folded(log: readonly Decision[]): LoggedDecision[] {
  const active = activityOf(
    log.map((d) => ({ id: d.id, undoes: d.kind === 'undo' ? d.body.decision : null })),
  );
  return log.map((decision) => ({ decision, active: active.get(decision.id) ?? true }));
}

describe('decisions applied to a document', () => {
  it('depend on no order in which they are read, and leave what was read as it was', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const decisions = folded(log);
        const applied = applyDecisions(base, decisions);
        expect(applyDecisions(base, [...decisions].reverse())).toEqual(applied);
        expect(withoutDecisions(applied.content)).toEqual(base);
      }),
      { numRuns: 1_500 },
    );
  });

  it('are as if never made when they are undone, all or one', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, n) => {
        const decisions = folded(log);
        const none = decisions.map((d) => ({ ...d, active: false }));
        expect(applyDecisions(base, none).content).toEqual(base);
        const left = decisions.filter((_, i) => i !== n % Math.max(1, log.length));
        const without = decisions.map((d) => (left.includes(d) ? d : { ...d, active: false }));
        expect(applyDecisions(base, without).content).toEqual(applyDecisions(base, left).content);
      }),
      { numRuns: 1_500 },
    );
  });

  it('keep every promise of a document, also in another version of it', () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const [content, words] of [
          [base, text],
          [withoutDecisions(moved), movedText],
        ] as const) {
          const { mentions, claims } = applyDecisions(content, folded(log), words).content;
          const known = new Set(mentions.map((m) => m.id));
          expect(known.size).toBe(mentions.length);
          expect(new Set(claims.map((c) => c.id)).size).toBe(claims.length);
          for (const c of claims) {
            expect(words.slice(c.start, c.end)).toBe(c.quote);
            expect(known.has(c.subject) && known.has(c.object)).toBe(true);
          }
          for (const m of mentions)
            for (const [i, start] of m.starts.entries())
              expect(m.names).toContain(words.slice(start, m.ends[i]));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('stand in another version wherever their words do', () => {
    const log: Decision[] = [];
    for (const [i, kind] of [2, 3, 4, 0].entries()) log.push(decisionOf(kind, 1, 0, i, log));
    const { content, about } = applyDecisions(withoutDecisions(moved), folded(log), movedText);
    expect(content.claims.filter((c) => c.origin === 'curated')).toHaveLength(2);
    expect(new Set(about.map((a) => a.decision)).size).toBe(4);
    const gone = applyDecisions(
      { ...base, id: 'd0', mentions: [], claims: [] },
      folded(log),
      'Nothing.',
    );
    expect([gone.content.mentions, gone.content.claims, gone.about]).toEqual([[], [], []]);
  });
});

describe('a place in another version of a text', () => {
  it('is where the same words stand between the same neighbours', () => {
    const old = 'The depot fell. Then the depot was retaken.';
    const second = textRefOf(old, { start: 25, end: 30 });
    const now = 'As reported, the depot fell. Then the  depot was retaken. The depots stand.';
    const place = placeIn(now, second);
    expect(now.slice(place?.start, place?.end)).toBe('depot');
    expect(now.slice(place?.end).startsWith(' was retaken')).toBe(true);
    expect(placeIn('Only depots.', second)).toBeUndefined();
  });
});
