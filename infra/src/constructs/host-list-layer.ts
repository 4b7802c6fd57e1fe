import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { hostList } from '../config/host-list.ts';
import { tenantsOf } from '../config/site-names.ts';
import type { Stage } from '../config/stage.ts';

/** How a server learns the public hosts: by a variable, or by a file in a layer where there are too many for one. */
export interface HostListing {
  readonly environment: Readonly<Record<string, string>>;
  readonly layers: readonly LayerVersion[];
}

const FILE = 'site-hosts';

/** Returns how the servers of a stage learn its public hosts. */
export const hostListing = (scope: Construct, stage: Stage): HostListing => {
  const { site } = stage.config;
  if (tenantsOf(site).length === 0) return { environment: { SITE_HOSTS: hostList(site) }, layers: [] };
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-hosts-'));
  writeFileSync(join(folder, FILE), `${hostList(site)}\n`);
  const layer = new LayerVersion(scope, 'Hosts', {
    layerVersionName: stage.named('hosts'),
    description: 'Mithaq: the public hosts and their associations',
    code: Code.fromAsset(folder),
  });
  // Lambda unpacks layers here.
  return { environment: { SITE_HOSTS_FILE: `/opt/${FILE}` }, layers: [layer] };
};
