/** What `bin/sightline.js` runs. */
import { setFlagsFromString } from 'node:v8';
import { runCommandLine } from './program.ts';

// By itself the engine lets garbage grow to several times what is in use, in each thread, before it looks for it.
setFlagsFromString('--heap-growing-percent=40');

// A reader that has seen enough, as `| head` has, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  env: process.env,
});
