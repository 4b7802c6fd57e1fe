import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { RegisterWriter } from './register-writer.ts';

type ReadableRegister = Pick<RegisterWriter, 'read'>;

const custom = z.object({
  register: z.custom<ReadableRegister>(
    (value) => typeof value === 'object' && value !== null && 'read' in value,
  ),
});

/** Returns the register of this CMS for reading, for code that only has a request. */
export const registerOf = (req: PayloadRequest): ReadableRegister =>
  custom.parse(req.payload.config.custom).register;
