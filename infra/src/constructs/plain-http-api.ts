import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  type HttpApiProps,
  type ThrottleSettings,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { makeLogGroup } from './lambda-defaults.ts';
import { RunbookAlarm, type AlarmMeaning } from './runbook-alarm.ts';

export interface PlainHttpApiProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly name: string;
  /** First segment of every path of the API's own address; `$default` is none. */
  readonly stageName: string;
  readonly throttle: Required<ThrottleSettings>;
  readonly api: HttpApiProps;
  /** Meaning of the alarm on answers of 5xx. */
  readonly failing: AlarmMeaning;
}

/** The access log has a line for each request, without the caller's address: it must not show who asks for help. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    time: '$context.requestTime',
    request: '$context.requestId',
    method: '$context.httpMethod',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    fault: '$context.integrationErrorMessage',
  }),
);

/** An HTTP API with an anonymous access log, a limit on its traffic and an alarm on its errors. */
export class PlainHttpApi extends Construct {
  readonly api: HttpApi;
  readonly httpStage: HttpStage;

  constructor(scope: Construct, id: string, props: PlainHttpApiProps) {
    super(scope, id);
    const { stage, topic, name } = props;
    this.api = new HttpApi(this, 'Api', {
      apiName: stage.named(name),
      ...props.api,
      createDefaultStage: false,
    });
    this.httpStage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: props.stageName,
      autoDeploy: true,
      throttle: props.throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(makeLogGroup(this, stage, `${name}-api`)),
        format: accessLogFormat,
      },
    });
    new RunbookAlarm(this, 'Failing', {
      stage,
      topic,
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      atLeast: 5,
      ...props.failing,
    });
  }
}
