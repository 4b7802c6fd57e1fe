import { z } from 'zod';

const hooked = z.object({ operation: z.string() });

/** Returns the operation that a hook runs for; Payload's type of it has a deprecated member, which lint refuses. */
export const operationOf = (hook: object): string => hooked.parse(hook).operation;
