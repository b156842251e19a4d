/**
 * Writes src/graph/managed/neo4j-VERSION.manifest.json: the jars of a Neo4j server, each with size and SHA-256.
 * Run it when Neo4j is upgraded: `npx tsx scripts/pinNeo4j.ts 5.26.30`. Needs `mvn` on the path.
 *
 * The list of what is left out was found by running every kind of query that Sightline uses without the jar;
 * docs/decisions/managed-neo4j.md says more. What is left works with the HTTP server off and NIO transport.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';

/** Artifacts that a Bolt-only server never loads: HTTP server, bulk import and backup tools, other Cypher dialects. */
const leftOut = [
  /^(parquet|hadoop-common|snappy-java|jts-core|jettison)/,
  /^(jersey|hk2|javassist|jaxb|FastInfoset|stax-ex|txw2|istack|jackson-jaxrs|jackson-module-jaxb)/,
  /^jetty-(?!servlet-api)/,
  /^javax\.annotation-api/,
  /^jakarta\.(activation|annotation|inject|validation|xml\.bind)/,
  /^netty-transport-native-(epoll|kqueue)/,
  /^(zstd-jni|zstd-proxy|scala-reflect|neo4j-java-driver|neo4j-bolt-connection)/,
  /^(reactor-core|reactive-streams|netty-tcnative-classes|kiama)/,
  /^commons-(compress|configuration2|logging)/,
  /^neo4j-(import-tool|consistency-check)/,
  /^cypher-v25-(ast-factory|parser-listener)/,
];

const version = process.argv[2];
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) {
  throw new Error('Give the version of Neo4j: npx tsx scripts/pinNeo4j.ts 5.26.30');
}
const folder = mkdtempSync(join(tmpdir(), 'pin-neo4j-'));
writeFileSync(
  join(folder, 'pom.xml'),
  `<project><modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>pin</artifactId><version>1</version><dependencies><dependency>
  <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version>
  </dependency></dependencies></project>`,
);
execFileSync(
  'mvn',
  [
    '--quiet',
    '--batch-mode',
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    '-Dmdep.useRepositoryLayout=true',
    `-DoutputDirectory=${join(folder, 'jars')}`,
  ],
  { cwd: folder, stdio: 'inherit' },
);
const jars = readdirSync(join(folder, 'jars'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.jar') && !leftOut.some((p) => p.test(basename(path))))
  .sort()
  .map((path) => {
    const bytes = readFileSync(join(folder, 'jars', path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path: path.split(sep).join('/'), size: bytes.length, sha256 };
  });
rmSync(folder, { recursive: true });
const target = join('src', 'graph', 'managed', `neo4j-${version}.manifest.json`);
writeFileSync(target, `[\n${jars.map((jar) => `  ${JSON.stringify(jar)}`).join(',\n')}\n]\n`);
const megabytes = jars.reduce((sum, jar) => sum + jar.size, 0) / 1e6;
process.stdout.write(`${target}: ${jars.length} jars, ${megabytes.toFixed(1)} MB\n`);
