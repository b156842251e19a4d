/** Names the run, and the data folder that all its test files share; the database in it starts when a test first asks. */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = async () => {
  process.env.SIGHTLINE_TEST_RUN = String(process.pid);
  process.env.SIGHTLINE_TEST_DATA = mkdtempSync(join(tmpdir(), `sightline-test-${process.pid}-`));
};
