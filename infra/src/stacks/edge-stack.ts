import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { certificateFor } from '../constructs/certificate-for.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { monthBudget } from '../constructs/month-budget.ts';
import { firewall, firewallBlocks } from '../constructs/firewall.ts';

/** CloudFront accepts certificates and firewalls of `EDGE_REGION` only. The CDN's certificate and firewall, the alarm on what it blocks, and the month's budget: rules, names and figures, no personal data. */
export class EdgeStack extends Stack {
  readonly certificate: ICertificate;
  readonly firewallArn: string;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    this.certificate = certificateFor(this, props.stage, 'edge');
    this.firewallArn = firewall(this, props.stage).attrArn;
    monthBudget(this, props.stage);
    // A name of its own, since e-mails, too, may be sent from this region.
    firewallBlocks(this, props.stage, new AlarmTopic(this, 'Alarms', props.stage, 'edge-alarms'));
  }
}
