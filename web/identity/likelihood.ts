/** A score in words, with its number: nobody should have to know what 0.7 stands for. */
const STEPS: readonly (readonly [atLeast: number, words: string])[] = [
  [0.85, 'Very likely one'],
  [0.65, 'Likely one'],
  [0.4, 'Perhaps one'],
  [0, 'Probably two'],
];

export function likelihood(score: number): string {
  const words = STEPS.find(([atLeast]) => score >= atLeast)?.[1] ?? 'Probably two';
  return `${words} · ${Math.round(score * 100)} of 100`;
}
