/** "What does X say about Y": what X is credited with. */
import type { Question } from '../../question.ts';
import { type FormReader, related } from '../formReader.ts';
import { mapRelations } from '../mapRelations.ts';
import { words } from '../tokens.ts';

const SAY = words(
  'say says said claim claims claimed report reports reported state states stated allege alleges alleged tell tells told write writes wrote assert asserts asserted',
);
const ABOUT = words('about on of regarding concerning');

export function sourceSays(f: FormReader): Question | undefined {
  const { t } = f;
  let at = f.start;
  if (t.lower(at) !== 'what') return undefined;
  at += 1;
  if (/^(?:does|did|do|has|have|had)$/.test(t.lower(at))) at += 1;
  if (t.lower(at) === 'the') at += 1;
  const source = f.named(at);
  if (!source || !t.is(at + 1, SAY) || !t.is(at + 2, ABOUT)) return undefined;
  const about = f.p.noun(at + 3);
  if (!about?.value.entities || !f.ends(about.to)) return undefined;
  return mapRelations({ ask: 'entities', focus: related(about.value) }, (r) => ({ ...r, source }));
}
