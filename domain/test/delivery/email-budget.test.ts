import { expect, test } from 'vitest';
import { emailBudgets, mailboxOf, windowEndAt } from '../../src/delivery/email-budget.ts';

test.each([
  ['Victim@Third.Example', 'victim@third.example'],
  ['victim+1@third.example', 'victim@third.example'],
  ['victim+1+2@third.example', 'victim@third.example'],
  ['VICTIM+@third.example', 'victim@third.example'],
  [' victim@third.example ', 'victim@third.example'],
  ['+victim@third.example', '+victim@third.example'],
  ['v.i.c.tim+x@GMail.com', 'victim@gmail.com'],
  ['vic.tim@googlemail.com', 'victim@gmail.com'],
  ['vic.tim@third.example', 'vic.tim@third.example'],
])('«%s» counts as the mailbox %s', (typed, mailbox) => {
  expect(mailboxOf(typed)).toBe(mailbox);
});

test('a window ends at the whole hour or day after the moment, and the next begins there', () => {
  const noon = Date.UTC(2026, 10, 28, 12);
  expect(windowEndAt('association', noon)).toBe(Date.UTC(2026, 10, 28, 13));
  expect(windowEndAt('association', noon - 1)).toBe(noon);
  expect(windowEndAt('address', noon)).toBe(Date.UTC(2026, 10, 29));
  expect(emailBudgets.address.most).toBeLessThan(10);
});
