import { describe, expect, it } from 'vitest';
import {
  formatRecoveryCode,
  readSecondStepCode,
  recoveryCodeOf,
} from '../../src/account/second-step-code.ts';

describe('a code of the app', () => {
  it.each([
    '123456',
    ' 123 456 ',
    '١٢٣٤٥٦',
    '١٢٣ ٤٥٦',
    '۱۲۳۴۵۶',
    '123-456',
    '\u200f١٢٣\u00a0٤٥٦\u200e',
    '１２３４５６',
  ])('is read from «%s»', (typed) => {
    expect(readSecondStepCode(typed)).toEqual({ kind: 'app', code: '123456' });
  });

  it('keeps the zeros at its beginning', () => {
    expect(readSecondStepCode('٠٠٠٠٤٢')).toEqual({ kind: 'app', code: '000042' });
  });
});

describe('a recovery code', () => {
  const code = recoveryCodeOf(new Uint8Array([1, 35, 69, 103, 137, 171, 205, 239]));

  it('is read back from how it is shown and from how people copy it', () => {
    const shown = formatRecoveryCode(code);
    expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
    for (const typed of [shown, shown.toLowerCase(), code, ` ${shown.replaceAll('-', ' ')} `]) {
      expect(readSecondStepCode(typed)).toEqual({ kind: 'recovery', code });
    }
  });

  it('takes O for 0, and I and L for 1', () => {
    expect(readSecondStepCode('OIL0-1234-5678')).toEqual({ kind: 'recovery', code: '011012345678' });
  });
});

describe('a text that is no code', () => {
  it.each(['', '12345', '1234567', '12a456', 'ABCD-EFGH', 'UUUU-UUUU-UUUU', '1'.repeat(200), 'رمز'])(
    '«%s» is read as none',
    (typed) => {
      expect(readSecondStepCode(typed)).toBeUndefined();
    },
  );
});
