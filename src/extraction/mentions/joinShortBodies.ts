/** A body by the first words of its name, where one body of the document begins with them: "Foxtrot" after "the Foxtrot network". */
import { table } from './dataFiles.ts';
import { type Gathering, groupOf } from './gather.ts';

const heads = table('bodyHeads.csv');
const ARTICLE = /^(?:the|al|el|as|ad|an|ar|at|az|ash) /;

/** Folded, without a leading article: "al-Qassam Brigades" and "Qassam" begin alike. */
const bare = (gathering: Gathering, name: string): string =>
  gathering.fold(name).replace(ARTICLE, '');

export function joinShortBodies(gathering: Gathering): void {
  const actors = gathering.roots().filter((r) => groupOf(gathering.kindAt(r)) === 'actor');
  /** Beginnings of one and two words, and the bodies that have them. */
  const owners = new Map<string, Set<number>>();
  for (const r of actors)
    for (const name of gathering.at(r)?.names ?? []) {
      const words = bare(gathering, name).split(' ');
      for (let size = 1; size <= 2 && size < words.length; size++) {
        const start = words.slice(0, size).join(' ');
        const held = owners.get(start);
        if (held) held.add(r);
        else owners.set(start, new Set([r]));
      }
    }
  for (const r of actors) {
    const thing = gathering.at(r);
    if (!thing || thing.entries.size > 0) continue;
    const names = [...thing.names].map((name) => bare(gathering, name));
    // what names a kind of body ("Border Guard") begins other bodies' names too
    if (
      names.some(
        (name) => heads.has(name.slice(name.lastIndexOf(' ') + 1)) || name.split(' ').length > 2,
      )
    )
      continue;
    const fits = new Set<number>();
    for (const name of names) for (const o of owners.get(name) ?? []) fits.add(gathering.rootOf(o));
    fits.delete(r);
    const [only] = fits;
    if (fits.size === 1 && only !== undefined) gathering.join(only, r);
  }
}
