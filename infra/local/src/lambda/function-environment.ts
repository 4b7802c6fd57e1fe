import { environmentOf, type FunctionName } from '@mithaq/functions/env-names';
import { localAwsEnvironment } from '../emulators/local-aws.ts';

/** Exactly what the function has in AWS, and where the emulators are; nothing of the machine it runs on. */
export const functionEnvironment = (
  name: FunctionName,
  available: Readonly<Record<string, string | undefined>>,
  endpoints: { readonly queues: string; readonly mail: string },
): Record<string, string> => {
  const own = environmentOf[name].flatMap((variable) => {
    const value = available[variable];
    return value === undefined ? [] : [[variable, value] as const];
  });
  return { TZ: 'UTC', ...localAwsEnvironment(endpoints), ...Object.fromEntries(own) };
};
