import { expect, test } from 'vitest';
import { isDecodable, isHost, pathOfTarget } from '../../src/operations/request-line.ts';

test.each(['example.com', 'localhost:3000', '127.0.0.1', '[::1]:80', 'a_b.example'])('«%s» is a host', (text) => {
  expect(isHost(text)).toBe(true);
});

test.each([
  'example.com/path?',
  'example.com?',
  'example.com#',
  'a@b',
  '',
  'a b',
  '[::1',
  'a:99999',
  'a\\b',
  'مثال.com',
])('«%s» is none', (text) => {
  expect(isHost(text)).toBe(false);
});

test.each([
  ['/a?b', '/a?b'],
  ['//a', '//a'],
  ['http://example.com/a?b', '/a?b'],
  ['HTTPS://example.com', '/'],
  ['http://example.com?b', '/?b'],
  ['*', undefined],
  ['', undefined],
  ['javascript:alert(1)', undefined],
])('the path of the target «%s» is %s', (target, path) => {
  expect(pathOfTarget(target)).toBe(path);
});

test('an address is decodable where its percent-encoding is UTF-8 without NUL', () => {
  expect(['/%D8%A7', '/a'].map(isDecodable)).toEqual([true, true]);
  expect(['/%', '/%zz', '/%FF', '/%ED%A0%80', '/%00'].map(isDecodable)).toEqual(Array(5).fill(false));
});
