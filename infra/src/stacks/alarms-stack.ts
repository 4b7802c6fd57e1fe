import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';

/** The topic for alarms. */
export class AlarmsStack extends Stack {
  readonly topic: AlarmTopic;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    this.topic = new AlarmTopic(this, 'Topic', props.stage);
  }
}
