/**
 * What a language model says of one document, held against its text: names and quotes that do not stand there are left
 * out and counted, and so are relations that the ontology does not allow. What remains is an extraction like any other,
 * whose claims say which model made them.
 */
import { MOST_MODEL_CONFIDENCE, modelRule } from '../../model/certainty.ts';
import type { Claim, Extraction, Mention, Span } from '../../model/claims.ts';
import type { ClaimsFileRelation } from '../../model/claimsFile.ts';
import type { ReadDocument } from '../../model/document.ts';
import type { Kind } from '../../model/kinds.ts';
import { fold } from '../../model/names.ts';
import { endsFit } from '../../model/relationTypes.ts';
import { extractionOf } from '../claimsFileExtraction.ts';
import { Locator } from '../locate.ts';
import type { AnsweredEntity, AnsweredRelation, ModelAnswer } from './answer.ts';
import type { KnownEntity } from './instructions.ts';
import type { Passage } from './passages.ts';

/** Of a claim whose sentence does not name both ends: the model has guessed what a word refers to. */
const UNNAMED_END_CONFIDENCE = 0.3;
/** A sentence that states it, with what leads up to it; more is no evidence. */
const MOST_QUOTED_SENTENCES = 3;
const LONGEST_NAME = 200;
const PRONOUN =
  /^(?:i|we|us|our|you|he|him|his|she|her|hers|it|its|they|them|their|this|that|these|those|who|which|one|some|others?)$/i;

interface Entity extends KnownEntity {
  readonly kind: Kind;
  readonly names: string[];
  readonly category?: AnsweredEntity['category'];
}

const LEFT_OUT = {
  misshapen: 'of another form than asked for',
  names: 'entities whose names do not stand in the text',
  quotes: 'relations whose quote does not stand in the passage',
  long: 'relations whose quote is longer than three sentences',
  ends: 'relations whose ends are unknown or may not be so related',
} as const;

export class ModelReading {
  readonly #document: ReadDocument;
  readonly #model: string;
  readonly #locator: Locator;
  readonly #entities = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity>();
  readonly #relations: ClaimsFileRelation[] = [];
  readonly #leftOut = { misshapen: 0, names: 0, quotes: 0, long: 0, ends: 0 };
  #read = 0;
  #unread = 0;

  constructor(document: ReadDocument, model: string) {
    this.#document = document;
    this.#model = model;
    this.#locator = new Locator(document.text);
  }

  /** Entities so far, for the next passage. */
  get known(): KnownEntity[] {
    return [...this.#entities.values()].map(({ key, kind, names }) => ({ key, kind, names }));
  }

  /** Whether any passage was answered. */
  get isAnswered(): boolean {
    return this.#read > 0;
  }

  unread(): void {
    this.#unread += 1;
  }

  add(answer: ModelAnswer, passage: Passage): void {
    this.#read += 1;
    this.#leftOut.misshapen += answer.misshapen;
    const meant = new Map<string, Entity>();
    for (const entity of answer.entities) {
      const own = this.#entityFor(entity);
      if (own) meant.set(entity.key, own);
      else this.#leftOut.names += 1;
    }
    const find = (key: string): Entity | undefined => meant.get(key) ?? this.#entities.get(key);
    for (const relation of answer.relations) this.#addRelation(relation, passage, find);
  }

  #entityFor({ key, kind, names, category }: AnsweredEntity): Entity | undefined {
    const standing = names.filter(
      (name) =>
        name.length <= LONGEST_NAME &&
        !PRONOUN.test(name.trim()) &&
        this.#locator.names(name).length > 0,
    );
    if (standing.length === 0) return undefined;
    const keyed = this.#entities.get(key);
    const found =
      (keyed?.kind === kind ? keyed : undefined) ??
      standing.flatMap((name) => this.#byName.get(nameKey(kind, name)) ?? [])[0];
    const entity = found ?? {
      key: `e${this.#entities.size + 1}`,
      kind,
      names: [],
      ...(category && { category }),
    };
    this.#entities.set(entity.key, entity);
    for (const name of standing) {
      if (!entity.names.includes(name)) entity.names.push(name);
      this.#byName.set(nameKey(kind, name), entity);
    }
    return entity;
  }

  #addRelation(
    { source, target, attributedTo, weapons, firstDate, lastDate, ...said }: AnsweredRelation,
    passage: Passage,
    find: (key: string) => Entity | undefined,
  ): void {
    const subject = find(source);
    const object = find(target);
    if (
      !subject ||
      !object ||
      subject === object ||
      !endsFit(said.type, subject.kind, object.kind)
    ) {
      this.#leftOut.ends += 1;
      return;
    }
    const places = this.#locator
      .exactly(said.quote)
      .filter((place) => place.start >= passage.start && place.end <= passage.end)
      .map((place) => sentencesOver(place, passage));
    if (places.length === 0) {
      this.#leftOut.quotes += 1;
      return;
    }
    const named = (place: Span): number => this.#names(subject, place) + this.#names(object, place);
    const [place] = places
      .filter((p) => p.count <= MOST_QUOTED_SENTENCES)
      .sort((x, y) => named(y) - named(x));
    if (!place) {
      this.#leftOut.long += 1;
      return;
    }
    const credited = attributedTo === undefined ? undefined : find(attributedTo);
    const arms = weapons?.flatMap((key) => {
      const weapon = find(key);
      return weapon?.kind === 'Weapon' ? [weapon.key] : [];
    });
    const { start, end } = place;
    this.#relations.push({
      ...said,
      source: subject.key,
      target: object.key,
      start,
      end,
      quote: this.#document.text.slice(start, end),
      ...(credited && { attributedTo: credited.key }),
      ...(arms?.length && { weapons: arms }),
      firstDate: this.#given(firstDate),
      lastDate: this.#given(lastDate),
      rule: modelRule(this.#model),
      confidence: MOST_MODEL_CONFIDENCE,
      origin: 'model',
    });
  }

  #names(entity: Entity, place: Span): number {
    return entity.names.some((name) =>
      this.#locator.names(name).some((s) => s.start >= place.start && s.end <= place.end),
    )
      ? 1
      : 0;
  }

  /** A date whose year the document gives. */
  #given(date: string | undefined): string | undefined {
    const year = date?.slice(0, 4);
    const { text, metadata } = this.#document;
    return year && (text.includes(year) || metadata.published?.startsWith(year)) ? date : undefined;
  }

  extraction(language: string): Extraction {
    const read = extractionOf(
      {
        document: this.#document.name,
        language,
        entities: [...this.#entities.values()],
        relations: this.#relations,
      },
      this.#document.text,
    );
    const { mentions, claims } = read.extraction;
    const used = new Set(claims.flatMap((c) => [c.subject, c.object]));
    const byKey = new Map(mentions.map((m) => [m.key, m]));
    return {
      language,
      // An event that no claim touches tells nothing.
      mentions: mentions.filter((m) => m.kind !== 'Event' || used.has(m.key)),
      claims: claims.map((claim) => ({ ...claim, confidence: confidenceOf(claim, byKey) })),
      notices: [this.#report(claims.length), ...read.warnings],
    };
  }

  #report(claims: number): string {
    const left = Object.entries(LEFT_OUT).flatMap(([cause, words]) => {
      const count = Object.entries(this.#leftOut).find(([name]) => name === cause)?.[1] ?? 0;
      return count > 0 ? [`${count} ${words}`] : [];
    });
    const unread =
      this.#unread > 0
        ? `; ${this.#unread} passages not read, as the answers could not be used`
        : '';
    return `Read by the language model ${this.#model}: ${claims} claims, each looked up in the text${unread}${left.length > 0 ? `. Left out: ${left.join(', ')}` : ''}`;
  }
}

const nameKey = (kind: Kind, name: string): string => `${kind} ${fold(name)}`;

/** The whole sentences that a quote stands in: what is left out of a sentence may turn what it says around. */
function sentencesOver(quote: Span, { sentences }: Passage): Span & { count: number } {
  const over = sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  return {
    start: Math.min(quote.start, ...over.map((s) => s.start)),
    end: Math.max(quote.end, ...over.map((s) => s.end)),
    count: over.length,
  };
}

function confidenceOf(claim: Claim, mentions: ReadonlyMap<string, Mention>): number {
  const isNamed = (key: string): boolean =>
    mentions.get(key)?.spans.some((s) => s.start < claim.end && claim.start < s.end) ?? false;
  return isNamed(claim.subject) && isNamed(claim.object)
    ? MOST_MODEL_CONFIDENCE
    : UNNAMED_END_CONFIDENCE;
}
