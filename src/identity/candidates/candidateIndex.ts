/**
 * Finds the likes of things by keys that their names and neighbours share, never by comparing all with all: an inverted
 * index, of which keys that too many share are left out, and a weighing of those that share most. Pure.
 */
import { fitsFamily, type Kind, kindOf } from '../../model/kinds.ts';
import { tellingNames } from '../genericNames.ts';
import { byCodeUnit } from '../nameKeys.ts';
import {
  type CandidateItem,
  type EvidenceContext,
  type Weighed,
  type Weighing,
  weigh,
} from './evidence.ts';
import { featuresOf, type KnownNames } from './nameFeatures.ts';
import { initialsOf, withoutOne } from './spelling.ts';

export interface Like extends Weighing {
  readonly item: CandidateItem;
}

/** Names beyond these add nothing but time; the first are the most frequent. */
const MOST_NAMES = 12;
/** A key that more things share tells too little to meet by. */
const MOST_SHARING = 400;
/** How many of those that share most are weighed. */
const WEIGHED = 60;
/** Likes of likes: from so many, which are as likely; what is twice removed counts a little less. */
const STEPS = 4;
const STEP_SCORE = 0.45;
const STEP_COST = 0.85;
/** Of what speaks against a like of a like, more than this rules it out. */
const MOST_AGAINST = -2;

/** The keys by which a thing is found, with their share in what makes two things meet. */
function keysOf(item: Weighed, toldApart: boolean): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (key: string, weight: number): void => {
    keys.set(key, Math.max(keys.get(key) ?? 0, weight));
  };
  for (const f of item.features) {
    add(`j:${f.joined}`, 3);
    if (f.skeleton.length > 1) add(`s:${f.skeleton}`, 2);
    for (const w of f.telling) add(`w:${w}`, 1);
    for (const w of f.own) {
      if (w.length > 4) {
        add(`b:${w.slice(0, 4)}`, 0.4);
        add(`e:${w.slice(-4)}`, 0.4);
      }
    }
    for (const s of f.skeletons) add(`k:${s}`, 0.8);
    for (const s of f.sounds) add(`m:${s}`, 0.6);
    if (f.acronym !== undefined) {
      add(`i:${f.acronym}`, 2.5);
      for (const less of withoutOne(f.acronym)) if (less.length > 1) add(`i-:${less}`, 1);
      add(`p:${f.acronym.slice(0, 3)}`, 0.4);
    } else if (f.words.length > 1) {
      for (const initials of initialsOf(f.words)) {
        if (initials.length > 8) continue;
        add(`i:${initials}`, 2.5);
        for (const less of withoutOne(initials)) if (less.length > 1) add(`i-:${less}`, 1);
      }
      add(`p:${(f.words[0] ?? '').slice(0, 3)}`, 0.4);
    }
  }
  for (const thing of item.known) add(`l:${thing}`, 4);
  for (const n of item.neighbours) add(`n:${n}`, 0.6);
  for (const other of item.beside) add(`a:${other}`, 4);
  add(`a:${item.id}`, 4);
  if (!toldApart || item.kind === 'Event') for (const d of item.documents) add(`d:${d}`, 0.5);
  return keys;
}

/** A thing in the index. `worth` is of the search at hand: what the keys tell that it shares with what is searched for. */
interface Entry {
  readonly item: Weighed;
  readonly family: string;
  readonly keys: ReadonlyMap<string, number>;
  worth: number;
}

export class CandidateIndex {
  readonly #known: KnownNames;
  readonly #items = new Map<string, Entry>();
  readonly #sharing = new Map<string, Set<Entry>>();
  readonly #context: EvidenceContext;

  readonly #likes = new Map<string, readonly Like[]>();

  /** @param toldApart whether a document that names two things has told them apart */
  constructor(known: KnownNames, toldApart = true) {
    this.#known = known;
    this.#context = { known, toldApart, rarity: (key) => this.#rarity(key) };
  }

  kindOf(id: string): Kind | undefined {
    return this.#items.get(id)?.item.kind;
  }

  /** How likely two things are one; nothing where one of them is not here. */
  weigh(x: string, y: string): Weighing | undefined {
    const [a, b] = [this.#items.get(x)?.item, this.#items.get(y)?.item];
    return a && b && weigh(a, b, this.#context);
  }

  /** Puts a thing in, or in place of what it was. */
  put(item: CandidateItem): void {
    this.delete(item.id);
    const all = [...new Set(item.names)];
    const names = (fitsFamily(item.kind, 'Weapon') ? tellingNames(item.kind, all) : all).slice(
      0,
      MOST_NAMES,
    );
    const features = names.map(featuresOf);
    const { family } = kindOf(item.kind);
    const weighed: Weighed = {
      ...item,
      features,
      known: new Set(
        features.flatMap((f) => this.#known.things(f.folded).map((thing) => `${family} ${thing}`)),
      ),
      numbers: new Set(features.flatMap((f) => [...f.numbers])),
      countries: new Set(
        features.flatMap((f) => f.words.flatMap((w) => this.#known.country(w) ?? [])),
      ),
    };
    const keys = keysOf(weighed, this.#context.toldApart);
    const entry: Entry = { item: weighed, family, keys, worth: 0 };
    this.#likes.clear();
    this.#items.set(item.id, entry);
    for (const key of keys.keys()) {
      const sharing = this.#sharing.get(key);
      if (sharing) sharing.add(entry);
      else this.#sharing.set(key, new Set([entry]));
    }
  }

  delete(id: string): void {
    this.#likes.clear();
    const entry = this.#items.get(id);
    if (!entry) return;
    for (const key of entry.keys.keys()) {
      const sharing = this.#sharing.get(key);
      sharing?.delete(entry);
      if (sharing?.size === 0) this.#sharing.delete(key);
    }
    this.#items.delete(id);
  }

  /** The likeliest first. Likes of a like are likes too: "Shahed" is "Shahed-136", which is a one-way attack drone. */
  likesOf(id: string, limit: number, least = 0): Like[] {
    const item = this.#items.get(id)?.item;
    if (!item) return [];
    const likes = new Map(this.#direct(id).map((like) => [like.item.id, like]));
    for (const by of this.#direct(id).slice(0, STEPS)) {
      if (by.score < STEP_SCORE) break;
      for (const far of this.#direct(by.item.id).slice(0, STEPS)) {
        if (far.score < STEP_SCORE) break;
        const score = by.score * far.score * STEP_COST;
        const other = this.#items.get(far.item.id)?.item;
        if (far.item.id === id || !other || (likes.get(far.item.id)?.score ?? 0) >= score) continue;
        const own = weigh(item, other, this.#context);
        if (own.against < MOST_AGAINST) continue;
        const text = `Both may be “${by.item.names[0] ?? ''}”`;
        likes.set(far.item.id, {
          item: far.item,
          score,
          reasons: [{ code: 'by-way-of', text, weight: 2 }, ...own.reasons],
          against: own.against,
        });
      }
    }
    return [...likes.values()]
      .filter((like) => like.score >= least)
      .sort((x, y) => y.score - x.score || byCodeUnit(x.item.id, y.item.id))
      .slice(0, limit);
  }

  #direct(id: string): readonly Like[] {
    const known = this.#likes.get(id);
    if (known) return known;
    const found = this.#findDirect(id);
    this.#likes.set(id, found);
    return found;
  }

  #findDirect(id: string): readonly Like[] {
    const own = this.#items.get(id);
    if (!own) return [];
    const met: Entry[] = [];
    for (const [key, weight] of own.keys) {
      const sharing = this.#sharing.get(key);
      if (!sharing || sharing.size < 2 || sharing.size > MOST_SHARING) continue;
      const worth = weight * this.#rarity(key);
      for (const other of sharing) {
        if (other === own || other.family !== own.family) continue;
        if (other.worth === 0) met.push(other);
        other.worth += worth;
      }
    }
    const likeliest = met
      .sort((x, y) => y.worth - x.worth || byCodeUnit(x.item.id, y.item.id))
      .slice(0, WEIGHED)
      .map(({ item }) => ({ item, ...weigh(own.item, item, this.#context) }))
      .sort((x, y) => y.score - x.score || byCodeUnit(x.item.id, y.item.id));
    for (const other of met) other.worth = 0;
    return likeliest;
  }

  #rarity(key: string): number {
    const sharing = this.#sharing.get(key)?.size ?? 1;
    return 1 / (1 + Math.log2(Math.max(1, sharing / 2)));
  }
}
