import { z } from 'zod';

/** Lower-case hex SHA-256 of a register file's bytes. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
