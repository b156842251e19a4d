/**
 * Questions that this graph can answer, about what most documents of it name: what the empty search bar offers, and
 * what is said when a question was not understood. Pure.
 */
import type { EntityRecord } from '../../src/model/contracts.ts';
import type { Kind } from '../../src/model/kinds.ts';

/** What an example may be about. */
const SORTS = {
  group: ['ArmedGroup'],
  place: ['Province', 'Region', 'Settlement'],
  country: ['Country'],
  weapon: ['Weapon'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
type Sort = keyof typeof SORTS;

interface Example {
  /** What it must be about. */
  readonly needs: readonly Sort[];
  readonly ask: (names: readonly string[]) => string;
}

/** The first ones are offered first. */
const EXAMPLES: readonly Example[] = [
  { needs: ['group'], ask: ([group]) => `Which weapons did ${group} use?` },
  { needs: ['place'], ask: ([place]) => `Who is active in ${place}?` },
  {
    needs: ['group', 'country'],
    ask: ([group, country]) => `How are ${group} and ${country} connected?`,
  },
  { needs: ['group'], ask: ([group]) => `Who supplied weapons to ${group}?` },
  { needs: ['weapon'], ask: ([weapon]) => `Which groups used ${weapon}?` },
  { needs: [], ask: () => 'Which countries made weapons used by armed groups?' },
  { needs: ['group'], ask: ([group]) => `Which documents name ${group}?` },
];

/** At most `most` questions about the best known of `entities`. */
export function exampleQuestions(entities: readonly EntityRecord[], most: number): string[] {
  const best = (sort: Sort): string | undefined =>
    entities
      .filter((e) => SORTS[sort].some((kind) => kind === e.kind))
      .reduce<EntityRecord | undefined>(
        (a, b) => (a && a.documents >= b.documents ? a : b),
        undefined,
      )?.name;
  return EXAMPLES.flatMap(({ needs, ask }) => {
    const names = needs.map(best);
    return names.every((n) => n !== undefined) ? [ask(names.map((n) => n ?? ''))] : [];
  }).slice(0, most);
}
