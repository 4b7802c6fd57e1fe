import { App, Tags, Validations, type StackProps } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Artefacts } from '../artefacts/artefacts.ts';
import type { StageConfig } from '../config/stage-config.ts';
import { EDGE_REGION } from '../config/regions.ts';
import { AlarmsStack } from '../stacks/alarms-stack.ts';
import { CopiesStack } from '../stacks/copies-stack.ts';
import { DataStack } from '../stacks/data-stack.ts';
import { EdgeStack } from '../stacks/edge-stack.ts';
import { MailStack } from '../stacks/mail-stack.ts';
import { ObservationStack } from '../stacks/observation-stack.ts';
import { RequestsStack } from '../stacks/requests-stack.ts';
import { WebStack } from '../stacks/web-stack.ts';
import { TenantsStack, TENANTS_A_STACK } from '../stacks/tenants-stack.ts';
import { tenantsOf } from '../config/site-names.ts';
import { makeStage, STAGE_TAG } from '../config/stage.ts';

/** Feature flags of the CDK that a new project sets. */
const featureFlags = {
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': false,
  // The reader of another stack reads its outputs at each deployment. The CDK's writer for other regions compares
  // names alone: a replaced certificate of us-east-1 would never arrive.
  '@aws-cdk/core:defaultCrossStackReferences': 'weak',
};

/** Makes all stacks of a stage, each after those that it depends on; `outdir` receives the cloud assembly. */
export const mithaqApp = (config: StageConfig, artefacts: Artefacts, outdir: string): App => {
  const app = new App({ outdir, analyticsReporting: false, context: featureFlags });
  const stage = makeStage(config);
  const account = config.account ?? process.env['CDK_DEFAULT_ACCOUNT'];
  const inRegion = (region: string): StackProps => ({
    env: { region, ...(account === undefined ? {} : { account }) },
    crossRegionReferences: true,
    terminationProtection: config.stage === 'prod',
  });
  const here = inRegion(config.region);
  const named = (part: string): string => `Mithaq-${config.stage}-${part}`;

  const { topic: alarmTopic } = new AlarmsStack(app, named('Alarms'), { ...here, stage });
  const copies =
    config.copies === 'by-hand'
      ? undefined
      : new CopiesStack(app, named('Copies'), { ...inRegion(config.copies.region), stage });
  const data = new DataStack(app, named('Data'), { ...here, stage, copies });
  // S3 refuses a rule whose second place is not there yet.
  if (copies !== undefined) data.addStackDependency(copies);
  const mail = new MailStack(app, named('Mail'), {
    ...inRegion(config.mailRegion),
    stage,
    artefacts,
    alarmTopic: config.mailRegion === config.region ? alarmTopic : undefined,
  });
  // The mail stack names a secret of the data stack, or its replica.
  mail.addStackDependency(data);
  const edge = new EdgeStack(app, named('Edge'), { ...inRegion(EDGE_REGION), stage });
  const requests = new RequestsStack(app, named('Requests'), {
    ...here,
    stage,
    artefacts,
    data,
    alarmTopic,
  });
  const web = new WebStack(app, named('Web'), {
    ...here,
    stage,
    artefacts,
    data,
    edge,
    requests,
    alarmTopic,
  });
  const tenants = tenantsOf(config.site);
  const to = web.tenantDistribution;
  for (let first = 0; to !== undefined && first < tenants.length; first += TENANTS_A_STACK)
    new TenantsStack(app, named(`Tenants${String(first / TENANTS_A_STACK + 1)}`), {
      ...here,
      stage,
      tenants: tenants.slice(first, first + TENANTS_A_STACK),
      to,
    });
  new ObservationStack(app, named('Observation'), { ...here, stage, requests, web, alarmTopic });

  Tags.of(app).add('system', 'mithaq');
  Tags.of(app).add(STAGE_TAG, config.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
