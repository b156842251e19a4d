import { describe, expect, it } from '@jest/globals';
import { FRAMES } from '../../../src/extraction/frames/frames.ts';
import { claimLines } from '../support/claimLines.ts';

describe('every frame’s examples', () => {
  for (const frame of FRAMES)
    for (const example of frame.examples)
      it(`${frame.id}: ${example.text}`, () => {
        const lines = claimLines(example.text);
        expect(lines).toEqual(expect.arrayContaining(example.gives));
        for (const line of example.never ?? []) expect(lines).not.toContain(line);
      });
});

describe('the frames', () => {
  it('name each trigger word once within a frame', () => {
    for (const frame of FRAMES) {
      expect(new Set(frame.verbs).size).toBe(frame.verbs.length);
      expect(new Set(frame.nouns).size).toBe(frame.nouns.length);
    }
  });
});
