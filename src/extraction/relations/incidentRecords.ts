/**
 * Records of an incident log: "Location: …", "Actor 1: …", "Target: …", "Type: …", "Weapons: …", one field a line.
 * The labels say who did what to whom, and where. A record ends at an empty line or where a label comes again.
 * Invariant: a record gives deeds only where it names a doer and its type tells the deed.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';

const FIELD = /^[\s>*•|_-]*(\p{L}[\p{L}\d /()'._#-]{1,30}?)[*_]*\s*[:=|][*_]*\s*(\S.*)$/u;
const LABELS = {
  doer: /^(?:actor|actor ?(?:1|a|one)|side ?(?:1|a)|party ?(?:1|a)|(?:suspected |alleged |presumed |likely |probable |claimed )?(?:perpetrators?|attackers?|assailants?|aggressors?|authors?|initiators?|culprits?|responsible(?: party| actor| group)?)|responsibility|attributed to|claimed by|claim|carried out by|conducted by|by|unit|force|seizing (?:agency|authority|force))$/,
  other:
    /^(?:actor ?(?:2|b|two)|side ?(?:2|b)|party ?(?:2|b)|targets?|targeted(?: actor| party| group)?|victims?|victim (?:group|party|actor)|opponent|against|tgt|affected(?: party| actor)?)$/,
  ally: /^(?:(?:associated|allied|assisting|supporting) actor(?: ?1)?|assoc(?:iated)? ?(?:1|a)|alongside|with|together with|jointly with|partner(?: force)?s?|supported by)$/,
  place:
    /^(?:(?:incident |exact )?(?:locations?|place|where|site|locality|village|town|city|settlement|area|loc|position)|admin ?[1-3]|(?:sub-?)?district|county|municipality|province|governorate|state|region|commune|cercle|oblast|raion)$/,
  type: /^(?:(?:incident |event |sub-?event )?(?:type|category|class|nature|what|mode|event|incident|tactic|action|modality)|sub-?event(?: type)?|type of (?:incident|event|attack)|inc type)$/,
  arms: /^(?:weapons?(?: ?(?:used|system|type|\/ ?means))?s?|means(?: used)?|munitions?|device|arms(?: used)?|weaponry|equipment used|method|ordnance|calibre|delivery)$/,
  dead: /^(?:fatalities|fatality|killed|deaths?|kia|dead|casualties|losses|casualt(?:y|ies) ?\(?.*|k\/?w|fat)$/,
  held: /^(?:abducted|arrested|detained|captured|captives|hostages|detainees|prisoners|taken|arrests?)$/,
  taken:
    /^(?:seized|recovered|items seized|materiel seized|captured (?:items|materiel|weapons)|weapons (?:seized|recovered|captured)|haul|recoveries|seizures?|confiscated)$/,
} as const;
type Label = keyof typeof LABELS;
const NAMES = Object.keys(LABELS).filter((k): k is Label => k in LABELS);

const CLASH =
  /\b(?:clash(?:es)?|battles?|fight(?:ing)?|firefight|exchange of fire|gun ?battle|skirmish(?:es)?|infighting|armed confrontation|combat)\b/i;
const ATTACK =
  /\b(?:attack|ambush|raid|assault|strike|airstrike|air strike|bombing|bombardment|shelling|explosi(?:on|ve)|ied|vbied|rcied|svbied|blast|remote violence|sabotage|sniper|sniping|incursion|mortar|rocket|drone|overrun|storming|suicide)\b/i;
const HOLD =
  /\b(?:abduct\w*|kidnap\w*|arrests?|detention|detained|capture(?: of persons)?|hostage)\b/i;
const MURDER =
  /\b(?:assassinat\w*|execution|murder|targeted killing|killing|homicide|beheading|summary)\b/i;
const SEIZE =
  /\b(?:seizures?|interdiction|recovery|confiscation|weapons? find|cache|intercept\w*)\b/i;
const NOT_DONE =
  /\b(?:foiled|averted|thwarted|attempted|threat|warning|planned|alert|none|unknown)\b/i;
/** The dead of whom the record says that they belonged to nobody armed. */
const UNARMED =
  /^\W*\d*\W*(?:x\W*)?(?:civ\w*|civilians?|farmers?|villagers?|children|women|people|herders?|students?|teachers?|aid workers?|0|nil|none|unknown|n\/a)\b/i;

interface Named {
  readonly thing: number;
  readonly reference: number;
  readonly start: number;
  readonly end: number;
}
type Row = Partial<Record<Label, { readonly text: string; readonly names: readonly Named[] }>>;

export function incidentRecordCandidates(reading: Reading): Candidate[] {
  const out: Candidate[] = [];
  let names: Named[] | undefined;
  for (const lines of runs(reading.analysed.document.text)) {
    names ??= namesOf(reading);
    claims(reading, record(lines, names), out);
  }
  return out;
}

interface Line {
  readonly label: Label;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The runs of at least three labelled lines that tell a doer or a type, and a place or another party. */
function runs(text: string): Line[][] {
  const out: Line[][] = [];
  let run: Line[] = [];
  const close = (): void => {
    const has = (l: Label): boolean => run.some((x) => x.label === l);
    if (run.length >= 3 && has('doer') && (has('type') || has('other') || has('place')))
      out.push(run);
    run = [];
  };
  let at = 0;
  for (const raw of text.split('\n')) {
    const start = at;
    at += raw.length + 1;
    if (raw.trim() === '') {
      close();
      continue;
    }
    const found = FIELD.exec(raw.length > 240 ? raw.slice(0, 240) : raw);
    const key = found?.[1]?.toLowerCase().trim();
    const value = found?.[2];
    if (key === undefined || value === undefined) continue;
    const label = NAMES.find((n) => LABELS[n].test(key));
    if (!label) {
      if (/^(?:id|no|nr|ref|incident (?:id|no)|event (?:id|no)|#|record|entry|serial)\b/.test(key))
        close();
      continue;
    }
    if ((label === 'doer' || label === 'type') && run.some((x) => x.label === label)) close();
    run.push({
      label,
      text: value,
      start: start + raw.length - value.length,
      end: start + raw.length,
    });
  }
  close();
  return out;
}

function namesOf(reading: Reading): Named[] {
  const out: Named[] = [];
  reading.analysed.references.forEach((r, reference) => {
    const thing = r.things[0];
    if (thing !== undefined && /^(?:name|demonym)$/.test(r.form))
      out.push({ thing, reference, start: r.start, end: r.end });
  });
  return out.sort((a, b) => a.start - b.start);
}

function record(lines: readonly Line[], names: readonly Named[]): Row {
  const row: Row = {};
  for (const line of lines) {
    const here = within(names, line.start, line.end);
    const before = row[line.label];
    row[line.label] = before
      ? { text: `${before.text}; ${line.text}`, names: [...before.names, ...here] }
      : { text: line.text, names: here };
  }
  return row;
}

/** The names of a stretch, found by halving. */
function within(names: readonly Named[], start: number, end: number): Named[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const out: Named[] = [];
  for (let n = names[low]; n && n.start < end; n = names[++low]) out.push(n);
  return out;
}

function claims(reading: Reading, row: Row, out: Candidate[]): void {
  const kind = (n: Named): string => reading.thing(n.thing)?.kind ?? '';
  const armed = (n: Named): boolean => /^(?:ArmedGroup|SecurityForce)$/.test(kind(n));
  const party = (n: Named): boolean => armed(n) || /^(?:Organization|Country)$/.test(kind(n));
  const weapon = (n: Named): boolean => kind(n) === 'Weapon';
  const add = (type: RelationType, a: Named, b: Named, part: string): void => {
    out.push(
      ...claimBetween(reading, type, a, b, {
        rule: `record.${part}`,
        sentence: reading.reference(b.reference)?.sentence ?? 0,
        trigger: reading.reference(b.reference)?.first ?? 0,
      }),
    );
  };
  const sides = (label: Label): Named[] => {
    const field = row[label];
    return field ? units(reading, field.names.filter(party), add) : [];
  };
  const doers = sides('doer');
  const others = sides('other');
  const allies = sides('ally');
  const at = (row.place?.names ?? []).filter((n) =>
    /^(?:Settlement|Facility|NaturalFeature|Region|Province)$/.test(kind(n)),
  );
  const place =
    at.find((n) => /^(?:Settlement|Facility)$/.test(kind(n))) ??
    at.find((n) => kind(n) === 'NaturalFeature') ??
    at[0];
  const type = row.type?.text ?? '';
  if (place)
    for (const n of [...doers, ...others, ...allies].filter(armed))
      add('OPERATES_IN', n, place, 'place');
  if (NOT_DONE.test(type)) return;
  for (const a of doers) {
    for (const w of [...(row.arms?.names ?? []), ...(row.type?.names ?? [])].filter(weapon))
      if (!SEIZE.test(type)) add('USED', a, w, 'arms');
    const takes = SEIZE.test(type) && row.arms ? row.arms.names : [];
    for (const w of [...(row.taken?.names ?? []), ...takes].filter(weapon)) {
      add('SEIZED', a, w, 'taken');
      for (const b of others) add('POSSESSED', b, w, 'loser');
    }
    for (const n of allies) add('COOPERATES_WITH', a, n, 'ally');
    const persons = (row.other?.names ?? []).filter((n) => kind(n) === 'Person');
    for (const n of [...(row.held?.names ?? [])].filter((n) => party(n) || kind(n) === 'Person'))
      add('CAPTURED', a, n, 'held');
    const whom = persons.length > 0 ? persons : others;
    if (HOLD.test(type)) for (const b of whom) add('CAPTURED', a, b, 'deed');
    else if (MURDER.test(type)) for (const b of whom) add('KILLED', a, b, 'deed');
    else if (CLASH.test(type))
      for (const b of others) {
        add('ATTACKED', a, b, 'clash');
        add('ATTACKED', b, a, 'clash');
      }
    else if (ATTACK.test(type)) attack(a);
  }

  /** An attack kills those whom the field of the dead names, or those attacked where it only counts. */
  function attack(a: Named): void {
    const dead = row.dead;
    const named = (dead?.names ?? []).filter((n) => party(n) || kind(n) === 'Person');
    for (const n of named) add('KILLED', a, n, 'dead');
    const bodies = others.filter(armed);
    const counted =
      dead !== undefined &&
      named.length === 0 &&
      /^\W*(?:at least |approx\.? |c\. ?)?[1-9]/.test(dead.text) &&
      !UNARMED.test(dead.text);
    for (const b of bodies)
      add(counted && bodies.length === 1 ? 'KILLED' : 'ATTACKED', a, b, 'deed');
    const struck = (row.other?.names ?? []).filter((n) =>
      /^(?:Facility|Settlement|Person)$/.test(kind(n)),
    );
    for (const n of struck) add('ATTACKED', a, n, 'deed');
  }
}

const UNIT =
  /\b(?:front|division|brigade|battalion|regiment|unit|bloc|column|company|cell|faction|corps|wing|squad|platoon|katiba|command|detachment|structure|commission|group|commandos?)\b/i;

/** "Colombian National Army, 3rd Division", "Jaime Martínez front (EMC)": the unit, which is part of the other. */
function units(
  reading: Reading,
  names: readonly Named[],
  add: (type: RelationType, a: Named, b: Named, part: string) => void,
): Named[] {
  const kept: Named[] = [];
  const source = reading.analysed.document.text;
  for (const n of names) {
    const last = kept[kept.length - 1];
    const between = last ? source.slice(last.end, n.start) : '';
    if (last && last.thing !== n.thing && /^\s*[,(/–-]\s*(?:the\s)?$/.test(between)) {
      const [a, b] = [source.slice(last.start, last.end), source.slice(n.start, n.end)];
      if (between.includes('(') || (UNIT.test(a) && !UNIT.test(b))) {
        add('PART_OF', last, n, 'unit');
        continue;
      }
      if (UNIT.test(b) && !UNIT.test(a)) {
        add('PART_OF', n, last, 'unit');
        kept[kept.length - 1] = n;
        continue;
      }
    }
    if (!kept.some((k) => k.thing === n.thing)) kept.push(n);
  }
  return kept;
}
