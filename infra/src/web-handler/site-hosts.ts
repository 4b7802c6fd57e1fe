import { readFileSync } from 'node:fs';

/**
 * Returns the list of public hosts as a variable of the server. A list that is too long for the variables of a function
 * comes in a file beside it, which `SITE_HOSTS_FILE` names.
 */
export const siteHostsVariable = (
  variables: Readonly<NodeJS.ProcessEnv>,
): Readonly<Record<string, string>> => {
  const file = variables['SITE_HOSTS_FILE'];
  return file === undefined ? {} : { SITE_HOSTS: readFileSync(file, 'utf8').trim() };
};
