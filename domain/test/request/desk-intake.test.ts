import { expect, test } from 'vitest';
import { channelCode } from '../../src/contracts/policy-text.ts';
import { intakeMessage } from '../../src/request/desk-intake.ar.ts';
import { clockBegins, intakeChannels, readIntake } from '../../src/request/desk-intake.ts';

const today = '2026-11-29';
const letter = { channel: 'letter', cameOn: '١٠/٦/١٤٤٨', attestation: 'paper', consent: 'read-out' };

test('every channel that a policy prints enters requests', () => {
  expect(intakeChannels).toEqual(channelCode.options);
  for (const channel of channelCode.options)
    expect(readIntake({ ...letter, channel }, today)).toMatchObject({ intake: { channel } });
});

test('a letter counts from the day on which it came, in either calendar; a visit of today from now', () => {
  expect(readIntake(letter, today)).toMatchObject({ intake: { cameOn: '2026-11-20' } });
  expect(clockBegins('2026-11-20', today, Date.UTC(2026, 10, 29, 7))).toBe('2026-11-20T09:00:00.000Z');
  expect(readIntake({ ...letter, cameOn: '' }, today)).toMatchObject({ intake: { cameOn: today } });
  expect(clockBegins(today, today, Date.UTC(2026, 10, 29, 7))).toBe('2026-11-29T07:00:00.000Z');
});

test('an entry without channel, day, attestation and consent is refused with a sentence for each', () => {
  const read = readIntake({ channel: 'pigeon', cameOn: '30/11/2026', attestation: 'on', consent: '' }, today);
  const refusals = 'refusals' in read ? read.refusals : [];
  expect(refusals).toEqual([
    { code: 'intake.channel' },
    { code: 'intake.day', fault: 'in-future' },
    { code: 'intake.attestation' },
    { code: 'intake.consent' },
  ]);
  for (const refusal of refusals) expect(intakeMessage(refusal)).toMatch(/^[\u0621-\u064a].*\.$/u);
  expect(readIntake({ ...letter, cameOn: '27/11/2025' }, today)).toEqual({
    refusals: [{ code: 'intake.too-long-ago' }],
  });
  expect(readIntake({ ...letter, cameOn: '28/11/2025' }, today)).toMatchObject({
    intake: { cameOn: '2025-11-28' },
  });
});
