/** What `bin/sightline.js` runs. */
import { runCommandLine } from './program.ts';

// A reader that has seen enough, as `| head` has, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  env: process.env,
});
