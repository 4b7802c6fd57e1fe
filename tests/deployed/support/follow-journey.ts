import { MINIMUM_FILLING_MS } from '@mithaq/domain/request/submission-token';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { z } from 'zod';
import { logIn, type CmsUser } from '../../support/cms-client.ts';
import { mailsTo, type Mail } from '../../support/inbox.ts';
import { askAsTheCdn, hiddenFields, type Page } from './as-the-cdn.ts';
import type { Deployment } from './deployment.ts';
import { publishCopy } from './publish-copy.ts';
import { consumeQueue } from './consume-queue.ts';

const reader = 'reader@mithaq.example';
const policy = '/ihsan-tabuk/policies/beneficiary-relations/';
const changeNote = 'صار للمستفيد أن يعترض على القرار.';
const followers = z.object({ docs: z.array(z.looseObject({ state: z.string() })) });

/** Returns the reader's next e-mail, whatever waits in the queue before it. */
const nextMail = async ({ queues, functions, urls }: Deployment, subject: string): Promise<Mail> => {
  for (;;) {
    await consumeQueue(queues, 'mail', functions['send-email']);
    const found = (await mailsTo(urls.inbox, reader)).find((mail) => mail.subject === subject);
    if (found !== undefined) return found;
  }
};

const pathOf = ({ text }: Mail, part: string): string =>
  new URL(text.split('\n').find((line) => line.startsWith('https://') && line.includes(part)) ?? '').pathname;

const stateOf = async (secretary: CmsUser): Promise<string | undefined> => {
  const answer = await secretary.get(`/api/followers?where[email][equals]=${reader}`);
  return followers.parse(await answer.json()).docs[0]?.state;
};

/**
 * Asks by form, confirms by the e-mail's link, is notified of a major change and ends the follow by one press in the
 * mail client.
 */
export const followJourney = async (deployed: Deployment): Promise<void> => {
  const { functions, queues, postedMails, gateway, hosts, urls } = deployed;
  const ask = (path: string, form?: URLSearchParams): Promise<Page> =>
    askAsTheCdn(deployed, path, hosts.site, form);
  const record = (): Promise<void> => consumeQueue(queues, 'follows', functions['record-follow']);
  const secretary = await logIn(urls.cms, 'secretary@ihsan-tabuk.example');

  const form = await ask(`${policy}follow/`);
  const fields = new URLSearchParams([...hiddenFields(form), ['email', reader], ['website', '']]);
  await sleep(MINIMUM_FILLING_MS + 100);
  expect(await ask(`${policy}follow/`, fields)).toMatchObject({
    status: 303,
    location: `${policy}follow/sent/`,
  });
  await record();
  const confirmation = await nextMail(deployed, 'أكّد متابعتك');
  const confirm = pathOf(confirmation, '/follow/confirm/');
  // Opening the link changes nothing.
  expect(await ask(confirm)).toMatchObject({ status: 200, cacheControl: 'no-store' });
  expect(await stateOf(secretary)).toBe('pending');
  expect((await ask(confirm, new URLSearchParams())).status).toBe(200);
  await record();
  expect(await stateOf(secretary)).toBe('confirmed');

  await publishCopy(secretary, { changeNote, changeKind: 'major' });
  await functions['tell-followers'].invoke({});
  const change = await nextMail(deployed, 'تغيّرت سياسة تتابعها');
  expect(change.text).toContain(changeNote);
  expect(change.text).toContain(`https://${hosts.site}${policy}compare/1/2/`);

  // RFC 8058: the mail client posts to the address in the head of the message.
  const head = postedMails.heads.findLast((each) => each.includes('List-Unsubscribe-Post')) ?? '';
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/mu);
  const address = new URL(/^List-Unsubscribe: <([^>]+)>/mu.exec(head)?.[1] ?? '');
  expect(address.origin).toBe(`https://${hosts.site}`);
  const pressed = await fetch(gateway + address.pathname, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      // The CDN, which the address leads to, adds it.
      'x-origin-key': deployed.secret('mithaq/dev/origin-key'),
    },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(pressed.status, await pressed.clone().text()).toBe(202);
  await record();
  expect(await stateOf(secretary)).toBe('ended');

  for (const name of ['accept-follow', 'record-follow', 'tell-followers', 'send-email'] as const) {
    expect(functions[name].log(), name).not.toContain(reader);
  }
};
