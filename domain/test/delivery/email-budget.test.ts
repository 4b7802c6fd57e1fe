import { expect, test } from 'vitest';
import { emailBudgets, mailboxOf } from '../../src/delivery/email-budget.ts';

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

test('a stranger gets a few e-mails a day, and no association can use up the day of the platform in an hour', () => {
  expect(emailBudgets.address.most).toBeLessThan(10);
  expect(emailBudgets.association.most * 20).toBeLessThan(emailBudgets.platform.most);
});
