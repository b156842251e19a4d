/**
 * Who backs whom and who acts with whom, where the words lie apart: "furnished X with training", "takes its pay from
 * Y", "with air support from Y", "relies on Y for arms", "X, a front company for Y", "A and B, who patrol jointly".
 */
import type { Kind } from '../../model/kinds.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { type Filler, parties } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { phrasesAt } from './slots.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What one gives who backs another. */
const AID = words(
  'support backing training money fund funds funding cash finance financing salary salaries wage stipend pay payroll assistance aid help intelligence cover protection sanctuary haven refuge shelter instructor adviser advisor trainer mentor expertise logistics advice expert specialist fuel ration subsidy guidance reinforcement reinforcements firepower airlift reconnaissance surveillance patronage sponsorship solidarity donation loan grant safe-conduct evacuation bodyguard',
);
const GIVE = words(
  'provide give lend offer extend supply furnish deliver send render afford grant contribute donate channel funnel pour pump second loan assign promise keep',
);
const RECEIVE = words('receive get obtain draw enjoy take have accept secure win gain collect');
const RELY = words('rely depend lean count subsist live bank');
const MONEY = words(
  'money cash fund funds funding backing support help training arms salary pay patronage assistance advice',
);
/** "X, a front company for Y": the first works for the second. */
const BACKERS = words(
  'conduit financier fundraiser procurer paymaster patron sponsor backer benefactor supporter sympathiser sympathizer banker bankroller funder donor protector quartermaster-general guarantor helper collaborator',
);
/** "X, a proxy of Y": the second backs the first. */
const CLIENTS = words('proxy protégé protege client surrogate puppet vassal satellite creature');
const PARTNERS = words(
  'ally partner associate accomplice confederate co-conspirator comrade-in-arms',
);
const RAISE = words(
  'found raise create establish form build resurrect revive set equip arm rebuild',
);
const SERVE = words(
  'fight fly work act operate spy scout smuggle recruit launder procure fundraise',
);

const BODY: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization']);
const JOINTLY = words('jointly together');
const WITH =
  /^(?:with|alongside|together with|along with|(?:by|on) the side of|side by side with|hand in hand with|jointly with|in (?:concert|conjunction|coordination|cooperation|tandem|league|partnership|collaboration) with)$/;
/** What two share who work together. */
const SHARED = words(
  'intelligence information base garrison camp post checkpoint barracks headquarters secret coordinate data tip outpost airfield hangar command',
);

/** Frames of deeds that two do together; a fight is what they do to one another. */
const JOINT_ACTS = new Set([
  'attack',
  'kill',
  'capture-person',
  'seize-weapon',
  'take-place',
  'raid',
  'search',
]);

class Alliance {
  private readonly context: PhraseContext;
  constructor(context: PhraseContext) {
    this.context = context;
  }

  actors(phrases: readonly NounPhrase[]): Filler[] {
    const out: Filler[] = [];
    for (const np of phrases)
      if (!np.negative)
        for (const f of parties(this.context.reading, np))
          if (!out.some((o) => o.thing === f.thing)) out.push(f);
    return out;
  }

  put(
    type: 'SUPPORTS' | 'COOPERATES_WITH',
    sources: readonly Filler[],
    targets: readonly Filler[],
    rule: string,
    p: Predication | number,
  ): void {
    const verbal = typeof p === 'number' ? undefined : p;
    for (const a of sources)
      for (const b of targets)
        this.context.propose(type, a, b, rule, typeof p === 'number' ? p : p.head, {
          hedged: verbal?.hedged,
          denied: verbal ? verbal.negative || verbal.irrealis : undefined,
        });
  }

  text(first: number, last: number): string {
    return this.context.reading.text(first, last).toLowerCase();
  }

  isState(f: Filler): boolean {
    return this.context.reading.thing(f.thing)?.kind === 'Country';
  }

  isParty(f: Filler): boolean {
    return this.isBody(f) || this.isState(f);
  }

  isBody(f: Filler): boolean {
    const kind = this.context.reading.thing(f.thing)?.kind;
    return kind !== undefined && BODY.has(kind);
  }

  /** Parties that an aid phrase itself names: "Emirati money", "the coalition's air support", "backing of X". */
  givers(np: NounPhrase): Filler[] {
    const { reading } = this.context;
    const out: Filler[] = [];
    for (const m of np.modifiers)
      if (reading.isFamily(m, 'Actor'))
        for (const thing of reading.reference(m)?.things ?? [])
          out.push({ thing, reference: m, via: 'modifier' });
    if (np.possessor) out.push(...this.actors([np.possessor]));
    out.push(...this.actors(np.of));
    return out;
  }
}

export function allianceRules(
  context: PhraseContext,
  predications: readonly FramedPredication[],
): void {
  const alliance = new Alliance(context);
  for (const { predication: p, frames } of predications) {
    if (p.trigger === 'verb') ofVerb(alliance, p);
    if (frames.some((f) => JOINT_ACTS.has(f.id))) coordinated(alliance, p);
  }
  ofPhrases(context, alliance);
}

/** "A and B stormed the camp", "the capture of the town by A and B": who does one deed together acts together. */
function coordinated(alliance: Alliance, p: Predication): void {
  const groups = [
    p.trigger === 'noun' || p.passive ? [] : p.subject,
    ...p.phrases.filter((q) => q.word === 'by').map((q) => q.group),
  ];
  for (const group of groups) {
    if (group.length !== 2) continue;
    const [left, right] = group;
    if (!left || !right || alliance.text(left.last, right.first) === 'or') continue;
    const [a, b] = group.map((np) => alliance.actors([np]));
    const [x, y] = [a?.[0], b?.[0]];
    if (a?.length !== 1 || b?.length !== 1 || !x || !y) continue;
    if (p.object.some((np) => /^(?:another|other)$/.test(np.headLemma))) continue;
    if (!alliance.isParty(x) || !alliance.isParty(y)) continue;
    alliance.put('COOPERATES_WITH', [x], [y], 'alliance.coordinated', p);
  }
}

function at(p: Predication, word: RegExp): NounPhrase[] {
  return p.phrases.filter((q) => word.test(q.word)).flatMap((q) => [...q.group]);
}

/** Lemmas and prepositions of which `ofVerb` makes something; other verbs need no look. */
const LEMMAS: ReadonlySet<string> = new Set([
  ...[GIVE, RECEIVE, RELY, RAISE, SERVE].flatMap((set) => [...set]),
  ...'share pass relay leak feed forward act follow'.split(' '),
]);
const LINKS: ReadonlySet<string> = new Set([
  ...'with under through by'.split(' '),
  ...['with the support of', 'with the help of', 'with support from', 'in support of'],
  ...['with the backing of', 'with backing from', 'with help from', 'with the assistance of'],
  'with assistance from',
  ...['on behalf of', 'in aid of', 'in solidarity with', 'thanks to'],
]);

function ofVerb(alliance: Alliance, p: Predication): void {
  if (
    !LEMMAS.has(p.lemma) &&
    !(p.particle !== undefined && JOINTLY.has(p.particle)) &&
    !p.phrases.some((q) => LINKS.has(q.word))
  )
    return;
  const agents = alliance.actors([...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')]);
  const objects = phrasesAt(p, 'object');
  const aid = objects.some((np) => AID.has(np.headLemma) && np.heads.length === 0 && !np.negative);
  if (GIVE.has(p.lemma)) {
    if (aid) {
      const from = agents.length > 0 ? agents : alliance.actors(at(p, /^from$/));
      alliance.put('SUPPORTS', from, alliance.actors(at(p, /^(?:to|for)$/)), 'alliance.give', p);
    } else if (at(p, /^with$/).some((np) => AID.has(np.headLemma)))
      alliance.put('SUPPORTS', agents, alliance.actors(objects), 'alliance.give-with', p);
  }
  if (RECEIVE.has(p.lemma) && aid) {
    const givers = [
      ...alliance.actors(at(p, /^from$/)),
      ...objects.filter((np) => AID.has(np.headLemma)).flatMap((np) => alliance.givers(np)),
    ];
    alliance.put('SUPPORTS', givers, agents, 'alliance.receive', p);
  }
  // "the salaries come from X": whose they are is the sentence's other party
  if (RELY.has(p.lemma))
    alliance.put(
      'SUPPORTS',
      alliance.actors(at(p, /^(?:on|upon|off)$/)),
      agents,
      'alliance.rely',
      p,
    );
  // "X was raised by the Emirates", "which the UAE founded": a state that makes a force stands behind it
  if (RAISE.has(p.lemma)) {
    const states = agents.filter((f) => alliance.isState(f));
    alliance.put(
      'SUPPORTS',
      states,
      alliance.actors(objects).filter((f) => alliance.isBody(f) && f.via === 'head'),
      'alliance.raise',
      p,
    );
  }
  if (SERVE.has(p.lemma) && !p.passive)
    alliance.put(
      'SUPPORTS',
      agents.filter((f) => alliance.isBody(f)),
      alliance.actors(at(p, /^(?:for|on behalf of)$/)).filter((f) => f.via !== 'asset'),
      'alliance.serve',
      p,
    );
  const doers = agents.length > 0 ? agents : p.passive ? alliance.actors(p.subject) : [];
  for (const q of p.phrases) {
    if (
      /^with (?:the (?:support|help|backing|assistance) of|(?:support|backing|help|assistance) from)$/.test(
        q.word,
      )
    )
      alliance.put('SUPPORTS', alliance.actors(q.group), doers, 'alliance.with-support', p);
    else if (/^(?:in support of|on behalf of|in aid of|in solidarity with)$/.test(q.word))
      alliance.put('SUPPORTS', doers, alliance.actors(q.group), 'alliance.in-support', p);
    else if (/^(?:with|under|thanks to|through|by)$/.test(q.word))
      for (const np of q.group) {
        if (np.heads.length > 0 || !MONEY.has(np.headLemma)) continue;
        const next = p.phrases.find(
          (r) => /^(?:from|by)$/.test(r.word) && r.at >= np.last && r.at < np.last + 3,
        );
        const givers = [...alliance.givers(np), ...(next ? alliance.actors(next.group) : [])];
        const helped = p.passive ? alliance.actors([...p.subject, ...p.object]) : doers;
        alliance.put('SUPPORTS', givers, helped, 'alliance.with-aid', p);
      }
  }
  together(alliance, p, agents, objects);
}

function together(
  alliance: Alliance,
  p: Predication,
  agents: readonly Filler[],
  objects: readonly NounPhrase[],
): void {
  if (p.lemma === 'share' && objects.some((np) => SHARED.has(np.headLemma) || np.heads.length > 0))
    alliance.put('COOPERATES_WITH', agents, alliance.actors(at(p, WITH)), 'alliance.share', p);
  if (
    /^(?:pass|relay|leak|feed|provide|give|supply|forward)$/.test(p.lemma) &&
    objects.some((np) =>
      /^(?:intelligence|information|secret|tip|tip-off|coordinate|intercept|lead)$/.test(
        np.headLemma,
      ),
    )
  )
    alliance.put(
      'COOPERATES_WITH',
      agents,
      alliance.actors(at(p, /^(?:to|with)$/)),
      'alliance.inform',
      p,
    );
  if (p.lemma === 'act' || p.lemma === 'follow')
    for (const np of at(p, /^(?:on|upon)$/))
      if (/^(?:tip|tip-off|information|intelligence|lead)$/.test(np.headLemma)) {
        const source = p.phrases
          .filter((q) => /^(?:from|by)$/.test(q.word))
          .flatMap((q) => q.group);
        alliance.put('COOPERATES_WITH', agents, alliance.actors(source), 'alliance.inform', p);
      }
  // "A and B patrol jointly", "in a joint operation, A and B captured"
  if (agents.length === 2 && p.particle !== undefined && JOINTLY.has(p.particle)) {
    const [a, b] = agents;
    if (a && b) alliance.put('COOPERATES_WITH', [a], [b], 'alliance.jointly', p);
  }
}

function ofPhrases(context: PhraseContext, alliance: Alliance): void {
  for (const { first, second, at: i } of context.appositions()) {
    if (second.heads.length > 0) continue;
    const { headLemma } = second;
    const firm =
      /^(?:company|firm|business|entity|charity|foundation|organisation|organization)$/.test(
        headLemma,
      ) &&
      /\b(?:front|shell|cover)\b/.test(
        context.reading.text(second.first, second.last).toLowerCase(),
      );
    if (!(firm || BACKERS.has(headLemma) || CLIENTS.has(headLemma) || PARTNERS.has(headLemma)))
      continue;
    const here = parties(context.reading, first).filter((f) => f.via === 'head');
    const other = [...alliance.givers(second)];
    if (/^(?:for|to|with)$/.test(context.word(i + 1))) {
      const next = context.np(i + 2);
      if (next) other.push(...alliance.actors([next]));
    }
    if (CLIENTS.has(headLemma))
      alliance.put('SUPPORTS', other, here, 'alliance.client', second.head);
    else if (PARTNERS.has(headLemma))
      alliance.put('COOPERATES_WITH', here, other, 'alliance.partner', second.head);
    else alliance.put('SUPPORTS', here, other, 'alliance.front', second.head);
  }
}
