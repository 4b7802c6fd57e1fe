import { describe, expect, test } from 'vitest';
import {
  checkAccount,
  checkAlarmAddress,
  checkBootstrap,
  checkBudgetTag,
  checkConcurrency,
  checkDatabase,
  checkDkim,
  checkIdentity,
  checkRegion,
  checkSandbox,
  checkScan,
  type AskAws,
} from '../src/check/check-account.ts';
import { checkAnswer } from '../src/check/check-answers.ts';
import { findingLine } from '../src/check/finding.ts';
import { deployed } from './support/templates.ts';

const stage = { ...deployed('prod').config, account: '111122223333' };
const refused = (): never => {
  throw new Error('AccessDenied: not allowed\n  to do this');
};
const email = stage.alarms.email;
const needed = stage.concurrency.cms + 12;

describe('the check of a stage', () => {
  test.each([
    ['identity', checkIdentity, { Account: '111122223333' }, { Account: '999999999999' }],
    ['secret', checkDatabase, { Name: 'x' }, { DeletedDate: 1 }],
    [
      'concurrency',
      checkConcurrency,
      { AccountLimit: { ConcurrentExecutions: needed } },
      { AccountLimit: { ConcurrentExecutions: needed - 1 } },
    ],
    ['sandbox', checkSandbox, { ProductionAccessEnabled: true }, { ProductionAccessEnabled: false }],
    ['DKIM', checkDkim, { DkimAttributes: { Status: 'SUCCESS' } }, { DkimAttributes: { Status: 'PENDING' } }],
    [
      'alarms',
      checkAlarmAddress,
      { Subscriptions: [{ Endpoint: email, SubscriptionArn: 'arn:aws:sns:x' }] },
      { Subscriptions: [{ Endpoint: email, SubscriptionArn: 'PendingConfirmation' }] },
    ],
    [
      'costs by stage',
      (_stage: unknown, ask: AskAws) => checkBudgetTag(ask),
      { CostAllocationTags: [{ Status: 'Active' }] },
      { CostAllocationTags: [{ Status: 'Inactive' }] },
    ],
  ])('%s tells right from wrong, and says what to do', (_name, check, right, wrong) => {
    expect(check(stage, () => right)).toMatchObject({ outcome: 'right', advice: '' });
    const finding = check(stage, () => wrong);
    expect(finding.outcome).toBe('wrong');
    expect(finding.advice).not.toBe('');
  });

  test('a region that is off is wrong', () => {
    expect(checkRegion('me-south-1', () => ({ RegionOptStatus: 'DISABLED' })).outcome).toBe('wrong');
    expect(checkRegion('eu-central-1', () => ({ RegionOptStatus: 'ENABLED_BY_DEFAULT' })).outcome).toBe(
      'right',
    );
  });

  test('preparation and scan are right where AWS answers', () => {
    expect(checkBootstrap('eu-central-1', () => ({})).outcome).toBe('right');
    expect(checkScan(stage, () => ({})).outcome).toBe('right');
  });

  test('what AWS refuses is unknown, with its reason on one line', () => {
    const findings = checkAccount(stage, refused);
    expect(findings.map(({ outcome }) => outcome)).toEqual(findings.map(() => 'unknown'));
    for (const line of findings.map(findingLine)) expect(line).toMatch(/^\? .*not allowed to do this$/u);
  });

  test('what AWS does not find is wrong, and the line says how to make it', () => {
    const notFound = (): never => {
      throw new Error('An error occurred (ParameterNotFound) when calling the GetParameter operation');
    };
    for (const finding of [
      checkBootstrap('eu-central-1', notFound),
      checkDatabase(stage, notFound),
      checkDkim(stage, notFound),
    ])
      expect([finding.outcome, finding.advice]).toEqual([
        'wrong',
        expect.stringMatching(/^is (missing|not known)/u),
      ]);
  });

  test('a database that knows the role is asked for by hand, because AWS does not know its users', () => {
    const byRole = {
      ...stage,
      database: { ...stage.database, cluster: 'mithaq.ab12c.mongodb.net' },
      secrets: { revision: 1 },
    };
    const line = findingLine(checkDatabase(byRole, refused));
    expect(line).toMatch(/^\? way into the database.*:role\/mithaq-prod-cms$/u);
  });

  test('an answer in another shape is unknown', () => {
    expect(checkIdentity(stage, () => ({})).outcome).toBe('unknown');
  });

  test('an address is right with 200, wrong with another status, and unknown without an answer', async () => {
    const outcomes = await Promise.all([
      checkAnswer('https://a.example/', 'look', async () => Promise.resolve(200)),
      checkAnswer('https://a.example/', 'look', async () => Promise.resolve(503)),
      checkAnswer('https://a.example/', 'look', async () => Promise.reject(new Error('ENOTFOUND'))),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['right', 'wrong', 'unknown']);
  });
});
