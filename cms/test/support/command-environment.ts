const { PATH, NODE_COMPILE_CACHE } = process.env;

/**
 * Returns the environment of a command on the machine: these variables, and no other of this process but the path and
 * the folder in which `npm test` keeps compiled code, which spares a command a fifth of the work of loading the CMS.
 */
export const commandEnvironment = (variables: Readonly<Record<string, string>>) => ({
  PATH,
  NODE_ENV: 'production' as const,
  ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }),
  ...variables,
});
