import { describe, expect, it } from '@jest/globals';
import { fold } from '../../src/model/names.ts';
import { questionSchema } from '../../src/model/typedQuestion.ts';
import { compile } from '../../src/questions/compile.ts';
import { edited } from '../../src/questions/edits.ts';
import { parse } from '../../src/questions/grammar/parse.ts';
import { Tokens } from '../../src/questions/grammar/tokens.ts';
import { inWords } from '../../src/questions/inWords.ts';
import { linkNames, type NameFinder } from '../../src/questions/nameLinks.ts';
import { piecesOf } from '../../src/questions/pieces.ts';
import type { NamedEntity, Question } from '../../src/questions/question.ts';
import { withoutSpans } from '../../src/questions/questionParts.ts';
import { wordsOf } from '../../src/questions/words.ts';

const named = (id: string, kind: NamedEntity['kind'], ...names: string[]): NamedEntity => ({
  id,
  kind,
  name: names[0] ?? id,
  names,
  documents: 1,
});
const GRAPH = [
  named('isis', 'ArmedGroup', 'ISIS'),
  named('boko', 'ArmedGroup', 'Boko Haram'),
  named('houthis', 'ArmedGroup', 'Houthis'),
  named('iran', 'Country', 'Iran'),
  named('syria', 'Country', 'Syria'),
  named('mosul', 'Settlement', 'Mosul'),
  named('mosul-district', 'Province', 'Mosul'),
];
const finder: NameFinder = {
  named: async (folded) => GRAPH.filter((e) => e.names.some((n) => folded.includes(fold(n)))),
  alike: async () => GRAPH,
  abbreviated: async () => [],
};
const find = async (id: string) => GRAPH.find((e) => e.id === id);
const read = async (text: string, previous?: Question): Promise<Question> => {
  const before = previous && withoutSpans(previous);
  const question = parse(Tokens.of(await linkNames(wordsOf(text), finder)), before);
  if (question.ask === 'unclear') throw new Error(`${text}: ${question.why}`);
  return question;
};

describe('a question that follows another', () => {
  it.each([
    ['Which groups used drones?', 'and in Syria?', 'Which groups in Syria used drones?'],
    ['Which groups operate in Mosul?', 'and in Syria?', 'Which groups operate in Syria?'],
    ['Who supplied the Houthis?', 'what about Boko Haram?', 'Who supplied Boko Haram?'],
    ['Who supplied the Houthis?', 'only hedged ones', 'Who supplied the Houthis only hedged?'],
    ['Who supplied the Houthis?', 'since 2019?', 'Who supplied the Houthis since 2019?'],
    ['Which weapons did ISIS use?', 'only drones', 'Which drones did ISIS use?'],
    ['What do we know about the Houthis?', 'who supplied them?', 'Who supplied the Houthis?'],
    ['Did Iran supply the Houthis?', 'where does it operate?', 'Where does Iran operate?'],
    ['Who supplied the Houthis?', 'how many?', 'How many actors supplied the Houthis?'],
    ['Who supplied the Houthis?', 'not Iran', 'Who other than Iran supplied the Houthis?'],
    ['Which groups operate in Mosul?', 'who attacked ISIS?', 'Who attacked ISIS?'],
  ])('%s … %s = %s', async (first, then, whole) => {
    const statement = compile(await read(then, await read(first)));
    const expected = compile(await read(whole));
    expect(Object.values(statement.params).flat().sort()).toEqual(
      Object.values(expected.params).flat().sort(),
    );
    expect(statement.cypher.length).toBe(expected.cypher.length);
  });

  it('a pronoun stands for what was sought, with all that was said of it', async () => {
    const groups = await read('Which armed groups operate in Syria?');
    expect(inWords(await read('who supplied them?', groups))).toContain('operates in Syria');
    expect(inWords(await read('and what weapons do they have?', groups))).toContain('Syria');
  });

  it('a fragment that nothing precedes is declined', async () => {
    await expect(read('and in Syria?')).rejects.toThrow();
  });
});

describe('pieces', () => {
  it('say where the question says them', async () => {
    const text = 'Which rifles did ISIS reportedly seize in Mosul since 2019?';
    const pieces = piecesOf(await read(text));
    const said = pieces.flatMap((p) =>
      p.span ? [`${p.role}: ${text.slice(p.span.start, p.span.end)}`] : [],
    );
    expect(said).toEqual([
      'sought: rifles',
      'relation: seize',
      'name: ISIS',
      'place: Mosul',
      'date: since 2019',
      'certainty: reportedly',
    ]);
  });

  it('each alternative of each piece makes a question that can be asked', async () => {
    for (const text of [
      'Which rifles did ISIS reportedly seize in Mosul since 2019?',
      'Which groups use drones but not tanks?',
      'Who supplied more than two groups other than ISIS?',
      'Which weapons did Iran supply to the Houthis or ISIS?',
      'Who attacked the most towns?',
      'Which documents mention Iran and Mosul?',
      'How is Iran connected to Mosul?',
    ]) {
      const question = await read(text);
      for (const piece of piecesOf(question))
        for (const { id } of piece.alternatives) {
          const changed = await edited(question, [{ piece: piece.id, choose: id }], find);
          expect(questionSchema.safeParse(changed).success).toBe(true);
          expect(compile(changed).cypher).not.toBe('');
        }
    }
  });

  it('a name that two things bear is offered, and can be switched', async () => {
    const question = await read('Who operates in Mosul?');
    const place = piecesOf(question).find((p) => p.role === 'place');
    expect(place?.alternatives.map((a) => a.id)).toContain('entity:mosul-district');
    const switched = await edited(
      question,
      [{ piece: place?.id ?? '', choose: 'entity:mosul-district' }],
      find,
    );
    expect(Object.values(compile(switched).params)).toContainEqual(['mosul-district']);
  });

  it('a choice that the question does not have is refused', async () => {
    const question = await read('Who operates in Mosul?');
    for (const edit of [
      { piece: 'focus/conditions/7', choose: 'out:USED' },
      { piece: 'focus', choose: 'constructor' },
      { piece: 'focus', choose: 'kind:Spaceship' },
      { piece: '__proto__/x', choose: 'remove' },
    ])
      await expect(edited(question, [edit], find)).rejects.toThrow('has no choice');
  });
});
