import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followFormHmac } from '../../src/follow/follow-form-token.ts';
import {
  confirmLink,
  CONFIRM_LINK_LIFETIME_MS,
  endLink,
  readFollowLink,
  UNCONFIRMED_KEPT_MS,
} from '../../src/follow/follow-link.ts';
import { hmacUnder } from '../support/hmac.ts';

const hmac = hmacUnder('link key');
const follow = '4412e78d-b19d-4227-8bb1-2205794ba0ad';
const asked = Date.UTC(2026, 10, 21);
const week = 7 * 24 * 60 * 60 * 1000;

test('a link to confirm holds for seven days and not a millisecond longer', () => {
  const link = confirmLink(follow, asked, hmac);
  expect(readFollowLink(link, asked, hmac)).toEqual({ act: 'confirm', follow });
  expect(readFollowLink(link, asked + week, hmac)).toEqual({ act: 'confirm', follow });
  expect(readFollowLink(link, asked + week + 1, hmac)).toBe('link-expired');
});

test('a link to end never runs out', () => {
  expect(readFollowLink(endLink(follow, hmac), asked + 100 * week, hmac)).toEqual({ act: 'end', follow });
});

test('an address that nobody confirmed is kept longer than its link can be used', () => {
  expect(UNCONFIRMED_KEPT_MS - CONFIRM_LINK_LIFETIME_MS).toBe(24 * 60 * 60 * 1000);
});

test('a link is forged with any one character changed, under another key, or without its signature', () => {
  for (const link of [confirmLink(follow, asked, hmac), endLink(follow, hmac)]) {
    fc.assert(
      fc.property(
        fc.nat(link.length - 1),
        fc.constantFrom(...'0123456789abcdef-_'.split('')),
        (at, character) => {
          fc.pre(link.charAt(at) !== character);
          const changed = link.slice(0, at) + character + link.slice(at + 1);
          expect(readFollowLink(changed, asked, hmac)).toBe('link-forged');
        },
      ),
    );
    expect(readFollowLink(link, asked, hmacUnder('another key'))).toBe('link-forged');
    expect(readFollowLink(link.slice(0, link.lastIndexOf('_')), asked, hmac)).toBe('link-forged');
    // 128 bits cannot be guessed.
    expect(link.slice(link.lastIndexOf('_') + 1)).toMatch(/^[0-9a-f]{32}$/u);
  }
  expect(readFollowLink(`c_${follow}_${'9'.repeat(16)}_${'0'.repeat(32)}`, asked, hmac)).toBe('link-forged');
});

test('a signature for another purpose or another policy is not valid for this one', () => {
  const messages: string[] = [];
  const noting = (message: string) => {
    messages.push(message);
    return hmac(message);
  };
  endLink(follow, noting);
  followFormHmac('rusukh/relations', noting)('token:1');
  followFormHmac('rusukh/conduct', noting)('token:1');
  noting('token:1');
  expect(messages[0]).toBe(`follow-link:e_${follow}`);
  expect(new Set(messages).size).toBe(4);
});
