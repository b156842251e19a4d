/** "What do A and B have in common", "which weapons do A and B share", "weapons common to A and B". */
import type { Question, Thing } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import type { Phrase } from '../phrase.ts';
import { type Listed, withConditions } from '../relate.ts';
import { Tokens } from '../tokens.ts';

const TRAILS = ['have in common', 'both have', 'both share', 'share', 'have both', 'in common'];
const LEADS = ['common to', 'shared by', 'shared between', 'in common between', 'common between'];

export function common(f: FormReader): Question | undefined {
  const { t } = f;
  const asks = /^(?:what|which)$/.test(t.lower(f.start));
  const sought = f.p.sortAt(asks ? f.start + 1 : f.start);
  const noun = t.noun(asks ? f.start + 1 : f.start);
  for (const head of [sought, noun && { value: undefined, to: noun.to }, undefined]) {
    if (!head && !asks) continue;
    let at = head?.to ?? f.start + 1;
    const list = listed(f, at);
    if (!list) continue;
    const [a, b] = list.value.things;
    if (!a || !b) continue;
    at = list.to;
    if (!f.ends(at)) continue;
    if (head && !head.value && noun) {
      const focus = ofBoth(f, asks ? f.start + 1 : f.start, noun.to, list.value.things);
      if (focus) return { ask: 'entities', focus };
      continue;
    }
    const focus: Thing = head?.value ?? { conditions: [] };
    return {
      ask: 'entities',
      focus: withConditions(focus, {
        is: 'shared',
        of: list.value.things,
        span: t.span(f.start, at),
      }),
    };
  }
  return undefined;
}

/** The names between the words that say "in common". */
function listed(f: FormReader, i: number): Phrase<Listed> | undefined {
  const { t } = f;
  let at = i;
  const aux = /^(?:do|does|did|is|are|was|were|have|has)$/.test(t.lower(at));
  if (aux) at += 1;
  const lead = LEADS.find((l) => t.says(at, l));
  if (lead) {
    const list = f.p.list(at + lead.split(' ').length);
    return list && named(list);
  }
  const list = aux ? f.p.subject(at) : undefined;
  const trail = list && TRAILS.find((l) => t.says(list.to, l));
  return list && trail ? named({ ...list, to: list.to + trail.split(' ').length }) : undefined;
}

const named = (list: Phrase<Listed>): Phrase<Listed> | undefined =>
  list.value.things.length > 1 && list.value.things.every((x) => x.entities || x.unknown)
    ? list
    : undefined;

/** "Which enemies do A and B share": enemies of A that are enemies of B. */
function ofBoth(f: FormReader, from: number, to: number, of: readonly Thing[]): Thing | undefined {
  const links = f.t.all.filter((x) => x.link);
  let focus: Thing | undefined;
  for (const name of links.slice(0, of.length)) {
    const tokens = new Tokens([...f.t.all.slice(from, to), { text: 'of', lower: 'of' }, name]);
    const one = new FormReader(tokens, 0, false).p.noun(0);
    if (!one || one.to < tokens.length) return undefined;
    focus = focus ? withConditions(focus, ...one.value.conditions) : one.value;
  }
  return focus;
}
