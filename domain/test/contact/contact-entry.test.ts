import { describe, expect, test } from 'vitest';
import { contactRuns, typedContact } from '../../src/contact/contact-entry.ts';

describe('a contact entry', () => {
  test.each([
    ['info@example.org', [['info@example.org', 'mailto:info@example.org']]],
    ['https://example.org/', [['example.org', 'https://example.org/']]],
    [
      'واتساب https://wa.me/966551234567 أو 0551234567',
      [
        ['واتساب', undefined],
        [' ', undefined],
        ['wa.me/966551234567', 'https://wa.me/966551234567'],
        [' ', undefined],
        ['أو ', undefined],
        ['0551234567', 'tel:0551234567'],
      ],
    ],
    ['javascript:alert(1)', [['javascript:alert(1)', undefined]]],
    ['https://user:secret@example.org', [['https://user:secret@example.org', undefined]]],
    ['مقر الجمعية', [['مقر الجمعية', undefined]]],
  ])('«%s» is divided into what can be tapped and words', (entry, runs) => {
    expect(contactRuns(entry).map(({ text, href }) => [text, href])).toEqual(runs);
  });

  test.each([
    ['rusukh.org', 'https://rusukh.org'],
    ['mailto:info@example.org', 'info@example.org'],
    ['tel:0112345678', '0112345678'],
    ['\u206a0551234567\u202c', '0551234567'],
    ['@rusukh', '@rusukh'],
    ['نموذج في الفرع', 'نموذج في الفرع'],
    ['ص.ب 12345', 'ص.ب 12345'],
  ])('«%s» is kept as %s', (typed, contact) => {
    expect(typedContact(typed)).toEqual({ kind: 'contact', contact });
  });

  test.each([
    ['javascript:alert(1)', 'no-link'],
    ['data:text/html,x', 'no-link'],
    ['http://localhost', 'no-link'],
    ['info@example', 'no-email'],
    ['نورة@example.org', 'no-email'],
    ['055123', 'no-phone'],
  ])('«%s» is refused: %s', (typed, fault) => {
    expect(typedContact(typed)).toEqual({ kind: 'fault', fault });
  });
});
