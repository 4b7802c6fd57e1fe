import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { followWords } from '../../site/src/features/follow/follow.ar.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { mailsTo, type Mail } from '../support/inbox.ts';
import { copyOf, edit, moveTo, versionInForce } from '../support/secretary.ts';

const { site, cms, inbox } = inject('system');
const policy = '/ihsan-tabuk/policies/beneficiary-relations/';
const reader = 'reader@example.org';
const changeNote = 'صار للمستفيد أن يعترض على القرار.';

const browser = await browserForThisFile();
const page = await browser.newPage({ width: 320, javaScript: false });
const secretary = await logIn(cms, 'secretary@ihsan-tabuk.example');

const mailWith = (subject: string): Promise<Mail> =>
  eventually(async () => (await mailsTo(inbox, reader)).find((mail) => mail.subject === subject));
const linkIn = ({ text }: Mail, part: string): string =>
  text.split('\n').find((line) => line.startsWith('http') && line.includes(part)) ?? '';

const listOf = <Row extends z.ZodType>(row: Row) => z.object({ docs: z.array(row) });

/** Copies the version in force, approves the copy as its board did, and publishes it as a major change. */
const publishMajorChange = async (): Promise<void> => {
  const before = await versionInForce(secretary);
  const { id } = await copyOf(secretary, before);
  await edit(secretary, id, { changeNote, changeKind: 'major', approval: before['approval'] });
  await moveTo(secretary, id, 'in-review', 'approved', 'in-force');
};

const follower = z.looseObject({ state: z.string() });
const untilFollowIs = (state: string) =>
  eventually(async () => {
    const answer = await secretary.get(`/api/followers?where[email][equals]=${reader}`);
    return listOf(follower)
      .parse(await answer.json())
      .docs.find((row) => row.state === state);
  });

test(
  'a reader follows a policy, is notified of a major change and ends the follow',
  { timeout: 180_000 },
  async () => {
    await page.goto(site + policy);
    await page.getByRole('link', { name: followWords.ofPolicy.link }).click();
    await page.getByLabel(followWords.email).fill(reader);
    // A person takes longer to type an address; a form that comes sooner is taken for a machine's.
    await page.waitForTimeout(3100);
    await page.getByRole('button', { name: followWords.send }).click();
    await page.getByRole('heading', { name: followWords.sentTitle }).waitFor();

    const confirmation = await mailWith('أكّد متابعتك');
    await page.goto(linkIn(confirmation, '/follow/confirm/'));
    await page.getByRole('button', { name: followWords.confirm.button }).click();
    await page.getByRole('heading', { name: followWords.confirm.doneTitle }).waitFor();
    await untilFollowIs('confirmed');

    await publishMajorChange();
    const change = await mailWith('تغيّرت سياسة تتابعها');
    expect(change.text).toContain(changeNote);
    await page.goto(linkIn(change, '/compare/'));
    expect(await page.locator('main').innerText()).toContain('2');

    await page.goto(linkIn(change, '/follow/end/'));
    await page.getByRole('button', { name: followWords.end.button }).click();
    await page.getByRole('heading', { name: followWords.end.doneTitle }).waitFor();
    await untilFollowIs('ended');

    const announcement = z.looseObject({ told: z.int(), state: z.string() });
    const told = await secretary.get('/api/version-announcements?depth=0');
    expect(listOf(announcement).parse(await told.json()).docs).toMatchObject([{ told: 1, state: 'done' }]);
  },
);
