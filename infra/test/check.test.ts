import { describe, expect, test } from 'vitest';
import type { AskAws } from '../src/check/aws-command.ts';
import { AwsRefusal, refusalOf } from '../src/check/aws-refusal.ts';
import {
  checkBootstrap,
  checkCertificates,
  checkConcurrency,
  checkDatabase,
  checkIdentity,
  checkRegion,
  checkScan,
  checkZone,
} from '../src/check/check-account.ts';
import {
  alarmTopics,
  checkAlarmAddress,
  checkAnswer,
  checkBudgetTag,
  checkDkim,
  checkGuards,
  checkSandbox,
} from '../src/check/check-deployed.ts';
import { checkStage } from '../src/check/check-stage.ts';
import { findingLine, type Finding } from '../src/check/finding.ts';
import { requireAccount, requirePrepared } from '../src/check/require-account.ts';
import { deployed } from './support/templates.ts';

const stage = { ...deployed('prod').config, account: '111122223333' };
const elsewhere = { ...deployed('domain-elsewhere').config, account: '111122223333' };
const answers =
  (answer: unknown): AskAws =>
  async () =>
    Promise.resolve(answer);
const refuses =
  (said: string): AskAws =>
  async () =>
    Promise.reject(refusalOf(said));
const refused = refuses('An error occurred (AccessDenied) when calling X: not allowed\n  to do this');
const email = stage.alarms.email;
const needed = stage.concurrency.cms + 12;
const topic = { region: stage.region, topic: 'mithaq-prod-alarms' };
const subscription = (arn: string, named = 'mithaq-prod-alarms') => ({
  Subscriptions: [
    { Endpoint: email, SubscriptionArn: arn, TopicArn: `arn:aws:sns:${stage.region}:1:${named}` },
  ],
});
const certificate = (Status: string, names: readonly string[]) => ({
  Certificate: { Status, SubjectAlternativeNames: names },
});
const all = [...stage.site.hosts, stage.admin.host];

type Check = (ask: AskAws) => Promise<Finding> | readonly Promise<Finding>[];
const cases: readonly (readonly [string, Check, unknown, unknown])[] = [
  ['identity', (ask) => checkIdentity(stage, ask), { Account: '111122223333' }, { Account: '999999999999' }],
  [
    'region',
    (ask) => checkRegion('eu-central-1', ask),
    { RegionOptStatus: 'ENABLED_BY_DEFAULT' },
    { RegionOptStatus: 'DISABLED' },
  ],
  [
    'preparation',
    (ask) => checkBootstrap(stage, 'eu-central-1', ask),
    { Parameter: { Value: '28' } },
    { Parameter: { Value: '3' } },
  ],
  ['secret', (ask) => checkDatabase(stage, ask), { Name: 'x' }, { DeletedDate: 1 }],
  [
    'concurrency',
    (ask) => checkConcurrency(stage, ask),
    { AccountLimit: { ConcurrentExecutions: needed } },
    { AccountLimit: { ConcurrentExecutions: needed - 1 } },
  ],
  [
    'zone',
    (ask) => checkZone(stage, ask),
    { HostedZone: { Name: `${stage.dns?.zone ?? ''}.` } },
    { HostedZone: { Name: 'another.example.' } },
  ],
  [
    'zone that is public',
    (ask) => checkZone(stage, ask),
    { HostedZone: { Name: `${stage.dns?.zone ?? ''}.`, Config: { PrivateZone: false } } },
    { HostedZone: { Name: `${stage.dns?.zone ?? ''}.`, Config: { PrivateZone: true } } },
  ],
  [
    'certificates',
    (ask) => checkCertificates(elsewhere, ask),
    certificate('ISSUED', all),
    certificate('PENDING_VALIDATION', all),
  ],
  [
    'names of certificates',
    (ask) => checkCertificates(elsewhere, ask),
    certificate('ISSUED', [all[0] ?? '', `*.${all[0] ?? ''}`]),
    certificate('ISSUED', all.slice(0, -1)),
  ],
  [
    'sandbox',
    (ask) => checkSandbox(stage, ask),
    { ProductionAccessEnabled: true },
    { ProductionAccessEnabled: false },
  ],
  [
    'paused sending',
    (ask) => checkSandbox(stage, ask),
    { ProductionAccessEnabled: true, SendingEnabled: true },
    { ProductionAccessEnabled: true, SendingEnabled: false },
  ],
  [
    'DKIM',
    (ask) => checkDkim(stage, ask),
    { DkimAttributes: { Status: 'SUCCESS' } },
    { DkimAttributes: { Status: 'PENDING' } },
  ],
  [
    'alarms',
    (ask) => checkAlarmAddress(stage, topic, ask),
    subscription('arn:aws:sns:x'),
    subscription('PendingConfirmation'),
  ],
  [
    'alarms of this stage and no other',
    (ask) => checkAlarmAddress(stage, topic, ask),
    subscription('arn:aws:sns:x'),
    subscription('arn:aws:sns:x', 'mithaq-dev-alarms'),
  ],
  [
    'costs by stage',
    (ask) => checkBudgetTag(ask),
    { CostAllocationTags: [{ Status: 'Active' }] },
    { CostAllocationTags: [{ Status: 'Inactive' }] },
  ],
];

describe('the check of a stage', () => {
  test.each(cases)('%s: tells right from wrong, and says what to do', async (_name, check, right, wrong) => {
    for (const finding of await Promise.all([check(answers(right))].flat()))
      expect(finding).toMatchObject({ outcome: 'right', advice: '' });
    const found = await Promise.all([check(answers(wrong))].flat());
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      expect(finding.outcome).toBe('wrong');
      expect(finding.advice).not.toBe('');
    }
  });

  test.each(cases)(
    '%s: a refusal or an unknown shape is no pass, and the line says what to do',
    async (_name, check) => {
      const found = await Promise.all([check(refused), check(answers([]))].flat());
      for (const finding of found) {
        expect(finding.outcome).toBe('unknown');
        expect(finding.advice).toMatch(/ask with|look yourself/u);
        expect(findingLine(finding)).not.toContain('\n');
      }
    },
  );

  test('a scan is right where AWS answers, and is not asked for where the stage wants none', async () => {
    expect((await checkScan(stage, answers({}))).outcome).toBe('right');
    expect((await checkScan({ ...stage, uploads: { malwareScan: false } }, refused)).outcome).toBe('right');
  });

  test('a stage without an account means that of the person who deploys', async () => {
    const { account: _account, ...without } = stage;
    expect((await checkIdentity(without, answers({ Account: '1' }))).outcome).toBe('right');
  });

  test('what AWS does not find is wrong, and the line says how to make it', async () => {
    const notFound = refuses('An error occurred (ParameterNotFound) when calling the GetParameter operation');
    for (const finding of [
      await checkBootstrap(stage, 'eu-central-1', notFound),
      await checkDatabase(stage, notFound),
      await checkDkim(stage, notFound),
      ...(await Promise.all(checkZone(stage, refuses('(NoSuchHostedZone) no such zone')))),
      ...(await Promise.all(checkCertificates(elsewhere, notFound))),
    ])
      expect([finding.outcome, finding.advice]).toEqual([
        'wrong',
        expect.stringMatching(/^is (missing|not known|no zone|not in this account)/u),
      ]);
  });

  test('a database that knows the role is asked for by hand, because AWS does not know its users', async () => {
    const byRole = {
      ...stage,
      database: { ...stage.database, cluster: 'mithaq.ab12c.mongodb.net' },
      secrets: { revision: 1 },
    };
    const line = findingLine(await checkDatabase(byRole, refused));
    expect(line).toMatch(/^\? way into the database.*:role\/mithaq-prod-cms$/u);
  });

  test('every topic for alarms is asked for its subscription, in its own region', () => {
    const { templates, environments } = deployed('abroad');
    const made = templates
      .all('AWS::SNS::Topic')
      .filter(({ properties }) => String(properties['TopicName']).endsWith('alarms'))
      .map(
        ({ stack, properties }) =>
          `${environments.get(stack)?.split('/').at(-1) ?? ''} ${String(properties['TopicName'])}`,
      );
    const asked = alarmTopics(deployed('abroad').config).map((each) => `${each.region} ${each.topic}`);
    expect(asked.toSorted()).toEqual(made.toSorted());
    expect(asked).toHaveLength(3);
  });

  test('an API that answers without the key of the CDN is wrong, and one that refuses is right', async () => {
    const apis = answers({
      Items: [
        { Name: 'mithaq-prod-requests', ApiEndpoint: 'https://one.example' },
        { Name: 'mithaq-dev-requests', ApiEndpoint: 'https://open.example' },
      ],
    });
    const status = (code: number) => async () => Promise.resolve(code);
    expect((await checkGuards(stage, apis, status(401))).outcome).toBe('right');
    expect(await checkGuards(stage, apis, status(200))).toMatchObject({
      outcome: 'wrong',
      advice: expect.stringMatching(/^mithaq-prod-requests answers 200/u),
    });
    expect((await checkGuards(stage, answers({ Items: [] }), status(401))).outcome).toBe('wrong');
    expect((await checkGuards(stage, apis, async () => Promise.reject(new Error('reset')))).outcome).toBe(
      'unknown',
    );
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

describe('reasons of AWS', () => {
  test.each([
    [
      'Unable to locate credentials. You can configure credentials by running "aws configure".',
      'not-logged-in',
    ],
    ['The config profile (board) could not be found', 'not-logged-in'],
    ['Error loading SSO Token: Token for board does not exist', 'not-logged-in'],
    ['The SSO session associated with this profile has expired or is otherwise invalid.', 'not-logged-in'],
    [
      'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: expired',
      'not-logged-in',
    ],
    [
      'An error occurred (InvalidClientTokenId) when calling X: The security token is invalid',
      'not-logged-in',
    ],
    [
      'An error occurred (UnrecognizedClientException) when calling X: The security token is invalid',
      'not-logged-in',
    ],
    [
      'An error occurred (AccessDenied) when calling X: arn:aws:sts::1:assumed-role/AWSReservedSSO_Board/a may not, without MFA',
      'not-allowed',
    ],
    [
      'An error occurred (AccessDeniedException) when calling the GetAccountSettings operation',
      'not-allowed',
    ],
    ['An error occurred (ResourceNotFoundException) when calling the DescribeSecret operation', 'absent'],
    ['An error occurred (NoSuchHostedZone) when calling the GetHostedZone operation', 'absent'],
    ['Could not connect to the endpoint URL: "https://sesv2.me-west-1.amazonaws.com/"', 'not-reached'],
    ['Connect timeout on endpoint URL: "https://x"', 'not-reached'],
    [
      'An error occurred (ThrottlingException) when calling X (reached max retries: 1): Rate exceeded',
      'not-reached',
    ],
    [
      `usage: aws [options] <command> <subcommand> [parameters] ${'To see help text, you can run: aws help '.repeat(20)} aws: error: argument operation: Invalid choice, valid choices are: a`,
      'no-command',
    ],
    ['Segmentation fault', 'other'],
  ])('%s', (said, kind) => {
    expect(refusalOf(`\n${said}\n`).kind).toBe(kind);
  });
});

describe('a whole check', () => {
  const noAnswer = async (): Promise<number> => Promise.reject(new Error('ENOTFOUND'));
  const collect = async (ask: AskAws): Promise<string[]> => {
    const lines: string[] = [];
    for await (const finding of checkStage(stage, ask, noAnswer)) lines.push(findingLine(finding));
    return lines;
  };

  test('puts no further question where AWS does not say who asks, or it is another account', async () => {
    for (const ask of [refused, answers({ Account: '999999999999' })]) {
      const asked: string[] = [];
      const lines = await collect(async (question) => {
        asked.push(question.slice(0, 2).join(' '));
        return ask(question);
      });
      expect(asked).toEqual(['sts get-caller-identity']);
      expect(lines[1]).toBe(
        '? everything else of the account: was not asked: do what the line above says, and ask again',
      );
      expect(lines).toHaveLength(2 + 1 + stage.site.hosts.length);
    }
  });

  test('puts six questions at once and no more, and every one of them only reads', async () => {
    let running = 0;
    let most = 0;
    const asked: string[] = [];
    await collect(async (question) => {
      asked.push(question[1] ?? '');
      running += 1;
      most = Math.max(most, running);
      await new Promise((go) => setTimeout(go, 5));
      running -= 1;
      return question[0] === 'sts' ? { Account: stage.account } : {};
    });
    expect(most).toBe(6);
    expect(asked.length).toBeGreaterThan(10);
    for (const each of asked) expect(each).toMatch(/^(get|list|describe)-/u);
  });
});

test('an AWS that does not answer keeps nobody: after a while the other questions are not put', async () => {
  let asked = 0;
  const slow: AskAws = async (question) => {
    if (question[0] === 'sts') return { Account: stage.account };
    asked += 1;
    await new Promise((go) => setTimeout(go, 60));
    throw new AwsRefusal('not-reached', 'no answer');
  };
  const lines: string[] = [];
  for await (const finding of checkStage(stage, slow, async () => Promise.resolve(200), 30))
    lines.push(findingLine(finding));
  expect(asked).toBe(6);
  expect(lines.filter((line) => line.includes('too slowly')).length).toBeGreaterThan(5);
});

describe('before a deployment', () => {
  test('another account, or none, stops it before anything is built', async () => {
    expect(await requireAccount(stage, answers({ Account: '111122223333' }))).toBe('111122223333');
    for (const ask of [refused, answers({ Account: '999999999999' })])
      await expect(requireAccount(stage, ask)).rejects.toThrow(
        /account of the credentials.*\nNothing was built/u,
      );
  });

  test('something that is missing stops it, and a question without an answer does not', async () => {
    await requirePrepared(stage, refused, '--without-check');
    await expect(
      requirePrepared(stage, async () => Promise.reject(new AwsRefusal('absent', 'x')), '--without-check'),
    ).rejects.toThrow(/✗ preparation of .* bootstrap\n[\s\S]*--without-check$/u);
  });
});
