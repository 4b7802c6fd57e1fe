import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  followUpCodeFor,
  followUpDigestText,
  formatFollowUpCode,
  newFollowUpCode,
  parseFollowUpCode,
} from '../../src/request/follow-up-code.ts';
import { issueCallerMark, readCallerMark } from '../../src/request/caller-mark.ts';
import { referenceNumberFor } from '../../src/request/reference-number.ts';
import { LONGEST_TRACKING_PAUSE_MS, trackingPauseAfter } from '../../src/request/tracking-throttle.ts';

const hmacOf = (secret: string) => (message: string) => createHmac('sha256', secret).update(message).digest();
const hmac = hmacOf('secret');
const nonce = (n: number): string => n.toString(16).padStart(32, '0');

describe('a follow-up code', () => {
  it('is the same for the same form, and another for another form or key', () => {
    expect(followUpCodeFor(nonce(1), hmac)).toBe(followUpCodeFor(nonce(1), hmac));
    const codes = Array.from({ length: 500 }, (_, n) => followUpCodeFor(nonce(n), hmac));
    expect(new Set(codes).size).toBe(500);
    expect(followUpCodeFor(nonce(1), hmacOf('another'))).not.toBe(followUpCodeFor(nonce(1), hmac));
  });

  it('shares nothing with the number of its request', () => {
    for (let n = 0; n < 200; n += 1)
      expect(referenceNumberFor(nonce(n), hmac)).not.toContain(followUpCodeFor(nonce(n), hmac).slice(0, 5));
  });

  it.each([
    ['as printed', '7K3M9-QPAT2'],
    ['in small letters', '7k3m9-qpat2'],
    ['with spaces', ' 7K3M9 QPAT2 '],
    ['with the dash of a word processor', '7K3M9–QPAT2'],
    ['in Arabic digits', '٧K٣M٩-QPAT٢'],
    ['in Persian digits', '۷K۳M۹-QPAT۲'],
    ['in full width', '７Ｋ３Ｍ９－ＱＰＡＴ２'],
    ['out of a chat, with unseen marks', '\u2068\u200f7K3M9-QPAT2\u2069'],
  ])('is read back %s', (_, typed) => {
    expect(parseFollowUpCode(typed)).toBe('7K3M9QPAT2');
  });

  it('takes O for 0, I and L for 1', () => {
    expect(parseFollowUpCode('OoIiL-l0000')).toBe('0011110000');
  });

  it.each([
    [''],
    ['7K3M9'],
    ['7K3M9-QPAT2X'],
    ['7K3M9-QPATU'],
    ['٧'.repeat(200)],
    ['7K3M9-QPAT2 '.repeat(20)],
  ])('is not read out of %j', (typed) => {
    expect(parseFollowUpCode(typed)).toBeUndefined();
  });

  it('of the desk is read back as it is shown', () => {
    const code = newFollowUpCode(new Uint8Array([1, 2, 3, 4, 5, 6, 255]));
    expect(parseFollowUpCode(formatFollowUpCode(code))).toBe(code);
    expect(() => newFollowUpCode(new Uint8Array(6))).toThrow(RangeError);
  });

  it('is hashed together with the number, so that equal codes of two requests differ', () => {
    expect(followUpDigestText('0', 'c')).not.toBe(followUpDigestText('1', 'c'));
  });
});

describe('the mark of a caller', () => {
  it('is read back as one caller for one network, and as none where it was not made by us', () => {
    const mark = issueCallerMark('192.0.2.7', hmac);
    expect(mark).not.toContain('192.0.2.7');
    expect(readCallerMark(mark, hmac)).toBe(readCallerMark(issueCallerMark('192.0.2.7', hmac), hmac));
    expect(readCallerMark(issueCallerMark('192.0.2.8', hmac), hmac)).not.toBe(readCallerMark(mark, hmac));
    const forged = `${'0'.repeat(32)}.${mark.slice(33)}`;
    for (const not of [undefined, '', forged, issueCallerMark('192.0.2.7', hmacOf('x'))])
      expect(readCallerMark(not, hmac)).toBeUndefined();
  });
});

describe('the pause after wrong tries', () => {
  it('begins after five of one caller, or two at a number under attack, and never passes two minutes', () => {
    expect([0, 4, 5, 6].map((failures) => trackingPauseAfter(failures, false))).toEqual([0, 0, 5000, 10_000]);
    expect([1, 2].map((failures) => trackingPauseAfter(failures, true))).toEqual([0, 5000]);
    expect(trackingPauseAfter(1000, true)).toBe(LONGEST_TRACKING_PAUSE_MS);
    expect(LONGEST_TRACKING_PAUSE_MS).toBeLessThanOrEqual(120_000);
  });
});
