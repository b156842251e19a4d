/** What the forms of questions share: the tokens, the phrases, and how a focus that was read becomes a question. */

import { RELATION_TYPE_NAMES } from '../../model/relationTypes.ts';
import type { Condition, Question, Thing } from '../question.ts';
import { having } from './meanings.ts';
import { leaving } from './otherThan.ts';
import { Phrases } from './phrases.ts';
import { relate, withConditions } from './relate.ts';
import { isEvent, namedThing } from './things.ts';
import { BE, DO, HAPPEN, HAVE, isNegatedAux, MODAL, NOT, SOMEBODY, type Tokens } from './tokens.ts';

const THERE = ['are there', 'is there', 'were there', 'was there', 'are known', 'are named'];

export class FormReader {
  readonly t: Tokens;
  readonly start: number;
  /** Whether the question began with "show me" or the like. */
  readonly imperative: boolean;
  readonly p: Phrases;

  constructor(tokens: Tokens, start: number, imperative: boolean) {
    this.t = tokens;
    this.start = start;
    this.imperative = imperative;
    this.p = new Phrases(tokens);
  }

  ends(i: number): boolean {
    return i >= this.t.length;
  }

  /** The question that a read focus makes: pairs and superlatives show in what the phrases noted. */
  made(focus: Thing, count = false): Question {
    const bearer: Thing = focus;
    for (const condition of bearer.conditions) {
      if (condition.is !== 'relation') continue;
      const { relation } = condition;
      const rest = { ...bearer, conditions: bearer.conditions.filter((c) => c !== condition) };
      const top = this.noted(this.p.most, relation.other);
      if (top) return { ask: 'most', focus: rest, relation, least: top === 'least' };
      if ([...this.p.asked].some((x) => sameThing(x, relation.other)))
        return count ? { ask: 'count', focus } : { ask: 'pairs', focus: rest, relation };
    }
    return { ask: count ? 'count' : 'entities', focus };
  }

  /** "Which actors in X are not security forces". */
  private notOfSort(focus: Thing, at: number): Thing | undefined {
    const { t } = this;
    const negated = isNegatedAux(t.lower(at)) || t.is(at + 1, NOT);
    if (!negated || !(t.is(at, BE) || /^(?:is|are|was|were)n/.test(t.lower(at)))) return undefined;
    const sort = this.p.noun(isNegatedAux(t.lower(at)) ? at + 1 : at + 2);
    if (!sort || !this.ends(sort.to)) return undefined;
    const { entities, unknown, kinds, conditions } = sort.value;
    return !entities && !unknown && kinds && conditions.length === 0
      ? leaving(focus, [sort.value])
      : undefined;
  }

  noted(map: ReadonlyMap<Thing, 'most' | 'least'>, thing: Thing): 'most' | 'least' | undefined {
    for (const [key, value] of map) if (sameThing(key, thing)) return value;
    return undefined;
  }

  named(i: number): Thing | undefined {
    const link = this.t.link(i);
    return link && namedThing(this.t, i, link);
  }

  /** A whole clause: "ISIS operates in Nineveh". */
  statement(i: number): Thing | undefined {
    const subject = this.p.noun(i);
    if (!subject) return undefined;
    const chain = this.p.chain(subject.value, subject.to, false);
    return chain && this.ends(chain.to) ? withConditions(subject.value, chain.value) : undefined;
  }

  continued(focus: Thing, at: number, count: boolean): Question | undefined {
    const { t } = this;
    this.p.asked.delete(focus);
    if (this.ends(at))
      return focus.conditions.length > 0 || focus.heads || count
        ? this.made(focus, count)
        : undefined;
    if (THERE.some((words) => t.says(at, words))) {
      const rest = at + 2;
      if (this.ends(rest)) return this.made(focus, count);
      const whole = this.p.after(focus, rest);
      if (this.ends(whole.to)) return this.made(whole.value, count);
      const more = this.p.chain(focus, rest, true);
      return more && this.ends(more.to)
        ? this.made(withConditions(focus, more.value), count)
        : undefined;
    }
    const object = this.objectQuestion(focus, at, count);
    if (object) return object;
    // "Who is the leader of X", "Who are the suppliers of X"
    if (t.is(at, BE)) {
      const same = this.p.noun(at + 1);
      if (
        same &&
        this.ends(same.to) &&
        same.value.entities === undefined &&
        same.value.conditions.length > 0
      )
        return this.made(
          {
            ...same.value,
            ...asOne(focus, same.value),
          },
          count,
        );
    }
    const other = this.notOfSort(focus, at);
    if (other) return this.made(other, count);
    const chain = this.p.chain(focus, at, false);
    if (chain && this.ends(chain.to)) return this.made(withConditions(focus, chain.value), count);
    return undefined;
  }

  /** "Which weapons did X hold", "Who is X supported by", "What is X part of". */
  objectQuestion(
    focus: Thing,
    i: number,
    count: boolean,
    preposition?: string,
  ): Question | undefined {
    const { t } = this;
    const negatedAux = isNegatedAux(t.lower(i));
    if (!(t.is(i, DO) || t.is(i, BE) || t.is(i, HAVE) || t.is(i, MODAL) || negatedAux))
      return undefined;
    const be = t.is(i, BE) || /^(?:is|are|was|were)n/.test(t.lower(i));
    if (!this.p.startsNoun(i + 1)) return undefined;
    const subject = this.p.subject(i + 1);
    if (!subject) return undefined;
    // "which groups have weapons made there": having, not having made
    const sort = subject.value.things.some((s) => !s.entities) && !t.is(i + 1, SOMEBODY);
    if (t.is(i, HAVE) && sort) return undefined;
    const [happened] = subject.value.things;
    const done = HAPPEN.find((h) => t.says(subject.to, h));
    if (done && happened && isEvent(happened) && this.ends(subject.to + done.split(' ').length))
      return this.made(
        withConditions(focus, relate(['OCCURRED_IN'], focus, 'target', happened)),
        count,
      );
    const vp = this.p.gapAfter(focus, subject.value, subject.to, be, preposition);
    if (!vp || !this.ends(vp.to)) return undefined;
    return this.made(having(focus, negatedAux ? { is: 'not', of: vp.value } : vp.value), count);
  }
}

/** "Which gangs are members of X": of the sort that was asked for, and parts of it where only persons are members. */
function asOne(focus: Thing, same: Thing): Pick<Thing, 'kinds' | 'conditions'> {
  const apart = focus.kinds && same.kinds && !same.kinds.some((k) => focus.kinds?.includes(k));
  if (!apart)
    return {
      kinds: focus.kinds
        ? (same.kinds?.filter((k) => focus.kinds?.includes(k)) ?? focus.kinds)
        : same.kinds,
      conditions: [...focus.conditions, ...same.conditions],
    };
  const parts = same.conditions.map(
    (c): Condition =>
      c.is === 'relation' && c.relation.types.includes('MEMBER_OF')
        ? { is: 'relation', relation: { ...c.relation, types: ['PART_OF'] } }
        : c,
  );
  return { kinds: focus.kinds, conditions: [...focus.conditions, ...parts] };
}

const sameThing = (a: Thing, b: Thing): boolean =>
  a === b ||
  (a.kinds === b.kinds &&
    a.entities === b.entities &&
    a.heads === b.heads &&
    JSON.stringify(a.conditions) === JSON.stringify(b.conditions));

/** All that one thing is directly related to. */
export function related(thing: Thing): Thing {
  const focus: Thing = { conditions: [] };
  return withConditions(focus, relate(RELATION_TYPE_NAMES, focus, 'either', thing));
}
