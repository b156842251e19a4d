/** Kilobytes of text a second from text to claims, in so many threads. */
import { readBytes } from '../../src/documents/readDocuments.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { ExtractionPool } from '../../src/importing/extractionPool.ts';
import { madeDocument } from '../madeArchive.ts';

const SEED = 2;

/** @param documents for each thread, after half as many by which the engine has compiled what it will */
export async function extractionSpeed(threads: number, documents: number): Promise<number> {
  const pool = new ExtractionPool({ extractor: ruleExtractor, threads });
  let next = 0;
  const extract = async (count: number): Promise<{ kilobytes: number; seconds: number }> => {
    const began = performance.now();
    let characters = 0;
    const end = next + count;
    const lane = async (): Promise<void> => {
      while (next < end) {
        const { name, text } = madeDocument(SEED, next++);
        characters += text.length;
        await pool.extract(await readBytes(Buffer.from(text), `${name}.txt`));
      }
    };
    await Promise.all(Array.from({ length: pool.room }, lane));
    return { kilobytes: characters / 1000, seconds: (performance.now() - began) / 1000 };
  };
  try {
    await extract((documents / 2) * threads);
    const { kilobytes, seconds } = await extract(documents * threads);
    return kilobytes / seconds;
  } finally {
    await pool.close();
  }
}
