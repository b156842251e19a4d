/** A dossier from what was read. Pure: the same content gives the same dossier. */

import { contextOf } from '../graph/reads/context.ts';
import { modelOfRule, readerOf } from '../model/certainty.ts';
import type { Evidence } from '../model/evidence.ts';
import { kindOf } from '../model/kinds.ts';
import {
  RELATION_GROUP_DESCRIPTORS,
  RELATION_TYPES,
  type RelationTypeDescriptor,
  relationTypeOf,
} from '../model/relationTypes.ts';
import type { DossierContent, DossierRelation } from './content.ts';
import { type Block, type Dossier, type Inline, plain } from './document.ts';
import { factsOf } from './facts.ts';
import { Notes } from './notes.ts';
import { picturesOf } from './pictures/pictures.ts';

/** Sentences of one relation; the best stand first. */
const MOST_SENTENCES = 6;

const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });

export const period = (first: string | undefined, last: string | undefined): string =>
  [...new Set([first, last])].filter(Boolean).join(' to ');

export function compose(content: DossierContent): Dossier {
  const { entity, relations, archive, madeAt, version } = content;
  const notes = new Notes(content.cited);
  const kind = kindOf(entity.kind).label;
  const firm = relations.filter((r) => r.relationship.certainty !== 'hedged');
  const hedged = relations.filter((r) => r.relationship.certainty === 'hedged');
  const untold = content.relationsInAll - relations.length;
  const blocks: Block[] = [
    heading(1, 'What it is'),
    { kind: 'facts', rows: factsOf(content) },
    ...picturesOf(content),
    heading(1, 'Relations'),
    ...(firm.length === 0 ? [paragraph(plain('No document states one without a hedge.'))] : []),
    ...byType(entity.id, firm, notes),
    ...(untold > 0
      ? [paragraph(plain(`${counted(untold, 'weaker relation')} not told here.`))]
      : []),
    ...(hedged.length > 0
      ? [
          heading(1, 'Only hedged'),
          paragraph(
            plain(
              'What no document says outright: every sentence hedges (may, reportedly, believed).',
            ),
          ),
          ...byType(entity.id, hedged, notes),
        ]
      : []),
    ...contradictions(content, notes),
    heading(1, 'Documents that name it'),
    ...documents(content, notes),
    heading(1, 'How to read this'),
    {
      kind: 'list',
      items: [
        [
          plain(
            `Sightline ${version} read these relations out of sentences by rules, or a language model where a sentence says so; both err. A sentence marked “confirmed” was read by a person who found that it says so; that does not make it true.`,
          ),
        ],
        [
          plain(
            'Stated is what a document says in its own voice; claimed, what it credits to somebody; hedged, what it says may be; denied, what it says is not so.',
          ),
        ],
        [
          plain(
            'Independent sources are publishers whose texts are no copies of each other. Confidence, 0 to 100, combines how reliable sources are with how often a rule errs.',
          ),
        ],
        [
          plain(
            `What is not told here is not in the ${counted(archive.documents, 'document')} of the archive; that does not make it false.`,
          ),
        ],
      ],
    },
  ];
  return {
    title: entity.name,
    subtitle: `${kind}. Made on ${madeAt.slice(0, 10)} from an archive of ${counted(archive.documents, 'document')}, of which ${entity.documents} ${entity.documents === 1 ? 'names' : 'name'} it.`,
    madeAt,
    language: 'en',
    blocks,
    notes: notes.all,
  };
}

/** What an entity is to others by a type, and what others are to it; a symmetric type reads the same both ways. */
const DIRECTIONS = ['out', 'in'] as const;
type Direction = (typeof DIRECTIONS)[number];

const directionOf = (r: DossierRelation, id: string, type: RelationTypeDescriptor): Direction =>
  type.symmetric || r.relationship.source === id ? 'out' : 'in';

/** Dated ones first, in order of time; then the best founded. */
function inOrder({ relationship: x }: DossierRelation, { relationship: y }: DossierRelation) {
  const [a, b] = [x.firstDate ?? '~', y.firstDate ?? '~'];
  return (
    (a < b ? -1 : a > b ? 1 : 0) ||
    y.sources - x.sources ||
    y.confidence - x.confidence ||
    (x.id < y.id ? -1 : 1)
  );
}

function byType(id: string, relations: readonly DossierRelation[], notes: Notes): Block[] {
  return RELATION_GROUP_DESCRIPTORS.flatMap(({ group, label }) => {
    const sections = RELATION_TYPES.filter((t) => t.group === group).flatMap((type) =>
      DIRECTIONS.flatMap((direction): Block[] => {
        const own = relations
          .filter(
            (r) => r.relationship.type === type.type && directionOf(r, id, type) === direction,
          )
          .sort(inOrder);
        if (own.length === 0) return [];
        const words = direction === 'out' ? type.forward : type.backward;
        return [heading(3, capitalized(words)), ...own.flatMap((r) => relationBlocks(r, notes))];
      }),
    );
    return sections.length > 0 ? [heading(2, label), ...sections] : [];
  });
}

function relationBlocks(
  { relationship: r, source, target, reading }: DossierRelation,
  notes: Notes,
): Block[] {
  const standing = reading.evidence.filter((e) => e.review !== 'rejected');
  const rejected = reading.evidence.length - standing.length;
  const about = [
    period(r.firstDate, r.lastDate),
    counted(r.sources, 'independent source'),
    `confidence ${r.confidence}`,
    r.certainty,
    r.review === 'mixed'
      ? 'partly confirmed'
      : r.review === 'unreviewed'
        ? 'not reviewed'
        : r.review,
  ].filter(Boolean);
  const more = standing.length - MOST_SENTENCES;
  return [
    paragraph(
      { text: `${source.name} ${relationTypeOf(r.type).forward} ${target.name}`, bold: true },
      { text: ` (${about.join('; ')})`, quiet: true },
    ),
    ...standing.slice(0, MOST_SENTENCES).map((e) => sentence(e, notes)),
    ...(more > 0 || rejected > 0
      ? [
          paragraph({
            text: [
              more > 0 ? `${counted(more, 'more sentence')} not quoted` : '',
              rejected > 0 ? `${counted(rejected, 'sentence')} rejected by a reviewer` : '',
            ]
              .filter(Boolean)
              .join('; '),
            quiet: true,
          }),
        ]
      : []),
  ];
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The quote within the sentence that it stands in. */
function wholeSentence({ context, start, end, quote }: Evidence) {
  const { text, start: from } = contextOf(
    context.text,
    context.start,
    { start, end },
    context.start + context.text.length,
    0,
  );
  return {
    before: spaced(text.slice(0, Math.max(0, start - from))),
    quote: spaced(quote),
    after: spaced(text.slice(end - from)),
  };
}

/** A sentence with the number of its source and whatever a reader must know of it. */
function sentence(e: Evidence, notes: Notes): Block {
  const marks = [
    e.certainty === 'stated' ? '' : e.certainty,
    e.attributedTo ? `credited to ${e.attributedTo.name}` : '',
    e.firstDate ? `happened ${period(e.firstDate, e.lastDate)}` : '',
    e.review === 'unreviewed' ? '' : e.review,
    modelOfRule(e.rule) === undefined ? '' : `read by the ${readerOf(e.rule)}`,
    e.corrects === undefined ? '' : 'corrected by a reviewer',
  ].filter(Boolean);
  const { before, quote, after } = wholeSentence(e);
  return {
    kind: 'quote',
    inlines: [
      plain(`“${before}`),
      { text: quote, bold: true },
      plain(`${after}”`),
      { text: '', note: notes.of(e) },
      ...(marks.length > 0 ? [{ text: ` (${marks.join('; ')})`, quiet: true }] : []),
    ],
  };
}

function contradictions(
  { contradictions: found, contradictionsInAll }: DossierContent,
  notes: Notes,
): Block[] {
  if (found.length === 0) return [];
  const untold = contradictionsInAll - found.length;
  return [
    heading(1, 'Contradictions'),
    ...found.flatMap(({ words, sides }) => [
      heading(3, words),
      ...sides.flatMap((side) => [
        paragraph({ text: side.words, bold: true }),
        ...side.claims.map((e) => sentence(e, notes)),
      ]),
    ]),
    ...(untold > 0
      ? [paragraph(plain(`${counted(untold, 'more contradiction')} not told here.`))]
      : []),
  ];
}

function documents({ documents: named, entity }: DossierContent, notes: Notes): Block[] {
  const untold = entity.documents - named.length;
  return [
    {
      kind: 'list',
      items: named.map((d) => [
        plain(d.title ?? d.name),
        { text: '', note: notes.of({ document: d }) },
        {
          text: ` ${[d.publisher, d.published, counted(d.mentions, 'place')].filter(Boolean).join(', ')}`,
          quiet: true,
        },
      ]),
    },
    ...(untold > 0 ? [paragraph(plain(`${counted(untold, 'more document')} not listed.`))] : []),
  ];
}
