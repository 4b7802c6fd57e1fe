import { expect, test } from 'vitest';
import { hasTwoMobiles, parseSaudiMobile } from '../../src/request/saudi-mobile.ts';

test.each([
  ['0501234567', 'as people write it'],
  ['٠٥٠١٢٣٤٥٦٧', 'in Arabic digits'],
  ['۰۵۰۱۲۳۴۵۶۷', 'in Persian digits'],
  ['501234567', 'without the zero'],
  ['966501234567', 'with the country code'],
  ['00966 50 123 4567', 'with the exit code and spaces'],
  ['+966-50-123-4567', 'with plus and dashes'],
  ['\u200e+966501234567\u200f', 'copied with direction marks'],
  ['০৫০১২৩৪৫৬৭', 'in Bengali digits'],
  ['०५०१२३४५६७', 'in Devanagari digits'],
  ['0\ufe0f\u20e350 123 4567', 'with a digit on a key'],
  ['Mobile: 0501234567', 'behind a Latin word'],
  ['0501234567 WhatsApp', 'before a Latin word'],
  ['https://wa.me/966501234567', 'as a link'],
  ['0966501234567', 'with a zero before the country code'],
  ['00+966501234567', 'with the exit code twice'],
])('%s is a Saudi mobile (%s)', (typed) => {
  expect(parseSaudiMobile(typed)).toBe('+966501234567');
});

test.each([
  ['0112345678', 'a land line'],
  ['050123456', 'a digit short'],
  ['05012345678', 'a digit long'],
  ['+971501234567', 'another country'],
  ['05O1234567', 'a letter O'],
  ['', 'empty'],
  ['00501234567', 'the exit code of another country'],
  ['+501234567', 'another country, shorter'],
  ['noura0501234567', 'part of an address'],
  ['noura.0501234567@example.com', 'an e-mail address'],
  ['0501234567 ext 3', 'with an extension'],
])('%s is no Saudi mobile (%s)', (typed) => {
  expect(parseSaudiMobile(typed)).toBeUndefined();
});

test.each([
  ['0501234567 / 0501234567', 'with a slash'],
  ['0501234567 0501234567', 'with a space'],
  ['0501234567\n0501234567', 'on two lines'],
  ['05012345670501234567', 'pasted twice'],
  ['0501234567، ٠٥٠١٢٣٤٥٦٧', 'in digits of both kinds'],
  ['0501234567 - +966501234567', 'with a country code'],
  ['050 123 4567 أو 00966 50 123 4567', 'with an exit code and a word'],
  ['جوال: 0501234567 واتساب: 966501234567', 'each with its word'],
  ['050/123/4567 / 501234567', 'with slashes within one'],
  ['966501234567+ / +966 (0) 50-123-4567 / 0501234567', 'three times'],
])('%s is one Saudi mobile (%s)', (typed) => {
  expect(parseSaudiMobile(typed)).toBe('+966501234567');
  expect(hasTwoMobiles(typed)).toBe(false);
});

test.each([
  ['0501234567 / 0501234568'],
  ['0501234567 0557654321'],
  ['0501234567 أو 00966557654321'],
  ['0501234567 / 0501234567 / 0557654321'],
])('%s are two Saudi mobiles', (typed) => {
  expect(parseSaudiMobile(typed)).toBeUndefined();
  expect(hasTwoMobiles(typed)).toBe(true);
});

test.each([
  ['0501234567 / 0112345678', 'a land line beside it'],
  ['0501234567 / 050123', 'half of it beside it'],
  ['0501234567 تحويلة 12', 'an extension beside it'],
  ['0501234567 / +971501234567', 'another country beside it'],
])('%s is not one Saudi mobile (%s)', (typed) => {
  expect(parseSaudiMobile(typed)).toBeUndefined();
});
