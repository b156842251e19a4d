/**
 * The questions that people ask most, one of each form, about what most of a graph is linked to. Asked once by a server
 * that has nothing else to do: the database plans a statement when it first meets it, which takes longer than to run it.
 * Pure.
 */
import { fitsFamily, type Kind } from '../model/kinds.ts';

interface Named {
  readonly name: string;
  readonly kind: Kind;
}

const SORTS = {
  group: (kind: Kind) => kind === 'ArmedGroup' || kind === 'SecurityForce',
  person: (kind: Kind) => kind === 'Person',
  country: (kind: Kind) => kind === 'Country',
  place: (kind: Kind) => kind !== 'Country' && fitsFamily(kind, 'Place'),
  weapon: (kind: Kind) => kind === 'Weapon',
  event: (kind: Kind) => kind === 'Event',
} as const satisfies Readonly<Record<string, (kind: Kind) => boolean>>;
type Sort = keyof typeof SORTS;

/** A sort in braces stands for the best linked of it. */
const FORMS: readonly string[] = [
  'Which weapons does {group} have?',
  'Who supplied {group}?',
  'Who leads {group}?',
  'Where does {group} operate?',
  'What do we know about {group}?',
  'Who attacked {group}?',
  'What did {group} attack?',
  'Which weapons did {group} seize?',
  'Who supports {group}?',
  'Who opposes {group}?',
  'What do we know about {person}?',
  'What do we know about {country}?',
  'Which groups does {country} support?',
  'Whom did {country} supply?',
  'Which weapons were made in {country}?',
  'Which groups are active in {place}?',
  'What happened in {place}?',
  'Which groups used {weapon}?',
  'Who was involved in {event}?',
  'Which documents name {group}?',
  'How are {group} and {country} connected?',
  'Which armed groups have drones?',
  'Which weapons link to which armed groups?',
  'Which armed group has the most weapons?',
  'Which countries made weapons used by armed groups?',
];

/** Those that can be asked about these, the best linked of which come first. */
export function commonQuestions(entities: readonly Named[]): string[] {
  const best = (sort: Sort): string | undefined =>
    entities.find(({ kind }) => SORTS[sort](kind))?.name;
  return FORMS.flatMap((form) => {
    let asked: string | undefined = form;
    for (const sort of ['group', 'person', 'country', 'place', 'weapon', 'event'] as const) {
      if (!asked?.includes(`{${sort}}`)) continue;
      const name = best(sort);
      asked = name === undefined ? undefined : asked.replace(`{${sort}}`, () => name);
    }
    return asked ?? [];
  });
}
