/** "How is A connected to B", "what links A and B", "the connection between A and B". */
import type { Question } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { CONNECT, words } from '../tokens.ts';

const CONNECTION = words(
  'connection connections link links path paths relation relations relationship relationships route tie ties chain',
);

/** What may stand beside the two names and the word for what connects them. */
const BARE = words('shortest direct the a an any and – - ,');

/** How something got to someone: by which steps. */
const MOVED = words(
  'get got gotten come came reach reached arrive arrived end ended wind wound find found fall fell pass passed travel travelled go went obtain obtained acquire acquired receive received make made flow',
);

// "How is A connected to B", "What links A and B", "the connection between A and B"
export function paths(f: FormReader): Question | undefined {
  const names = f.t.all.flatMap((x, i) => (x.link ? [i] : []));
  const [a, b] = names;
  if (names.length !== 2 || a === undefined || b === undefined) return undefined;
  const from = f.named(a);
  const to = f.named(b);
  const all = f.t.all.map((x) => x.lower);
  const how =
    all[f.start] === 'how' &&
    all.some((w) => CONNECT.has(w) || /^(?:connect|relate|link)$/.test(w));
  const noun =
    all.some((w) => CONNECTION.has(w)) &&
    (all.includes('between') || (all.includes('from') && all.includes('to'))) &&
    !/^(?:who|which)$/.test(all[f.start] ?? '') &&
    !all.includes('many');
  const came =
    all[f.start] === 'how' &&
    /^(?:do|does|did|has|have|could|can)$/.test(all[1] ?? '') &&
    all.some((w) => MOVED.has(w));
  // "through which chain is A linked to B", "via whom are A and B connected"
  const via =
    /^(?:through|via|by|over|along|across)$/.test(all[f.start] ?? '') &&
    /^(?:which|what|whom|who)$/.test(all[f.start + 1] ?? '') &&
    all.some((w) => CONNECT.has(w));
  // "A B connection"
  const bare =
    all.some((w) => CONNECTION.has(w)) &&
    all.every((w) => w === '' || BARE.has(w) || CONNECTION.has(w));
  const links = /^what (?:links|connects|ties|relates)$/.test(f.t.phrase(f.start, 2));
  return from && to && (how || came || noun || via || links || bare)
    ? { ask: 'paths', from, to }
    : undefined;
}
