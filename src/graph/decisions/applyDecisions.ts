/**
 * What decisions make of a document: from what was read out of it, and the decisions that concern it, to what the graph
 * shows of it. Pure and total: a decision whose words stand nowhere in the document has no effect and comes back with
 * another version; one that rests on a decision that was undone has none until that is brought back.
 *
 * Claims and mentions by hand have ids of their own, from the document and the decision, so nothing that is read later
 * can meet or replace them. A mention that such a claim needs, and that is no longer read, is kept where its name stands.
 */
import { claimId, mentionId } from '../../identity/ids.ts';
import type { Span } from '../../model/claims.ts';
import type { DecisionOf, MentionRef, Saying, TextRef } from '../../model/decisions.ts';
import { fold } from '../../model/names.ts';
import { endsFit } from '../../model/relationTypes.ts';
import type { ClaimContent, MentionContent } from '../documentContent.ts';
import type { StoredContent } from '../storedContent.ts';
import { groupBy } from '../values.ts';
import { ClaimAim, mentionAimedAt } from './aim.ts';
import { byTime, type ClaimState, claimStateOf, type LoggedDecision } from './claimState.ts';
import { placeIn } from './textPlaces.ts';

/** The rule of a claim that a person made, and the share of such that is right: a person read it. */
const BY_HAND = { claim: 'by hand', correct: 'correction' } as const;
const BY_HAND_CONFIDENCE = 1;

export interface Applied {
  readonly content: StoredContent;
  /** Which claims and mentions of the document each decision is about; missing where it stands nowhere. */
  readonly about: readonly {
    readonly decision: string;
    readonly claim?: string;
    readonly mention?: string;
  }[];
  readonly corrects: readonly { readonly claim: string; readonly corrected: string }[];
}

/** What was read out of the document, as if nobody had decided anything. */
export function withoutDecisions(content: StoredContent): StoredContent {
  return {
    ...content,
    mentions: content.mentions.filter((m) => m.decision === undefined),
    claims: content.claims.filter((c) => c.decision === undefined).map((c) => inState(c, {})),
  };
}

/** @returns the claim with exactly this state */
export function inState(claim: ClaimContent, state: ClaimState): ClaimContent {
  const { review: _, reviewedAt: _a, reviewedBy: _b, note: _n, credibility: _c, ...bare } = claim;
  return { ...bare, ...state, review: state.review ?? 'unreviewed' };
}

/** Whether places must be looked for: offsets hold in the text that they were taken from. */
export const needsText = (document: string, decisions: readonly LoggedDecision[]): boolean =>
  decisions.some(({ decision: d }) => {
    const said = sayingOf(d);
    if (said) return said.document.id !== document;
    return d.kind === 'mention' && d.body.document.id !== document;
  });

const sayingOf = (d: LoggedDecision['decision']): Saying | undefined =>
  d.kind === 'claim' ? d.body.saying : d.kind === 'correct' ? d.body.to : undefined;

/**
 * @param read what was read out of the document; see `withoutDecisions`
 * @param decisions all that concern it, undone ones too
 * @param text of the document, where `needsText`
 */
export function applyDecisions(
  read: StoredContent,
  decisions: readonly LoggedDecision[],
  text?: string,
): Applied {
  if (decisions.length === 0) return { content: read, about: [], corrects: [] };
  return new Application(read, text).run([...decisions].sort(byTime));
}

class Application {
  readonly #read: StoredContent;
  readonly #text: string | undefined;
  readonly #mentions: Map<string, MentionContent>;
  readonly #claims: ClaimContent[];
  /** By decision, what it made. */
  readonly #made = new Map<string, string>();

  constructor(read: StoredContent, text: string | undefined) {
    this.#read = read;
    this.#text = text;
    this.#mentions = new Map(read.mentions.map((m) => [m.id, m]));
    this.#claims = [...read.claims];
  }

  run(decisions: readonly LoggedDecision[]): Applied {
    const about: { decision: string; claim?: string; mention?: string }[] = [];
    for (const { decision, active } of decisions) {
      if (decision.kind !== 'mention' || !active) continue;
      const mention = this.#makeMention(decision);
      if (mention !== undefined) about.push({ decision: decision.id, mention });
    }
    // Claims are made before any is aimed at; one is corrected only by decisions that came after it.
    for (const { decision, active } of decisions) {
      const saying = sayingOf(decision);
      if (!active || !saying || this.#restsOnUndone(decision)) continue;
      const claim = this.#makeClaim(decision, saying);
      if (claim !== undefined) about.push({ decision: decision.id, claim });
    }
    const aim = new ClaimAim(this.#claims, this.#mentions);
    const corrects: { claim: string; corrected: string }[] = [];
    const aimed = decisions.flatMap((logged) => {
      const { decision, active } = logged;
      if (
        decision.kind !== 'review' &&
        decision.kind !== 'credibility' &&
        decision.kind !== 'correct'
      )
        return [];
      const claim = aim.find(decision.body.claim, this.#made);
      if (claim === undefined) return [];
      if (decision.kind === 'correct' && active) {
        const correction = this.#made.get(decision.id);
        // A correction that stands nowhere takes nothing away.
        if (correction === undefined) return [];
        corrects.push({ claim: correction, corrected: claim });
      }
      about.push({ decision: decision.id, claim });
      return [{ claim, logged }];
    });
    const byClaim = groupBy(aimed, (a) => a.claim);
    const claims = this.#claims.map((c) => {
      const own = byClaim.get(c.id);
      return own ? inState(c, claimStateOf(own.map((a) => a.logged))) : c;
    });
    const content = { ...this.#read, mentions: [...this.#mentions.values()], claims };
    return { content, about, corrects };
  }

  /** A correction of a correction goes with the one that it corrects. */
  #restsOnUndone(decision: LoggedDecision['decision']): boolean {
    const on = decision.kind === 'correct' ? decision.body.claim.decision : undefined;
    return on !== undefined && !this.#made.has(on);
  }

  #place(ref: TextRef, document: string): Span | undefined {
    if (document === this.#read.id) return { start: ref.start, end: ref.end };
    if (this.#text === undefined) throw new Error(`The text of ${this.#read.id} was not read.`);
    return placeIn(this.#text, ref);
  }

  #places(refs: readonly TextRef[], document: string): Span[] {
    const found = new Map<string, Span>();
    for (const ref of refs) {
      const place = this.#place(ref, document);
      if (place) found.set(`${place.start}-${place.end}`, place);
    }
    return [...found.values()].sort((x, y) => x.start - y.start || x.end - y.end);
  }

  #makeMention({ id: decision, body }: DecisionOf<'mention'>): string | undefined {
    const places = this.#places(body.places, body.document.id);
    if (places.length === 0) return undefined;
    const id = mentionId(this.#read.id, ['decision', decision]);
    const said = body.places.map((p) => p.text);
    this.#mentions.set(id, {
      id,
      kind: body.kind,
      name: body.name,
      names: [...new Set([body.name, ...said])],
      starts: places.map((p) => p.start),
      ends: places.map((p) => p.end),
      decision,
    });
    this.#made.set(decision, id);
    return id;
  }

  /** A mention that a claim needs: the one that it was made on, or its like, or one to be kept where its name stands. */
  #endOf(ref: MentionRef, document: string, decision: string): MentionContent | undefined {
    const found = mentionAimedAt(ref, this.#mentions, this.#made);
    if (found || ref.decision !== undefined) return found;
    const places = this.#places(ref.places, document);
    if (places.length === 0) return undefined;
    const { id: _, places: _p, names, decision: _d, ...facts } = ref;
    const [name = ''] = names;
    const id = mentionId(this.#read.id, ['kept', facts.kind, facts.lexiconId ?? null, fold(name)]);
    return {
      ...facts,
      id,
      name,
      names: [...names],
      starts: places.map((p) => p.start),
      ends: places.map((p) => p.end),
      decision,
    };
  }

  #makeClaim(
    { id: decision, kind }: LoggedDecision['decision'],
    saying: Saying,
  ): string | undefined {
    const { document, type, quote, certainty, firstDate, lastDate, datePrecision, role } = saying;
    const place = this.#place(quote, document.id);
    if (!place) return undefined;
    const subject = this.#endOf(saying.subject, document.id, decision);
    const object = this.#endOf(saying.object, document.id, decision);
    if (!subject || !object || subject.id === object.id) return undefined;
    if (!endsFit(type, subject.kind, object.kind)) return undefined;
    const credited = saying.attributedTo && this.#endOf(saying.attributedTo, document.id, decision);
    const weapons = (saying.weapons ?? []).flatMap(
      (w) => this.#endOf(w, document.id, decision) ?? [],
    );
    for (const m of [subject, object, ...(credited ? [credited] : []), ...weapons])
      this.#mentions.set(m.id, m);
    const id = claimId(this.#read.id, ['decision', decision]);
    const text = document.id === this.#read.id ? quote.text : undefined;
    this.#claims.push({
      id,
      type,
      subject: subject.id,
      object: object.id,
      ...place,
      quote: text ?? this.#text?.slice(place.start, place.end) ?? quote.text,
      certainty,
      ...(firstDate !== undefined && { firstDate }),
      ...(lastDate !== undefined && { lastDate }),
      ...(datePrecision !== undefined && { datePrecision }),
      ...(role !== undefined && { role }),
      ...(credited && { attributedTo: credited.id }),
      ...(weapons.length > 0 && { weapons: [...new Set(weapons.map((w) => w.id))].sort() }),
      rule: kind === 'correct' ? BY_HAND.correct : BY_HAND.claim,
      confidence: BY_HAND_CONFIDENCE,
      origin: 'curated',
      review: 'unreviewed',
      decision,
    });
    this.#made.set(decision, id);
    return id;
  }
}
