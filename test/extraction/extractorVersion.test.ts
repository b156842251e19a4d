import { describe, expect, it } from '@jest/globals';
import { extractorVersion } from '../../src/extraction/extractorVersion.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';

describe('the version of the extractor', () => {
  it('is a hash of all that decides a reading', () => {
    expect(ruleExtractor.version).toMatch(/^[0-9a-f]{12}$/);
    expect(ruleExtractor.version).toBe(extractorVersion());
  });
});
