/** Starts a file of the server in a process of its own: as it was compiled, or as its source where the server runs from it. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../packageRoot.ts';

/** @param url of the module that starts it @param name of the file beside that, without its ending */
export function forkBeside(url: string, name: string, args: readonly string[] = []): ChildProcess {
  const isSource = url.endsWith('.ts');
  const file = fileURLToPath(new URL(`./${name}.${isSource ? 'ts' : 'js'}`, url));
  return fork(file, [...args], {
    cwd: packageRoot,
    execArgv: isSource ? ['--import', 'tsx'] : [],
    serialization: 'advanced',
  });
}
