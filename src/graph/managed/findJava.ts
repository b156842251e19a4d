/** Looks for a Java runtime that can run Neo4j 5.26: 17 or newer, 21 liked best. */
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export const oldestJava = 17;

export interface JavaRuntime {
  /** Path of the `java` program. */
  command: string;
  /** Major version. */
  major: number;
  /** The virtual machine's full version, which a class-data archive is tied to. */
  build: string;
}

const program = process.platform === 'win32' ? 'java.exe' : 'java';

export async function findJava(env: NodeJS.ProcessEnv): Promise<JavaRuntime | undefined> {
  const found: JavaRuntime[] = [];
  for (const command of await candidates(env)) {
    const runtime = await inspectJava(command);
    // JAVA_HOME is the user's word, and 21 the version Neo4j is made for: no need to ask the rest.
    const named = env.JAVA_HOME !== undefined && command.startsWith(env.JAVA_HOME);
    if (runtime && (named || runtime.major === 21)) return runtime;
    if (runtime) found.push(runtime);
  }
  return found[0];
}

async function candidates(env: NodeJS.ProcessEnv): Promise<string[]> {
  const commands: string[] = [];
  if (env.JAVA_HOME) commands.push(join(env.JAVA_HOME, 'bin', program));
  if (process.platform === 'darwin') {
    const home = await run('/usr/libexec/java_home', ['-v', `${oldestJava}+`]);
    if (home?.stdout.trim()) commands.push(join(home.stdout.trim(), 'bin', program));
  }
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
    if (folder) commands.push(join(folder, program));
  }
  const present = await Promise.all(
    [...new Set(commands)].map((command) =>
      access(command).then(
        () => [command],
        () => [],
      ),
    ),
  );
  return present.flat();
}

/** Undefined when the program does not run (macOS has a stub that only says so) or is too old. */
export async function inspectJava(command: string): Promise<JavaRuntime | undefined> {
  const answer = await run(command, ['-XshowSettings:properties', '-version']);
  // Settings are on stderr, and other lines may stand before and between (JAVA_TOOL_OPTIONS).
  const major = Number(
    /java\.specification\.version = (?:1\.)?(\d+)/.exec(answer?.stderr ?? '')?.[1],
  );
  if (!answer || !(major >= oldestJava)) return undefined;
  const property = (name: string): string =>
    new RegExp(`${name.replaceAll('.', '\\.')} = (.*)`).exec(answer.stderr)?.[1]?.trim() ?? '';
  const build = ['java.vm.vendor', 'java.vm.version', 'os.arch', 'java.home']
    .map(property)
    .join(' ');
  return { command, major, build };
}

function run(
  command: string,
  options: string[],
): Promise<{ stdout: string; stderr: string } | undefined> {
  return new Promise((resolve) => {
    execFile(command, options, { timeout: 10_000, windowsHide: true }, (error, stdout, stderr) => {
      resolve(error ? undefined : { stdout, stderr });
    });
  });
}
