/** Uploads that are not as they should be. */
import { readdir } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { errorAnswer } from '../../src/server/errorAnswer.ts';
import { receiveUpload, UPLOAD_LIMITS } from '../../src/server/upload.ts';

let server: Server;
let port: number;
/** What became of the upload, as it would be answered. */
let outcome: Promise<string>;

beforeEach(async () => {
  const app = express();
  let tell: (what: string) => void;
  outcome = new Promise((resolve) => {
    tell = resolve;
  });
  app.post('/', async (asked, response) => {
    try {
      const upload = await receiveUpload(asked);
      await upload.remove();
      tell('received');
    } catch (error) {
      const { status, body } = errorAnswer(error);
      tell(`${status} ${body.error.message}`);
      response.status(status);
    }
    response.end();
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const kept = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('sightline-upload-')).sort();

function post(headers: Record<string, string>, body: string) {
  const sent = request({ port, method: 'POST', path: '/', headers });
  sent.on('error', () => undefined);
  sent.write(body);
  return sent;
}

const PART = '--b\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nwords';
const type = { 'content-type': 'multipart/form-data; boundary=b' };

describe('an upload', () => {
  it('that breaks off leaves nothing behind', async () => {
    const before = await kept();
    const sent = post({ ...type, 'content-length': '1000' }, PART);
    await new Promise((wake) => setTimeout(wake, 200));
    sent.destroy();
    expect(await outcome).toMatch(/^400 The upload could not be read/);
    expect(await kept()).toEqual(before);
  });

  it('that says it is larger than all that is taken is refused before it comes', async () => {
    const before = await kept();
    const size = String(UPLOAD_LIMITS.totalBytes + 1);
    const sent = post({ ...type, 'content-length': size }, PART);
    expect(await outcome).toMatch(/^413 The files of one upload are more than 2048 MB/);
    sent.destroy();
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['without a boundary', { 'content-type': 'multipart/form-data' }, PART, /^400/],
    ['of another type', { 'content-type': 'text/plain' }, 'words', /^415/],
    ['that ends in the middle', type, PART, /^400/],
    ['without files', type, '--b--\r\n', /^400 No file came/],
  ])('%s is refused in words', async (_what, headers, body, words) => {
    const before = await kept();
    post(headers, body).end();
    expect(await outcome).toMatch(words);
    expect(await kept()).toEqual(before);
  });

  it('that is whole is received', async () => {
    post(type, `${PART}\r\n--b--\r\n`).end();
    expect(await outcome).toBe('received');
  });
});
