/** Names and sorts without any grammar: "isis diyala weapons". */
import { RELATION_TYPE_NAMES, type RelationType } from '../../../model/relationTypes.ts';
import type { DateRange, Question, Thing } from '../../question.ts';
import { questionDatesAt } from '../datesAt.ts';
import type { FormReader } from '../formReader.ts';
import { mapRelations } from '../mapRelations.ts';
import { within } from '../meanings.ts';
import { relate, withConditions } from '../relate.ts';
import { ACTORS, isAdjective, isEvent, isPlace, isWeapon } from '../things.ts';
import { words } from '../tokens.ts';

const SKIPPED = words('the of by from to in');

const deedAt = (f: FormReader, i: number) => {
  const verb = f.t.verb(i);
  const entry = verb?.value[0]?.entry;
  return verb && entry ? { value: { types: entry.types }, to: verb.to } : undefined;
};

const sortAfter = (f: FormReader, i: number): boolean => {
  for (let k = i; k < f.t.length; k++) if (f.p.sortAt(k)) return true;
  return false;
};

export function keywords(f: FormReader): Question | undefined {
  const read = undated(f);
  if (!read?.question || !read.dates) return read?.question;
  const { question, dates } = read;
  if (question.ask === 'entities' && isEvent(question.focus))
    return { ...question, focus: withConditions(question.focus, { is: 'dated', dates }) };
  return mapRelations(question, (r) => ({ ...r, dates }));
}

const isCountry = (thing: Thing): boolean => thing.entities?.[0]?.kind === 'Country';

function undated(
  f: FormReader,
): { question: Question | undefined; dates: DateRange | undefined } | undefined {
  const { t } = f;
  const names: Thing[] = [];
  let sort: Thing | undefined;
  let done: readonly RelationType[] | undefined;
  let dates: DateRange | undefined;
  let end: 'source' | 'target' | 'any' = 'any';
  for (let i = f.start; i < t.length; ) {
    const named = f.named(i);
    if (named) {
      names.push(named);
      i += 1;
      continue;
    }
    const when = questionDatesAt(t, i);
    if (when) {
      dates = when.value;
      i = when.to;
      continue;
    }
    const sorted = f.p.sortAt(i);
    const noun = t.noun(i);
    const deed = t.nominal(i) ?? deedAt(f, i);
    // "isis attacks towns": of two sorts the deed is the relation
    if (deed && !done && (sort || !sorted || sortAfter(f, deed.to))) {
      done = deed.value.types;
      i = deed.to;
    } else if (noun && !done && !sort && noun.to > (sorted?.to ?? 0)) {
      sort = { kinds: noun.value.kinds ?? ACTORS, conditions: [], span: t.span(i, noun.to) };
      done = noun.value.types;
      end = noun.value.end;
      i = noun.to;
    } else if (sorted && !sort) {
      sort = sorted.value;
      i = sorted.to;
    } else if (t.is(i, SKIPPED) && i > f.start && i + 1 < t.length) i += 1;
    else return undefined;
  }
  const places = names.filter((n) => isPlace(n) && n.entities?.[0]?.kind !== 'Country');
  const actors = names.filter((n) => !places.includes(n));
  if (names.some((n) => n.unknown)) return undefined;
  if (!sort) {
    if (done) return undefined;
    const [from, to, more] = names;
    return from && to && !more && !dates
      ? { question: { ask: 'paths', from, to }, dates }
      : undefined;
  }
  let focus = sort;
  if (done) {
    const types = done;
    if (names.length === 0) return undefined;
    for (const name of names)
      focus = withConditions(
        focus,
        isPlace(name) && names.length > 1
          ? within(sort, name)
          : relate(types, sort, end === 'any' ? 'either' : end, name),
      );
    return { question: { ask: 'entities', focus }, dates };
  }
  if (isWeapon(sort)) {
    for (const actor of actors)
      focus = withConditions(
        focus,
        names.length > 1 && isAdjective(actor)
          ? relate(['MANUFACTURED_IN'], sort, 'source', actor)
          : names.length > 1 && isCountry(actor)
            ? {
                is: 'any',
                of: [relate(['USED', 'POSSESSED'], sort, 'target', actor), within(sort, actor)],
              }
            : relate(
                ['USED', 'POSSESSED'],
                sort,
                'target',
                places[0]
                  ? withConditions(actor, relate(['OPERATES_IN'], actor, 'source', places[0]))
                  : actor,
              ),
      );
    if (actors.length === 0)
      for (const place of places) focus = withConditions(focus, within(sort, place));
  } else {
    for (const place of places) focus = withConditions(focus, within(sort, place));
    for (const actor of actors)
      focus = withConditions(focus, relate(RELATION_TYPE_NAMES, sort, 'either', actor));
  }
  return focus.conditions.length > 0 || (dates && isEvent(focus))
    ? { question: { ask: 'entities', focus }, dates }
    : undefined;
}
