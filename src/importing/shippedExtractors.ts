/**
 * Extractors that a worker thread can load by their name; any other, such as a language model, runs where it is. What
 * they read by takes much memory, so they are loaded in the thread that reads, and only there.
 */
import type { Extractor, PureExtractor } from '../extraction/extractor.ts';
import { extractorVersion } from '../extraction/extractorVersion.ts';

/** The one that ships, loaded when it is asked to read in this thread. */
export const rules: Extractor = {
  name: 'sightline-rules',
  get version() {
    return extractorVersion();
  },
  extract: async (document) => (await loadRules()).extract(document),
};

const loadRules = async (): Promise<PureExtractor> =>
  (await import('../extraction/ruleExtractor.ts')).ruleExtractor;

const SHIPPED: readonly { extractor: Extractor; load: () => Promise<PureExtractor> }[] = [
  { extractor: rules, load: loadRules },
];

const shipped = (name: string) => SHIPPED.find(({ extractor }) => extractor.name === name);

/** Whether a thread can load it. */
export const isShipped = ({ name, version }: Extractor): boolean =>
  shipped(name)?.extractor.version === version;

export async function loadShipped(name: string): Promise<PureExtractor> {
  const found = shipped(name);
  if (!found) throw new Error(`No extractor is called ${name}.`);
  return found.load();
}
