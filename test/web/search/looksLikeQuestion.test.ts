import { describe, expect, it } from '@jest/globals';
import { looksLikeQuestion } from '../../../web/search/looksLikeQuestion.ts';

describe('what is typed', () => {
  it.each([
    'which weapons did ISIS use',
    'Who supplied them?',
    'how many groups',
    'and in Syria?',
    "what's in Diyala",
    'isis weapons used in diyala',
  ])('is a question: %s', (typed) => expect(looksLikeQuestion(typed)).toBe(true));

  it.each([
    '',
    'who',
    'iraq?',
    'Islamic State',
    'Islamic Resistance in Iraq',
    "Jama'at Nusrat al-Islam wal-Muslimin",
    'how',
  ])('is a name: %s', (typed) => expect(looksLikeQuestion(typed)).toBe(false));
});
