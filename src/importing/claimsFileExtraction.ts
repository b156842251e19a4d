/**
 * A claims file read against its document: names and quotes become offsets into the text. What cannot be found is
 * reported item by item, and everything else is taken.
 */

import { hasItsId } from '../graph/decisions/log.ts';
import { type DatePrecision, MOST_MODEL_CONFIDENCE } from '../model/certainty.ts';
import type { Claim, Extraction, Mention, Span } from '../model/claims.ts';
import type { ClaimsFile, ClaimsFileEntity, ClaimsFileRelation } from '../model/claimsFile.ts';
import type { Decision } from '../model/decisions.ts';
import type { Kind } from '../model/kinds.ts';
import { fold } from '../model/names.ts';
import { endsFit } from '../model/relationTypes.ts';
import { Locator } from './locate.ts';

/** How often an annotator is right, where the file does not say. Two careful ones agree at F1 0.94. */
const ANNOTATED_CONFIDENCE = 0.95;
const ANNOTATED_RULE = 'annotation';

export interface ClaimsFileReading {
  readonly extraction: Extraction;
  /** Entries for the log of decisions. */
  readonly decisions: readonly Decision[];
  /** One line an item that was left out, or taken in part. */
  readonly warnings: readonly string[];
}

/** @param exact the file was made for this very text: what it leaves out is not looked for */
export function extractionOf(whole: ClaimsFile, text: string, exact = false): ClaimsFileReading {
  const warnings: string[] = [];
  const decisions = (whole.decisions ?? []).filter((decision) => {
    const right = hasItsId(decision);
    if (!right)
      warnings.push(`decision ${decision.id}: its id does not follow from its content; left out`);
    return right;
  });
  const file = readOutOf(whole);
  const locator = new Locator(text);
  const entities = new Map<string, ClaimsFileEntity>();
  for (const entity of file.entities)
    if (entities.has(entity.key))
      warnings.push(`entity "${entity.key}" stands twice; the first counts`);
    else entities.set(entity.key, entity);
  const mentions = mentionsOf([...entities.values()], locator, exact, warnings);
  const claims = file.relations.flatMap((relation) => {
    const claim = claimOf(relation, mentions, locator, exact, warnings);
    return claim ? [claim] : [];
  });
  return {
    extraction: {
      mentions: [...mentions.values()],
      claims,
      language: file.language ?? file.metadata?.language ?? 'en',
      notices: file.notices ?? [],
    },
    decisions,
    warnings,
  };
}

/** The file without what its decisions make again; what it says of reviews counts only where it has no decisions. */
function readOutOf(file: ClaimsFile): ClaimsFile {
  const ids = new Set(file.decisions?.map((d) => d.id));
  const isRead = ({ decision }: { readonly decision?: string }): boolean =>
    decision === undefined || !ids.has(decision);
  return {
    ...file,
    entities: file.entities.filter(isRead).map(({ decision: _, ...entity }) => entity),
    relations: file.relations.filter(isRead).map(({ decision: _, ...relation }) => {
      if (!file.decisions) return relation;
      const { review, reviewedAt, reviewedBy, note, credibility, ...rest } = relation;
      return rest;
    }),
  };
}

function mentionsOf(
  entities: readonly ClaimsFileEntity[],
  locator: Locator,
  exact: boolean,
  warnings: string[],
): Map<string, Mention> {
  const spans = spansOf(entities, locator, exact, warnings);
  return new Map(
    entities.map(({ spans: _, names, ...rest }) => {
      const found = spans.get(rest.key) ?? [];
      const [name = rest.key] = names;
      // An event may be called by a description that stands nowhere word for word.
      if (found.length === 0 && rest.kind !== 'Event')
        warnings.push(
          `entity "${rest.key}": none of its names stands in the text (${names.join(', ')})`,
        );
      return [rest.key, { ...rest, name, names: [...new Set(names)], spans: found }];
    }),
  );
}

/** Where each entity stands. Longer names first, and what they cover is not the place of a shorter name as well. */
function spansOf(
  entities: readonly ClaimsFileEntity[],
  locator: Locator,
  exact: boolean,
  warnings: string[],
): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  const covered: (Span & { key: string })[] = [];
  const take = (key: string, places: readonly Span[]): void => {
    const own = spans.get(key) ?? [];
    spans.set(key, own);
    for (const place of places) {
      own.push(place);
      covered.push({ ...place, key });
    }
  };
  for (const entity of entities) {
    const folded = new Set(entity.names.map(fold));
    const given = entity.spans ?? [];
    const right = given.filter((s) => folded.has(fold(locator.text.slice(s.start, s.end))));
    if (right.length < given.length)
      warnings.push(
        `entity "${entity.key}": ${given.length - right.length} of its spans do not hold one of its names`,
      );
    if (right.length > 0 || (exact && entity.spans)) take(entity.key, right);
  }
  const names = entities
    .filter((e) => !spans.has(e.key))
    .flatMap((e) => [...new Set(e.names)].map((name) => ({ key: e.key, name })))
    .sort((x, y) => y.name.length - x.name.length);
  for (const { key, name } of names)
    take(
      key,
      locator
        .names(name)
        .filter(
          (s) =>
            !covered.some(
              (c) =>
                c.start < s.end &&
                s.start < c.end &&
                (c.key === key || c.end - c.start > s.end - s.start),
            ),
        ),
    );
  // A thing that is named only inside the names of others.
  for (const { key, name } of names)
    if (spans.get(key)?.length === 0) take(key, locator.names(name));
  for (const own of spans.values()) own.sort((x, y) => x.start - y.start || x.end - y.end);
  return spans;
}

function claimOf(
  relation: ClaimsFileRelation,
  mentions: ReadonlyMap<string, Mention>,
  locator: Locator,
  exact: boolean,
  warnings: string[],
): Claim | undefined {
  const what = `relation "${relation.source} ${relation.type} ${relation.target}"`;
  const subject = mentions.get(relation.source);
  const object = mentions.get(relation.target);
  if (!subject || !object) {
    warnings.push(`${what}: no entity "${subject ? relation.target : relation.source}"; left out`);
    return undefined;
  }
  if (!endsFit(relation.type, subject.kind, object.kind)) {
    warnings.push(`${what}: ${misfit(subject.kind, object.kind)}; left out`);
    return undefined;
  }
  const place = placeOf(relation, subject, object, locator);
  if (!place) {
    warnings.push(`${what}: neither its quote nor its ends stand in the text; left out`);
    return undefined;
  }
  if (place.guessed)
    warnings.push(
      `${what}: its quote does not stand in the text; the sentence that names an end is taken for it`,
    );
  const known = (key: string, role: string): boolean => {
    if (mentions.has(key)) return true;
    warnings.push(`${what}: no entity "${key}" (${role})`);
    return false;
  };
  const { source, target, quote: _q, start: _s, end: _e, date, ...rest } = relation;
  const { start, end } = place.span;
  const { attributedTo, weapons } = relation;
  return {
    ...rest,
    ...(!exact && datesOf(relation)),
    subject: source,
    object: target,
    start,
    end,
    quote: locator.text.slice(start, end),
    attributedTo:
      attributedTo !== undefined && known(attributedTo, 'attributedTo') ? attributedTo : undefined,
    weapons: weapons?.filter((key) => known(key, 'weapons')),
    subjectSpan: within(relation.subjectSpan, locator),
    objectSpan: within(relation.objectSpan, locator),
    rule: relation.rule ?? ANNOTATED_RULE,
    confidence: Math.min(
      relation.confidence ?? ANNOTATED_CONFIDENCE,
      relation.origin === 'model' ? MOST_MODEL_CONFIDENCE : 1,
    ),
    origin: relation.origin ?? 'annotated',
  };
}

const misfit = (source: Kind, target: Kind): string =>
  `a ${source} and a ${target} cannot stand at its ends`;

const within = (span: Span | undefined, locator: Locator): Span | undefined =>
  span && span.start < span.end && span.end <= locator.text.length ? span : undefined;

function placeOf(
  relation: ClaimsFileRelation,
  subject: Mention,
  object: Mention,
  locator: Locator,
): { span: Span; guessed: boolean } | undefined {
  const { start, end, quote } = relation;
  if (start !== undefined && end !== undefined && start < end && end <= locator.text.length) {
    const there = locator.text.slice(start, end);
    if (quote === '' || there === quote) return { span: { start, end }, guessed: false };
  }
  const holds = (span: Span, m: Mention): number =>
    m.spans.some((s) => s.start < span.end && span.start < s.end) ? 1 : 0;
  const best = (spans: readonly Span[]): Span | undefined =>
    spans
      .map((span) => ({ span, ends: holds(span, subject) + holds(span, object) }))
      .reduce<{ span: Span; ends: number } | undefined>(
        (b, s) => (b && b.ends >= s.ends ? b : s),
        undefined,
      )?.span;
  const found = best(locator.quotes(quote));
  if (found) return { span: found, guessed: false };
  const sentence = best([...subject.spans, ...object.spans].map((s) => locator.sentenceAround(s)));
  return sentence && { span: sentence, guessed: true };
}

const PRECISIONS: Readonly<Record<number, DatePrecision>> = { 4: 'year', 7: 'month', 10: 'day' };

function datesOf({ date, firstDate, lastDate, datePrecision }: ClaimsFileRelation) {
  const first = firstDate ?? date ?? lastDate;
  const last = lastDate ?? date ?? firstDate;
  return {
    firstDate: first,
    lastDate: last,
    datePrecision: datePrecision ?? (first === last ? PRECISIONS[first?.length ?? 0] : 'range'),
  };
}
