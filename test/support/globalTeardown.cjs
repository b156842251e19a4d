/** Ends the database of this run, if a test asked for it, and removes its data. */
const { existsSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

module.exports = async () => {
  const folder = process.env.SIGHTLINE_TEST_DATA;
  const pidFile = join(folder, 'holder.pid');
  if (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    if (alive(pid)) process.kill(pid, 'SIGTERM');
    for (const deadline = Date.now() + 20_000; alive(pid) && Date.now() < deadline; ) {
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};
