import { Duration, Stack, TimeZone, type StackProps } from 'aws-cdk-lib';
import { envName, type FunctionName } from '@mithaq/functions/env-names';
import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Artefacts } from '../artefacts/artefacts.ts';
import type { Stage } from '../config/stage.ts';
import { addSchedules } from '../constructs/schedule.ts';
import { FunctionErrors } from '../constructs/function-errors.ts';
import { LoggedErrors } from '../constructs/logged-errors.ts';
import { MithaqFunction } from '../constructs/mithaq-function.ts';
import { OriginGuard } from '../constructs/origin-guard.ts';
import { senderOf } from '../constructs/sender.ts';
import { requestsApi } from '../constructs/requests-api.ts';
import { requestQueues, workerTimeouts, type RequestQueues } from '../constructs/request-queues.ts';
import { grantSourceFiles } from './data-grants.ts';
import type { DataStack } from './data-stack.ts';

export interface RequestsStackProps extends StackProps {
  readonly stage: Stage;
  readonly artefacts: Artefacts;
  readonly data: DataStack;
  readonly alarmTopic: ITopic;
}

/** The path of a form from the queue to the CMS, and of an e-mail from the CMS to SES. */
export class RequestsStack extends Stack {
  /** Host of the API: `….execute-api.….amazonaws.com`. */
  readonly apiHost: string;
  readonly apiUrl: string;
  readonly queues: RequestQueues;
  readonly #props: RequestsStackProps;

  constructor(scope: Construct, id: string, props: RequestsStackProps) {
    super(scope, id, props);
    this.#props = props;
    const { stage, data, alarmTopic } = props;
    this.queues = requestQueues(this, stage, alarmTopic, data.key);

    const accept = this.#acceptRequest();
    const track = this.#trackRequest();
    const follow = this.#acceptFollow();
    const functions = [
      accept,
      this.#recordRequest(),
      track,
      follow,
      this.#recordFollow(),
      this.#tellFollowers(),
      this.#readDocument(),
      this.#sendEmail(),
      this.#daily(),
    ];
    new LoggedErrors(this, 'LoggedErrors', {
      stage,
      topic: alarmTopic,
      name: 'logged-errors',
      logs: functions.map(({ logs }) => logs),
    });
    const guard = new OriginGuard(this, 'RequestsGuard', {
      stage,
      name: 'requests-guard',
      key: data.secrets.originKey,
      environmentKey: data.key,
      bundle: props.artefacts.originGuard,
    });
    new FunctionErrors(this, 'FunctionErrors', {
      stage,
      topic: alarmTopic,
      functions: [...functions, guard].map(({ lambda }) => lambda),
      failureMeans:
        'A function does not start or does not end: requests, follows or e-mails may stand still, kept in their queues.',
      runbook: 'functions-failing',
    });

    const { api, httpStage } = requestsApi(this, stage, alarmTopic, guard);
    api.addRoutes({
      path: '/associations/{slug}/requests',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('AcceptRequest', accept.lambda),
    });
    const trackIntegration = new HttpLambdaIntegration('TrackRequest', track.lambda);
    for (const step of ['open', 'view', 'act', 'paper-begin', 'paper-sent', 'copy', 'close', 'lost-code']) {
      for (const path of [`/associations/{slug}/track/${step}`, `/track/${step}`])
        api.addRoutes({ path, methods: [HttpMethod.POST], integration: trackIntegration });
    }
    const followIntegration = new HttpLambdaIntegration('AcceptFollow', follow.lambda);
    for (const path of ['/associations/{slug}/follows', '/follows/{link}/confirm', '/follows/{link}/end']) {
      api.addRoutes({ path, methods: [HttpMethod.POST], integration: followIntegration });
    }
    // Every other address: the gateway would refuse it in English and in a shape of its own.
    new HttpRoute(api, 'AnyOtherRoute', {
      httpApi: api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: followIntegration,
      ...(api.defaultAuthorizer === undefined ? {} : { authorizer: api.defaultAuthorizer }),
    });
    // Put together of its parts: a reference from another stack is no text that could be split.
    this.apiHost = `${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    this.apiUrl = `${api.apiEndpoint}/${httpStage.stageName}`;
  }

  #make(id: string, name: FunctionName, timeout: Duration, concurrency?: number): MithaqFunction {
    const { stage, artefacts, data } = this.#props;
    return new MithaqFunction(this, id, {
      stage,
      artefacts,
      name,
      timeout,
      environmentKey: data.key,
      ...(concurrency === undefined ? {} : { concurrency }),
    });
  }

  #addCmsAccess(made: MithaqFunction): void {
    const { stage, data } = this.#props;
    made.addEnvironment(envName.cmsUrl, `https://${stage.config.admin.host}`);
    made.addSecret(envName.cmsApiKey, data.secrets.cmsApiKey);
  }

  #acceptRequest(): MithaqFunction {
    const { data } = this.#props;
    // The queue answers within 2.6 s or fails; the rest is for a cold start.
    const made = this.#make('AcceptRequest', 'accept-request', Duration.seconds(10));
    made.addSecret(envName.formTokenSecret, data.secrets.formToken);
    made.addSecret(envName.referenceSecret, data.secrets.reference);
    made.sendTo(this.queues.requests.queue, envName.requestQueueUrl);
    return made;
  }

  #recordRequest(): MithaqFunction {
    const made = this.#make('RecordRequest', 'record-request', workerTimeouts.recordRequest);
    this.#addCmsAccess(made);
    made.sendTo(this.queues.mail.queue, envName.mailQueueUrl);
    made.consume(this.queues.requests.queue, 3, this.#props.stage.config.concurrency.recordRequest);
    return made;
  }

  #trackRequest(): MithaqFunction {
    const { data } = this.#props;
    // The CMS answers within 4.5 s or counts as away, and within 26.5 s where it makes a JPEG of a photo.
    const made = this.#make('TrackRequest', 'track-request', Duration.seconds(29));
    this.#addCmsAccess(made);
    made.addSecret(envName.formTokenSecret, data.secrets.formToken);
    made.sendTo(this.queues.mail.queue, envName.mailQueueUrl);
    return made;
  }

  #acceptFollow(): MithaqFunction {
    const { data } = this.#props;
    const made = this.#make('AcceptFollow', 'accept-follow', Duration.seconds(10));
    made.addSecret(envName.formTokenSecret, data.secrets.formToken);
    made.addSecret(envName.followLinkSecret, data.secrets.followLink);
    made.sendTo(this.queues.follows.queue, envName.followQueueUrl);
    return made;
  }

  #recordFollow(): MithaqFunction {
    const made = this.#make('RecordFollow', 'record-follow', workerTimeouts.recordFollow);
    this.#addCmsAccess(made);
    made.sendTo(this.queues.mail.queue, envName.mailQueueUrl);
    made.consume(this.queues.follows.queue, 3, this.#props.stage.config.concurrency.recordFollow);
    return made;
  }

  #tellFollowers(): MithaqFunction {
    const made = this.#make('TellFollowers', 'tell-followers', Duration.seconds(60), 1);
    this.#addCmsAccess(made);
    made.sendTo(this.queues.mail.queue, envName.mailQueueUrl);
    made.sendTo(this.queues.reading.queue, envName.readingQueueUrl);
    made.deadLetterTo(this.queues.tellFollowersDead);
    addSchedules(this, this.#props.stage, made, this.queues.tellFollowersDead, {
      id: 'EveryTenMinutes',
      name: 'tell-followers',
      description: 'Tells followers of a policy that it has changed',
      schedule: ScheduleExpression.rate(Duration.minutes(10)),
    });
    return made;
  }

  #readDocument(): MithaqFunction {
    const { stage, artefacts, data } = this.#props;
    const made = new MithaqFunction(this, 'ReadDocument', {
      stage,
      artefacts,
      name: 'read-document',
      timeout: workerTimeouts.readDocument,
      environmentKey: data.key,
      // Recognising letters in a page at 300 dpi takes a few hundred megabytes, and a whole core of the processor.
      memoryMb: 1769,
    });
    this.#addCmsAccess(made);
    made.addEnvironment(envName.uploadsUrl, `s3://${data.uploads.name}`);
    grantSourceFiles(made, data);
    made.consume(this.queues.reading.queue, 1, stage.config.concurrency.readDocument);
    return made;
  }

  #sendEmail(): MithaqFunction {
    const { stage, data } = this.#props;
    const made = this.#make('SendEmail', 'send-email', workerTimeouts.sendEmail);
    this.#addCmsAccess(made);
    const site = `https://${stage.config.site.hosts[0] ?? ''}`;
    made.addEnvironment(envName.siteUrl, site);
    // The public address leads by way of the CDN, whose behaviour `/api/*` forwards to the API's stage of that name.
    made.addEnvironment(envName.publicApiUrl, `${site}/api`);
    made.addSecret(envName.followLinkSecret, data.secrets.followLink);
    made.addSecret(envName.referenceSecret, data.secrets.reference);
    made.sendEmailAs(senderOf(this, stage));
    made.consume(this.queues.mail.queue, 2, stage.config.concurrency.sendEmail);
    return made;
  }

  #daily(): MithaqFunction {
    // Its tasks have budgets of 110 seconds; each may have a step under way when its own ends.
    const made = this.#make('Daily', 'daily', Duration.seconds(240), 1);
    this.#addCmsAccess(made);
    made.sendTo(this.queues.mail.queue, envName.mailQueueUrl);
    made.deadLetterTo(this.queues.dailyDead);
    const at = (hour: string, minute: string): ScheduleExpression =>
      ScheduleExpression.cron({ hour, minute, timeZone: TimeZone.ASIA_RIYADH });
    addSchedules(
      this,
      this.#props.stage,
      made,
      this.queues.dailyDead,
      {
        id: 'EveryMorning',
        name: 'daily',
        description: 'Puts e-mails that were forgotten back on their queue',
        schedule: at('6', '0'),
      },
      {
        id: 'AfterMidnight',
        name: 'daily-midnight',
        description: 'Publishes versions whose day has begun',
        schedule: at('0', '1'),
      },
    );
    return made;
  }
}
