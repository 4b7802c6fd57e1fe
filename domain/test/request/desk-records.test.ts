import { expect, test } from 'vitest';
import { deskRecordMessage } from '../../src/request/desk-records.ar.ts';
import {
  dayTyped,
  refusalsOfPaper,
  refusalsOfRegistration,
  refusalsOfServiceGiven,
} from '../../src/request/desk-records.ts';

const today = '2026-11-29';
const papers = ['الهوية', 'تعريف بالدخل'];

test('a paper is marked while the request is checked, with days in either calendar', () => {
  const typed = { paper: 'الهوية', issuedOn: '١/٦/١٤٤٨', validUntil: '1/1/2030' };
  expect(refusalsOfPaper('checking', typed, papers, today)).toEqual([]);
  expect(dayTyped('١/٦/١٤٤٨')).toBe('2026-11-11');
  expect(refusalsOfPaper('served', typed, papers, today)).toEqual([
    { code: 'record.not-now', record: 'paper', state: 'served' },
  ]);
});

test('a paper that the association does not ask for, issued tomorrow and valid until no day, is refused at once', () => {
  const typed = { paper: 'x', issuedOn: '30/11/2026', validUntil: '31/2/2027' };
  expect(refusalsOfPaper('checking', typed, papers, today).map(({ code }) => code)).toEqual([
    'record.paper-unknown',
    'record.day',
    'record.day',
  ]);
});

test('a registration needs its file number and an accepted request', () => {
  expect(refusalsOfRegistration('registering', { fileNumber: '٤٥٢' })).toEqual([]);
  expect(refusalsOfRegistration('rejected', { fileNumber: ' ' }).map(({ code }) => code)).toEqual([
    'record.not-now',
    'record.missing',
  ]);
});

test('a service given says what, how much and when, on a day between the request and today', () => {
  const typed = { what: 'سلة غذائية', amount: 'سلتان', givenOn: '20/11/2026' };
  expect(refusalsOfServiceGiven('registering', typed, '2026-11-01', today)).toEqual([]);
  expect(refusalsOfServiceGiven('registering', typed, '2026-11-21', today)).toEqual([
    { code: 'record.before-request', field: 'givenOn' },
  ]);
  const nothing = refusalsOfServiceGiven('accepted', { what: '', amount: '', givenOn: '' }, today, today);
  expect(nothing.map(({ code }) => code)).toEqual([
    'record.not-now',
    'record.missing',
    'record.missing',
    'record.day',
  ]);
  for (const refusal of nothing) expect(deskRecordMessage(refusal)).toMatch(/^[\u0621-\u064a].*\.$/u);
});
