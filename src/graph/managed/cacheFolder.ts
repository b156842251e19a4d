import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where downloads are kept for all data folders of this user; `SIGHTLINE_CACHE` names another place. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.SIGHTLINE_CACHE
    ? resolve(env.SIGHTLINE_CACHE)
    : join(envPaths('sightline', { suffix: '' }).cache);
}
