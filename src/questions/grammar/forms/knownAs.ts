/** "Who is known as X", "which leader goes by X": whose name it is. */
import type { Question } from '../../question.ts';
import type { FormReader } from '../formReader.ts';

const KNOWN = [
  'is known as',
  'are known as',
  'was known as',
  'is also known as',
  'is called',
  'was called',
  'is nicknamed',
  'is also called',
  'goes by',
  'goes by the name',
  'goes by the name of',
  'goes by the alias',
  'uses the alias',
  'uses the name',
  'hides behind the name',
  'has the alias',
  'has the nickname',
  'is aka',
  'aka',
  'alias',
  'is meant by',
];

export function knownAs(f: FormReader): Question | undefined {
  const { t } = f;
  const last = t.length - 1;
  const name = f.named(last);
  if (!name?.entities || name.entities.length === 0) return undefined;
  if (!/^(?:who|which|what)$/.test(t.lower(f.start))) return undefined;
  const said = KNOWN.find((k) => t.says(last - k.split(' ').length, k));
  if (!said) return undefined;
  // what stands between, "gang leader", says no more than the name does
  const described = t.all.slice(f.start + 1, last - said.split(' ').length);
  return described.length <= 3 && described.every((x) => !x.link)
    ? { ask: 'entities', focus: name }
    : undefined;
}
