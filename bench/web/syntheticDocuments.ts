/** Reports that state a made-up graph, each relation in at least one sentence of its own, ready to be written. */
import { contentOf, type DocumentContent } from '../../src/graph/documentContent.ts';
import type { Certainty } from '../../src/model/certainty.ts';
import type { Claim, Mention } from '../../src/model/claims.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import {
  pick,
  type Random,
  type SyntheticEdge,
  type SyntheticGraph,
  seeded,
} from './syntheticGraph.ts';

const CLAIMS_A_DOCUMENT = 60;
/** Of relations, those that a second report states as well. */
const CORROBORATED = 0.2;
const PUBLISHERS = Array.from({ length: 40 }, (_, i) => `Bench Gazette ${i + 1}`);
const CERTAINTIES: readonly Certainty[] = ['stated', 'stated', 'stated', 'claimed', 'hedged'];

export function* syntheticDocuments(graph: SyntheticGraph, seed = 11): Generator<DocumentContent> {
  const random = seeded(seed);
  const isOfEvent = ({ source, target }: SyntheticEdge) =>
    [source, target].some((i) => graph.nodes[i]?.kind === 'Event');
  const eventOf = (e: SyntheticEdge) =>
    graph.nodes[e.source]?.kind === 'Event' ? e.source : e.target;
  const theatreOf = (e: SyntheticEdge) => graph.nodes[e.source]?.theatre ?? 0;
  // An event is never the same in two reports, so its relations stand together in one.
  const events = graph.edges.filter(isOfEvent).toSorted((a, b) => eventOf(a) - eventOf(b));
  const others = graph.edges.filter((e) => !isOfEvent(e));
  const again = others.filter(() => random() < CORROBORATED);
  const byTheatre = (a: SyntheticEdge, b: SyntheticEdge) => theatreOf(a) - theatreOf(b);
  let number = 0;
  for (const list of [events, others.toSorted(byTheatre), again.toSorted(byTheatre)]) {
    let from = 0;
    while (from < list.length) {
      let to = Math.min(list.length, from + CLAIMS_A_DOCUMENT);
      const last = list[to - 1];
      if (list === events && last)
        while (to < list.length && list[to] && eventOf(list[to] ?? last) === eventOf(last)) to += 1;
      number += 1;
      yield documentOf(graph, list.slice(from, to), number, random);
      from = to;
    }
  }
}

const pad = (n: number) => String(n).padStart(2, '0');

function documentOf(
  graph: SyntheticGraph,
  edges: readonly SyntheticEdge[],
  number: number,
  random: Random,
): DocumentContent {
  const day = () =>
    `${2005 + Math.floor(random() * 20)}-${pad(1 + Math.floor(random() * 12))}-${pad(1 + Math.floor(random() * 28))}`;
  const title = `Report ${number}`;
  let text = `${title}.\n`;
  const mentions = new Map<number, Mention>();
  const name = (i: number): void => {
    const node = graph.nodes[i];
    if (!node) throw new Error(`The graph has no node ${i}.`);
    const span = { start: text.length, end: text.length + node.name.length };
    text += node.name;
    const mention = mentions.get(i);
    if (mention) mention.spans.push(span);
    else
      mentions.set(i, {
        key: `k${i}`,
        kind: node.kind,
        name: node.name,
        names: [node.name],
        spans: [span],
        ...(node.kind === 'Settlement' && {
          latitude: 10 + (node.theatre % 30) + random(),
          longitude: 10 + Math.floor(node.theatre / 30) + random(),
        }),
      });
  };
  const claims = edges.map(({ source, type, target }): Claim => {
    const start = text.length;
    name(source);
    text += ` ${relationTypeOf(type).forward} `;
    name(target);
    const end = text.length;
    text += '. ';
    const date = random() < 0.7 ? day() : undefined;
    return {
      type,
      subject: `k${source}`,
      object: `k${target}`,
      start,
      end,
      quote: text.slice(start, end),
      certainty: pick(random, CERTAINTIES),
      ...(date && { firstDate: date, lastDate: date, datePrecision: 'day' as const }),
      rule: 'bench',
      confidence: 0.5 + random() * 0.5,
      origin: 'extracted',
    };
  });
  return contentOf(
    {
      name: `bench-${number}`,
      text,
      mediaType: 'text/plain',
      metadata: { title, publisher: pick(random, PUBLISHERS), published: day() },
      blocks: [],
    },
    { mentions: [...mentions.values()], claims, language: 'en', notices: [] },
    'bench',
  );
}
