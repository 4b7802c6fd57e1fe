/* eslint-disable no-console -- the console is the subject of this test */
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { quietConsole } from '../../src/quiet-console.ts';

const { error, warn } = console;
let written: string[] = [];

beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  quietConsole();
});
afterEach(() => {
  Object.assign(console, { error, warn });
  vi.restoreAllMocks();
});

/** Returns the error that Node gives a server whose caller goes in the middle of a request. */
const errorOfCutRequest = (): Promise<Error> =>
  new Promise((resolve, reject) => {
    const server = createServer((request) => {
      request.on('error', (cut) => {
        server.close();
        resolve(cut);
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('the server has no port'));
        return;
      }
      const caller = connect(address.port, '127.0.0.1', () => {
        caller.write('POST / HTTP/1.1\r\nhost: a.example\r\ncontent-length: 5000\r\n\r\n{"a":1', () => {
          setTimeout(() => caller.destroy(), 50);
        });
      });
    });
  });

it('a sender who goes in the middle of a request, as with a page that is closed, is logged as no fault', async () => {
  const cut = await errorOfCutRequest();
  console.error('⨯ uncaughtException:', cut);
  expect(written).toEqual([]);
});

it('every other error is logged by its names, a broken connection of our own with them', () => {
  const broken = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  console.error(broken);
  console.error('words with a secret');
  expect(written.join('')).toContain('ECONNRESET');
  expect(written.filter((line) => line.includes('unforeseen-error'))).toHaveLength(2);
  expect(written.join('')).not.toContain('secret');
});
