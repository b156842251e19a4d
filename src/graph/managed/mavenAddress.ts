import { createRequire } from 'node:module';

type ArtifactUrl = (
  artifact: { groupId: string; artifactId: string; version: string; classifier?: string },
  basePath?: string,
) => Promise<string>;

/** The package is CommonJS with `exports.default`, which loaders disagree on: `require` gives one answer everywhere. */
function loadArtifactUrl(): ArtifactUrl {
  const require = createRequire(import.meta.url);
  const loaded: unknown = require('mvn-artifact-url');
  if (typeof loaded === 'object' && loaded !== null && 'default' in loaded) {
    const build = loaded.default;
    if (typeof build === 'function') return async (...input) => String(await build(...input));
  }
  throw new Error('mvn-artifact-url has no default function: its version is not the expected one.');
}

const artifactUrl = loadArtifactUrl();

/**
 * The address of a jar, given its path in a Maven repository. `repository` is a mirror's base address; without it the
 * address is that of Maven Central, as the package knows it.
 */
export async function mavenAddress(path: string, repository?: string): Promise<string> {
  const parts = path.split('/');
  const [artifactId, version, file] = parts.slice(-3);
  if (parts.length < 4 || !artifactId || !version || !file) {
    throw new Error(`Not a path in a Maven repository: ${path}`);
  }
  const stem = `${artifactId}-${version}`;
  const ending = file.slice(stem.length, -'.jar'.length);
  if (!file.startsWith(stem) || (ending && !ending.startsWith('-'))) {
    throw new Error(`The file of a Maven path must be named artifact-version.jar: ${path}`);
  }
  const base = repository ? `${repository.replace(/\/+$/, '')}/` : undefined;
  return artifactUrl(
    {
      groupId: parts.slice(0, -3).join('.'),
      artifactId,
      version,
      ...(ending ? { classifier: ending.slice(1) } : {}),
    },
    base,
  );
}
