/**
 * A typed question piece by piece, in the order in which it is read: what each piece says, where the question says it,
 * and what could be chosen instead. A piece's id is the place of its part in the typed question (`focus/conditions/0`),
 * which is all that edits.ts needs to change it.
 */
import { fitsFamily, KIND_NAMES, type Kind } from '../model/kinds.ts';
import type { Piece, PieceAlternative } from '../model/questionContracts.ts';
import { RELATION_TYPE_NAMES, relationTypeOf } from '../model/relationTypes.ts';
import { fitting, kindsOf } from './grammar/relate.ts';
import { headOf, kindsInWords, numberWords, verbsOf } from './inWords.ts';
import type { Condition, DateRange, Question, Relation, Span, Thing } from './question.ts';

const FORMS = {
  entities: 'which',
  count: 'how many',
  yesno: 'whether there is',
  evidence: 'documents that say so',
  said: 'who is credited with',
} as const;

const CERTAINTIES: readonly (readonly [string, string])[] = [
  ['any', 'however sure'],
  ['certainty:stated', 'stated as a fact'],
  ['certainty:claimed', 'claimed by someone credited'],
  ['certainty:hedged', 'hedged'],
  ['certainty:stated,claimed', 'stated or claimed, not hedged'],
  ['reviewed', 'confirmed by a reviewer'],
];

/** Sorts that a described thing may be instead. */
const SORTS: readonly (readonly Kind[])[] = [
  KIND_NAMES.filter((k) => fitsFamily(k, 'Actor') && k !== 'Region'),
  ...KIND_NAMES.map((k) => [k]),
  KIND_NAMES.filter((k) => fitsFamily(k, 'Place')),
];

/** What has no date of its own: it holds always, or its event has the date. */
const UNDATED: ReadonlySet<string> = new Set([
  'LOCATED_IN',
  'BORDERS',
  'MANUFACTURED_IN',
  'FIRES',
  'CONDUCTED',
  'TARGETED',
  'OCCURRED_IN',
  'INVOLVED',
]);

/** A condition of a thing itself, not one within another. */
const OWN_CONDITION = /\/conditions\/\d+$/;

export function piecesOf(question: Question): Piece[] {
  const pieces = new Pieces();
  pieces.question(question);
  return pieces.all;
}

class Pieces {
  readonly all: Piece[] = [];

  question(q: Question): void {
    switch (q.ask) {
      case 'paths':
        this.put('ask', 'form', 'the shortest ways between');
        this.thing('from', q.from);
        this.thing('to', q.to);
        return;
      case 'documents':
        this.put(
          'ask',
          'form',
          q.count
            ? 'how many documents name'
            : q.most
              ? 'documents that name most often'
              : 'documents that name',
        );
        this.thing('focus', q.focus);
        if (q.also && q.also.length > 0)
          this.put('joint', 'joint', q.joint === 'any' ? 'or' : 'and', undefined, [
            q.joint === 'any'
              ? { id: 'joint:all', words: 'and' }
              : { id: 'joint:any', words: 'or' },
          ]);
        q.also?.forEach((t, i) => {
          this.thing(`also/${i}`, t);
        });
        return;
      case 'pairs':
      case 'most':
        if (q.ask === 'most')
          this.put('least', 'form', q.least ? 'with the fewest' : 'with the most', undefined, [
            q.least
              ? { id: 'least:false', words: 'with the most' }
              : { id: 'least:true', words: 'with the fewest' },
          ]);
        else this.put('ask', 'form', 'pairs of');
        this.thing('focus', q.focus, 'sought', [q.relation]);
        this.relation('relation', q.relation, q.focus, false);
        return;
      case 'more':
        this.put('fewer', 'form', q.fewer ? 'with fewer than' : 'with more than', undefined, [
          q.fewer
            ? { id: 'fewer:false', words: 'with more than' }
            : { id: 'fewer:true', words: 'with fewer than' },
        ]);
        if ('focus' in q.than) this.thing('than/focus', q.than.focus);
        else this.relation('than/relation', q.than.relation, q.focus, false);
        this.thing('focus', q.focus, 'sought', [q.relation]);
        this.relation('relation', q.relation, q.focus, false);
        return;
      case 'when':
        this.put('ask', 'form', q.order ? `when, the ${q.order} time` : 'when');
        this.thing('focus', q.focus);
        return;
      default:
        if (q.ask === 'entities' && q.order)
          this.put('order', 'form', `the ${q.order} by date`, undefined, [
            { id: 'remove', words: 'all of them' },
          ]);
        this.put(
          'ask',
          'form',
          FORMS[q.ask],
          undefined,
          Object.entries(FORMS)
            .filter(([ask]) => ask !== q.ask)
            .map(([ask, words]) => ({ id: `form:${ask}`, words })),
        );
        this.thing('focus', q.focus, 'sought');
    }
  }

  private put(
    id: string,
    role: Piece['role'],
    words: string,
    span?: Span,
    alternatives: readonly PieceAlternative[] = [],
    kind?: Kind,
  ): void {
    this.all.push({
      id,
      role,
      words,
      ...(span && { span }),
      ...(kind && { kind }),
      alternatives: [...alternatives],
    });
  }

  private thing(
    id: string,
    t: Thing,
    role: 'sought' | 'thing' | 'place' = 'thing',
    more: readonly Relation[] = [],
    optional = false,
  ): void {
    if (t.number)
      this.put(`${id}/number`, 'number', numberWords(t.number), t.number.span, [
        { id: 'remove', words: 'any number of' },
      ]);
    const named = t.entities?.[0];
    const without = optional ? [{ id: 'remove', words: 'anywhere, anything' }] : [];
    if (named || t.unknown) {
      this.put(
        id,
        role === 'place' ? 'place' : 'name',
        headOf(t),
        t.span,
        [
          ...(t.entities ?? []).slice(1).map((e) => ({
            id: `entity:${e.id}`,
            words: e.name,
            kind: e.kind,
          })),
          ...(named && role === 'thing'
            ? [{ id: `kind:${named.kind}`, words: `any of the ${kindsInWords([named.kind])}` }]
            : []),
          ...without,
        ],
        named?.kind,
      );
    } else {
      const relations = [...relationsOf(t.conditions), ...more];
      const now = (t.kinds ?? []).join();
      const alternatives = SORTS.filter(
        (kinds) => (kinds.join() !== now || t.heads) && relations.every((r) => allows(kinds, r)),
      ).map((kinds) => ({
        id: `kind:${kinds.join()}`,
        words: kindsInWords(kinds),
      }));
      this.put(
        id,
        role === 'place' ? 'place' : role,
        headOf(t),
        t.span,
        [...alternatives, ...without],
        t.kinds?.length === 1 ? t.kinds[0] : undefined,
      );
    }
    if (t.except && t.except.length > 0)
      this.put(
        `${id}/except`,
        'except',
        `other than ${t.except.map((e) => e.name).join(', ')}`,
        undefined,
        [{ id: 'remove', words: 'all of them' }],
      );
    t.conditions.forEach((c, i) => {
      this.condition(`${id}/conditions/${i}`, c, t);
    });
    if (
      role === 'sought' &&
      t.kinds?.every((k) => k === 'Event') &&
      t.conditions.every((c) => c.is !== 'dated')
    )
      this.dates(`${id}/dates`, undefined);
  }

  private condition(id: string, c: Condition, bearer: Thing): void {
    switch (c.is) {
      case 'relation':
        this.relation(id, c.relation, bearer, true);
        return;
      case 'not':
        this.put(id, 'negation', 'not', undefined, [{ id: 'affirm', words: 'without “not”' }]);
        this.condition(`${id}/of`, c.of, bearer);
        return;
      case 'all':
      case 'any':
        c.of.forEach((part, i) => {
          if (i > 0)
            this.put(id, 'joint', c.is === 'all' ? 'and' : 'or', undefined, [
              c.is === 'all' ? { id: 'joint:any', words: 'or' } : { id: 'joint:all', words: 'and' },
            ]);
          this.condition(`${id}/of/${i}`, part, bearer);
        });
        return;
      case 'dated':
        if (OWN_CONDITION.test(id)) this.dates(`${id.replace(OWN_CONDITION, '')}/dates`, c.dates);
        else
          this.put(id, 'date', c.dates.said, c.dates.span, [
            { id: 'remove', words: 'at any time' },
          ]);
        return;
      case 'sort':
        this.thing(`${id}/of`, c.of);
        return;
      case 'shared':
        this.put(id, 'relation', 'have the same relation to', c.span, [
          { id: 'remove', words: 'leave this out' },
        ]);
        c.of.forEach((part, i) => {
          this.thing(`${id}/of/${i}`, part);
        });
        return;
      case 'supplied':
        this.put(id, 'relation', 'supplied by', c.span, [
          { id: 'remove', words: 'leave this out' },
        ]);
        this.thing(`${id}/from`, c.from);
        this.thing(`${id}/to`, c.to);
    }
  }

  /** Any span of days can be chosen, as `dates:FROM..TO`. */
  private dates(id: string, dates: DateRange | undefined): void {
    this.put(
      id,
      'date',
      dates?.said ?? 'at any time',
      dates?.span,
      dates ? [{ id: 'anytime', words: 'at any time' }] : [],
    );
  }

  private relation(id: string, r: Relation, bearer: Thing, removable: boolean): void {
    const inner = removable ? `${id}/relation` : id;
    this.put(id, 'relation', verbsOf(r), r.span, [
      ...typeAlternatives(r, bearer),
      ...(removable
        ? [
            { id: 'negate', words: 'not so' },
            { id: 'remove', words: 'leave this out' },
          ]
        : []),
    ]);
    const placed = r.types.every((t) => relationTypeOf(t).group === 'place');
    this.thing(`${inner}/other`, r.other, placed ? 'place' : 'thing', [turned(r)]);
    if (r.holder) this.thing(`${inner}/holder`, r.holder, 'thing', [], true);
    if (r.goods) this.thing(`${inner}/goods`, r.goods, 'thing', [], true);
    if (r.place) this.thing(`${inner}/place`, r.place, 'place', [], true);
    if (r.source) this.thing(`${inner}/source`, r.source, 'thing', [], true);
    if (r.dates || !r.types.every((t) => UNDATED.has(t))) this.dates(`${inner}/dates`, r.dates);
    const sure = r.reviewed ? 'reviewed' : r.certainty ? `certainty:${r.certainty.join()}` : 'any';
    const words = CERTAINTIES.find(([of]) => of === sure)?.[1] ?? r.certainty?.join(' or ') ?? '';
    this.put(
      `${inner}/certainty`,
      'certainty',
      words,
      r.certaintySpan,
      CERTAINTIES.filter(([of]) => of !== sure).map(([of, w]) => ({ id: of, words: w })),
    );
  }
}

const relationsOf = (conditions: readonly Condition[]): Relation[] =>
  conditions.flatMap((c) => {
    if (c.is === 'relation') return [c.relation];
    if (c.is === 'not') return relationsOf([c.of]);
    return c.is === 'all' || c.is === 'any' ? relationsOf(c.of) : [];
  });

const turned = (r: Relation): Relation => ({
  ...r,
  direction: r.direction === 'in' ? 'out' : r.direction === 'out' ? 'in' : 'either',
  other: { conditions: [] },
});

/** Whether a thing of these kinds can bear a relation. */
function allows(kinds: readonly Kind[], r: Relation): boolean {
  const bearer: Thing = { kinds, conditions: [] };
  return (
    (r.direction !== 'in' && fitting(r.types, bearer, r.other).length > 0) ||
    (r.direction !== 'out' && fitting(r.types, r.other, bearer).length > 0)
  );
}

/** Every relation that the two ends can have, one by one, and any. */
function typeAlternatives(r: Relation, bearer: Thing): PieceAlternative[] {
  const now = r.types.length === 1 ? `${r.direction}:${r.types[0]}` : '';
  const out = fitting(RELATION_TYPE_NAMES, bearer, r.other).map((t) => ({
    id: `out:${t}`,
    words: relationTypeOf(t).forward,
  }));
  const back = fitting(RELATION_TYPE_NAMES, r.other, bearer)
    .filter((t) => !relationTypeOf(t).symmetric)
    .map((t) => ({ id: `in:${t}`, words: relationTypeOf(t).backward }));
  const any = { id: 'related', words: 'are related to' };
  const all = kindsOf(bearer) || kindsOf(r.other) ? [...out, ...back] : [];
  return [any, ...all].filter((a) => a.id !== now);
}
