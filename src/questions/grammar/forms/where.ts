/** "Where does X operate", "where was X made", "where did X happen". */
import type { Condition, Question, Thing } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import { within } from '../meanings.ts';
import { joined, relate, withConditions } from '../relate.ts';
import { ACTORS, isPlace, isWeapon, PLACES } from '../things.ts';
import { ADVERB, BE, DO, HAPPEN, HAVE, IN } from '../tokens.ts';

export function whereabouts(focus: Thing, of: Thing): Condition {
  const kind = of.entities?.[0]?.kind;
  if (kind === 'Event') return relate(['OCCURRED_IN'], focus, 'target', of);
  if (isPlace(of) && kind !== 'Country') return relate(['LOCATED_IN'], focus, 'target', of);
  return relate(['OPERATES_IN'], focus, 'target', of);
}

// "Where does X operate", "Where was X made", "Where did X happen"
export function where(f: FormReader): Question | undefined {
  const { t } = f;
  if (t.lower(f.start) !== 'where') return undefined;
  // "where in Syria is X active"
  const inside = t.is(f.start + 1, IN) ? f.named(f.start + 2) : undefined;
  if (inside && isPlace(inside)) {
    const rest = where(new FormReader(t.without(f.start + 1, f.start + 3), f.start, f.imperative));
    return rest?.ask === 'entities'
      ? { ...rest, focus: withConditions(rest.focus, within(rest.focus, inside)) }
      : undefined;
  }
  // "where does X operate in Syria"
  const last = t.length - 1;
  const behind = last > 3 && t.is(last - 1, IN) ? f.named(last) : undefined;
  if (behind && isPlace(behind)) {
    const rest = where(new FormReader(t.without(last - 1, last + 1), f.start, f.imperative));
    if (rest?.ask === 'entities')
      return { ...rest, focus: withConditions(rest.focus, within(rest.focus, behind)) };
  }
  let at = f.start + 1;
  const be = t.is(at, BE);
  const aux = be || t.is(at, DO) || t.is(at, HAVE);
  if (aux) at += 1;
  const subject = f.p.subject(at);
  if (!subject) return undefined;
  at = subject.to;
  // "where has X been active"
  while (aux && (t.is(at, ADVERB) || t.lower(at) === 'been')) at += 1;
  const focus: Thing = { kinds: PLACES, conditions: [] };
  const [only] = subject.value.things;
  if (!only) return undefined;
  const done = HAPPEN.find((h) => t.says(at, h));
  if (done && f.ends(at + done.split(' ').length))
    return {
      ask: 'entities',
      focus: withConditions(focus, relate(['OCCURRED_IN'], focus, 'target', only)),
    };
  if (
    f.ends(at) ||
    (/^(?:based|located|active|present|deployed|stationed|situated|positioned|operating|found|seen|spotted|sighted|reported|encountered|observed|headquartered|camped|holed up|hiding|settled)$/.test(
      t.lower(at),
    ) &&
      f.ends(at + 1))
  )
    return {
      ask: 'entities',
      focus: withConditions(
        focus,
        joined(subject.value, (s) => whereabouts(focus, s)),
      ),
    };
  const verb = t.verb(at);
  if (!verb) return undefined;
  if (
    be &&
    isWeapon(only) &&
    f.ends(verb.to) &&
    verb.value.some((v) => v.entry.types.includes('MANUFACTURED_IN'))
  )
    return {
      ask: 'entities',
      focus: withConditions(focus, relate(['MANUFACTURED_IN'], focus, 'target', only)),
    };
  const needs = verb.value.find((v) => v.entry.types.includes('OPERATES_IN'));
  if (!be && needs && f.ends(verb.to))
    return {
      ask: 'entities',
      focus: withConditions(
        focus,
        joined(subject.value, (s) => relate(['OPERATES_IN'], focus, 'target', s)),
      ),
    };
  if (be) {
    // "Where were drones used": where those are active that did it; "Where was X killed": where it befell X
    const deed = f.p.chainAfter(only, at, true);
    if (!deed || !f.ends(deed.to)) return undefined;
    const doer: Thing = { kinds: ACTORS, conditions: [] };
    const who = isWeapon(only) ? doerOf(f, doer, only, deed.value) : only;
    return (
      who && {
        ask: 'entities',
        focus: withConditions(
          focus,
          relate(
            ['OPERATES_IN'],
            focus,
            'target',
            isWeapon(only) ? who : withConditions(only, deed.value),
          ),
        ),
      }
    );
  }
  const gap = f.p.gap(focus, subject.value, at);
  return gap && f.ends(gap.to)
    ? { ask: 'entities', focus: withConditions(focus, gap.value) }
    : undefined;
}

/** Those who did to a weapon what a condition on it says. */
function doerOf(_f: FormReader, doer: Thing, weapon: Thing, deed: Condition): Thing | undefined {
  if (deed.is !== 'relation' || deed.relation.direction !== 'in') return undefined;
  const { types, other } = deed.relation;
  return withConditions(
    { ...other, kinds: other.kinds ?? ACTORS },
    relate(types, doer, 'source', weapon),
  );
}
