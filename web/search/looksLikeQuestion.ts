/** Whether what is typed asks something, rather than naming something. Decides only what stands first in the list. Pure. */

/** Words that a question or a request begins with. */
const OPENERS = new Set(
  'who whom whose what which where when why how did does do is are was were has have had can could show list find tell name count give compare'.split(
    ' ',
  ),
);
/** Words that join what a name does not: "isis in diyala", "and in Syria". */
const JOINTS = new Set(
  'in near by with from to since before between not or used supplied'.split(' '),
);
/** Names are rarely longer. */
const LONG = 5;

export function looksLikeQuestion(typed: string): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const [first, second] = words;
  if (!first) return false;
  if (typed.trim().endsWith('?')) return words.length > 1;
  if (second === undefined) return false;
  if (OPENERS.has(first.replace(/[’']s$/, ''))) return true;
  return words.length >= LONG && words.slice(1).some((w) => JOINTS.has(w));
}
