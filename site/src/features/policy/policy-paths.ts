/** Path of a policy's page: the version in force. Ends in a slash. */
export const policyPagePath = (association: string, policy: string): string =>
  `/${association}/policies/${policy}/`;

/** Permanent path of one version's page. Ends in a slash. */
export const versionPagePath = (association: string, policy: string, version: number): string =>
  `${policyPagePath(association, policy)}v${String(version)}/`;
