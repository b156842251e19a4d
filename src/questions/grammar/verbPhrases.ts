/** Verb phrases: auxiliaries, the verb in the sense that its words allow, its object and what follows. */

import type { RelationType } from '../../model/relationTypes.ts';
import type { Thing } from '../question.ts';
import { reversedTypes, type VerbEntry } from '../vocabulary.ts';
import type { Phrase, PhraseReader, VerbPhrase } from './phrase.ts';
import { kindsOf, type Listed, listOf } from './relate.ts';
import {
  isActorKind,
  isAdjective,
  isBareWeapon,
  isEvent,
  isPerson,
  isPlace,
  isWeapon,
  namedThing,
} from './things.ts';
import {
  ADVERB,
  BE,
  DETERMINER,
  DO,
  GET,
  HAVE,
  isNegatedAux,
  MODAL,
  NOT,
  PREPOSITION,
  REPORTED,
  type Tokens,
} from './tokens.ts';

export function verbPhrase(
  p: PhraseReader,
  i: number,
  reduced: boolean,
  isBe = false,
  fronted?: string,
): Phrase<VerbPhrase> | undefined {
  const t = p.tokens;
  let at = i;
  let negated = false;
  let be = isBe;
  let active = false;
  for (;;) {
    const w = t.lower(at);
    // "do business"
    if ((t.is(at, DO) || t.is(at, HAVE)) && (t.verb(at)?.to ?? 0) > at + 1) break;
    if (t.is(at, REPORTED) && t.lower(at + 1) === 'to') {
      be = false;
      // "said to have led": led
      if (t.is(at + 2, HAVE)) active = true;
      at += 2;
    } else if (isBe && at === i && w === 'to' && t.verb(at + 1)) {
      // "is X (confirmed) to support Y"
      be = false;
      at += 1;
    } else if (t.is(at, BE) && t.lower(at + 1) === 'to' && t.is(at + 2, HAVE)) {
      at += 2;
    } else if (BLAMED.some((x) => t.says(at, x) && isGerund(t, at + x.split(' ').length))) {
      // "is responsible for arresting X"
      be = false;
      at += 2;
    } else if (isNegatedAux(w)) {
      negated = true;
      be ||= /^(?:is|are|was|were)n/.test(w);
      at += 1;
    } else if (t.is(at, NOT)) {
      negated = true;
      at += 1;
    } else if (t.is(at, BE)) {
      be = true;
      at += 1;
    } else if (t.is(at, GET) && pastAhead(p, at + 1)) {
      be = true;
      at += 1;
    } else if (t.is(at, DO) || t.is(at, MODAL)) at += 1;
    else if (t.is(at, HAVE) && (pastAhead(p, at + 1) || beAhead(p, at + 1))) at += 1;
    else if (w === 'either' && t.verb(at + 1)) at += 1;
    else if (t.is(at, ADVERB) || (w === 'to' && (t.is(at - 1, ADVERB) || t.is(at + 1, BE))))
      at += 1;
    else break;
  }
  const predicate = t.predicate(at) ?? t.predicateWith(at, fronted);
  const verb = t.verb(at);
  const owned = has(p, at, negated);
  if (owned) return owned;
  if (predicate && (be || reduced || predicate.to > at + 1) && predicate.to >= (verb?.to ?? 0)) {
    const also = alsoLed(p, predicate.to);
    const list = p.list(also?.to ?? predicate.to);
    const body = list?.value.things.every((x) => !isPlace(x) && kindsOf(x)?.every(isActorKind));
    const special =
      list && underOrDuring(t.phrase(at, predicate.to - at), predicate.value, list.value);
    const stranded = list ? undefined : t.lower(predicate.to - 1);
    const span = t.span(at, predicate.to);
    const rest = p.prepositions(list?.to ?? predicate.to, {}, { span });
    return {
      value: {
        types:
          special ??
          (body &&
          /(?:^| )in$/.test(t.lower(predicate.to - 1)) &&
          predicate.value.types.includes('LOCATED_IN') &&
          predicate.value.types.length < 4
            ? ['PART_OF', 'MEMBER_OF']
            : [...predicate.value.types, ...(also?.types ?? [])]),
        reversed: special ?? predicate.value.reversed,
        passive: false,
        negated,
        object: list?.value,
        extras: rest.extras,
        stranded,
        intransitive: false,
      },
      to: rest.to,
    };
  }
  if (!verb) {
    if (!be) return undefined;
    return copula(p, at, negated);
  }
  const readings = verb.value.filter((v) => !be || v.form === 'past' || v.form === 'ing');
  if (readings.length === 0) return undefined;
  const next = verb.to;
  const preferred =
    readings.find((v) => fronted && v.entry.needs && v.entry.prepositions[fronted] !== undefined) ??
    readings.find((v) => fronted && v.entry.prepositions[fronted] !== undefined) ??
    readings.find((v) => v.entry.needs && v.entry.prepositions[t.lower(next)] !== undefined) ??
    readings.find((v) => !v.entry.needs || next >= t.length) ??
    readings[0];
  if (!preferred) return undefined;
  let types = [...preferred.entry.types];
  const and: (readonly RelationType[])[] = [];
  let end = next;
  // "supports or supplies X": one object of two verbs
  for (;;) {
    // "cooperated with and opposed X"
    const led = preferred.entry.prepositions[t.lower(end)] === 'object' ? end + 1 : end;
    const next = behindJoint(t, end) ?? behindJoint(t, led);
    const verbs = next === undefined ? undefined : t.verb(next);
    const also = verbs && { ...verbs, from: next ?? end };
    const alike = also?.value.filter(
      (v) =>
        v.form === preferred.form &&
        (v.entry.reversed === true) === (preferred.entry.reversed === true),
    );
    if (!also || !alike || alike.length === 0) break;
    const entry = alike.find((v) => !v.entry.needs)?.entry;
    const more = entry ? entry.types.filter((type) => !turned(entry, type)) : [];
    if (t.lower(also.from - 1) === 'and') and.push(more);
    else types = [...new Set([...types, ...more])];
    end = also.to;
    // "supplied, or financed, X"
    if (t.lower(end) === ',' && p.startsNoun(end + 1) && !behindJoint(t, end)) end += 1;
  }
  const passive = preferred.form === 'past' && (be || (reduced && !active));
  while (
    /^(?:up|out|off|down|back|over|together|it|them|there)$/.test(t.lower(end)) &&
    !t.link(end)
  )
    end += 1;
  // "seized drones but never used any"
  if (/^(?:any|some)$/.test(t.lower(end)) && end + 1 >= t.length) end += 1;
  let object: Listed | undefined;
  let goods: Thing | undefined;
  const isStart = p.startsNoun(end) && (!t.is(end, PREPOSITION) || p.number(end) !== undefined);
  if (isStart && !(passive && t.lower(end) !== 'the' && !t.link(end) && !t.is(end, DETERMINER))) {
    p.doubleObject = types.includes('SUPPLIED') && preferred.entry.reversed !== true;
    const list = p.list(end);
    p.doubleObject = false;
    if (list) {
      end = list.to;
      if (types.includes('SUPPLIED') && list.value.things.every(isWeapon))
        goods = list.value.things[0];
      else object = list.value;
      // "gave the group rockets"
      if (object && types.includes('SUPPLIED') && p.startsNoun(end)) {
        const given = p.list(end);
        if (given?.value.things.every(isWeapon)) {
          goods = given.value.things[0];
          end = given.to;
        }
      }
    }
  }
  const found = p.prepositions(end, preferred.entry.prepositions, {
    goods: isBareWeapon(goods) ? undefined : goods,
    span: t.span(at, next),
  });
  const reversed = reversedTypes(preferred.entry, types);
  const role = found.roles;
  if (object && role.object && types.includes('SUPPLIED')) {
    // "delivered anything to X"
    if (!object.things.every(isAnything)) return undefined;
    object = undefined;
  }
  if (found.event) {
    // "weapons used in the raid", "who was killed in the ambush": what the event involved, or whom it hit
    if (!passive || role.agent || role.object) return undefined;
    const of: readonly RelationType[] = types.every((type) => OF_WEAPONS.has(type))
      ? ['INVOLVED']
      : ['INVOLVED', 'TARGETED'];
    return {
      value: {
        types: of,
        reversed: of,
        passive: false,
        negated,
        object: found.event,
        extras: found.extras,
        intransitive: false,
      },
      to: found.to,
    };
  }
  return {
    value: {
      types,
      ...(and.length > 0 && { and }),
      reversed,
      passive,
      negated,
      object: passive ? role.object : (object ?? role.object),
      agent: role.agent ?? (passive ? role.subject : undefined),
      victim: role.victim,
      extras: found.extras,
      stranded: found.stranded,
      intransitive: !object && !role.object && !role.agent,
    },
    to: found.to,
  };
}

/** "Under the command of Haftar": whom a person leads; "found in the raid": what an event involved. */
function underOrDuring(
  said: string,
  { types }: { readonly types: readonly RelationType[] },
  { things }: Listed,
): readonly RelationType[] | undefined {
  if (/^under /.test(`${said} `) && types.includes('PART_OF') && things.every(isPerson))
    return ['LEADS'];
  return /^(?:found|seen) in$/.test(said) && things.every(isEvent) ? ['INVOLVED'] : undefined;
}

/** "Members of, or lead, X": the verb behind, which has the same object. */
function alsoLed(
  p: PhraseReader,
  i: number,
): { types: readonly RelationType[]; to: number } | undefined {
  const t = p.tokens;
  const at = behindJoint(t, i);
  const verb = at === undefined ? undefined : t.verb(at);
  const entry = verb?.value.find((v) => !v.entry.needs && v.entry.reversed === false)?.entry;
  if (!verb || !entry) return undefined;
  return { types: entry.types, to: t.lower(verb.to) === ',' ? verb.to + 1 : verb.to };
}

/** Where a further verb of the same object may stand: "supports or supplies X", "armed, trained and funded X". */
function behindJoint(t: Tokens, i: number): number | undefined {
  const comma = t.lower(i) === ',' ? 1 : 0;
  const joint = /^(?:or|and)$/.test(t.lower(i + comma)) ? 1 : 0;
  const at = i + comma + joint;
  return comma + joint > 0 && t.verb(at) ? at : undefined;
}

/** What is done with weapons: "used in the raid" asks for no target. */
const OF_WEAPONS: ReadonlySet<RelationType> = new Set(['USED', 'POSSESSED', 'FIRES', 'CONDUCTED']);

/** Whether the grammatical subject of such a verb is the target of that type alone. */
const turned = ({ reversed }: VerbEntry, type: RelationType): boolean =>
  Array.isArray(reversed) && reversed.includes(type);

const isAnything = (thing: Thing): boolean =>
  !thing.entities &&
  !thing.unknown &&
  !thing.heads &&
  thing.conditions.length === 0 &&
  !thing.kinds;

/** "has no leader", "have a spokesman": there is nobody, or somebody, who is that to it. */
function has(p: PhraseReader, i: number, negated: boolean): Phrase<VerbPhrase> | undefined {
  const t = p.tokens;
  if (!t.is(i, HAVE)) return undefined;
  const no = /^(?:no|any|a|an|known|named)$/.test(t.lower(i + 1));
  let at = i + 1;
  while (/^(?:no|any|a|an|known|named)$/.test(t.lower(at))) at += 1;
  const noun = no ? t.noun(at) : undefined;
  if (!noun || noun.value.end === 'any') return undefined;
  return {
    value: {
      types: noun.value.types,
      reversed: noun.value.end === 'source' ? noun.value.types : [],
      passive: false,
      negated: negated !== (t.lower(i + 1) === 'no'),
      object: listOf({ kinds: noun.value.kinds, conditions: [] }),
      extras: { span: t.span(i, noun.to) },
      intransitive: false,
    },
    to: noun.to,
  };
}

/** What makes the verb behind it that of its subject. */
const BLAMED = ['responsible for', 'guilty of', 'accountable for', 'engaged in', 'involved in'];

const isGerund = (t: Tokens, i: number): boolean =>
  t.verb(i)?.value.some((v) => v.form === 'ing') ?? false;

/** "Has never been attacked". */
function beAhead(p: PhraseReader, i: number): boolean {
  let at = i;
  while (p.tokens.is(at, ADVERB) || p.tokens.is(at, NOT)) at += 1;
  return p.tokens.is(at, BE);
}

function pastAhead(p: PhraseReader, i: number): boolean {
  let at = i;
  while (p.tokens.is(at, ADVERB) || p.tokens.is(at, NOT)) at += 1;
  return p.tokens.verb(at)?.value.some((v) => v.form === 'past') ?? false;
}

/** "is a member of X" by a relational noun; "is Iranian". */
function copula(p: PhraseReader, i: number, negated: boolean): Phrase<VerbPhrase> | undefined {
  const t = p.tokens;
  let at = i;
  while (t.is(at, DETERMINER)) at += 1;
  const origin = originAt(p, i, negated);
  if (origin) return origin;
  const noun = t.noun(at);
  if (noun && t.lower(noun.to) === 'of') {
    const whole = p.list(noun.to + 1);
    if (whole)
      return {
        value: {
          types: noun.value.types,
          reversed: noun.value.end === 'target' ? noun.value.types : [],
          passive: false,
          negated,
          object: whole.value,
          extras: { span: t.span(i, noun.to + 1) },
          intransitive: false,
        },
        to: whole.to,
      };
  }
  return undefined;
}

/** "Is Iranian": made there, or a part of it. */
function originAt(p: PhraseReader, i: number, negated: boolean): Phrase<VerbPhrase> | undefined {
  const t = p.tokens;
  const link = t.link(i);
  const country = link ? namedThing(t, i, link) : undefined;
  if (!country || !isAdjective(country)) return undefined;
  return {
    value: {
      types: ['MANUFACTURED_IN', 'PART_OF', 'MEMBER_OF'],
      reversed: [],
      passive: false,
      negated,
      object: listOf(country),
      extras: { span: t.span(i, i + 1) },
      intransitive: false,
    },
    to: i + 1,
  };
}
