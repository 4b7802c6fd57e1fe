import type { FieldHook } from 'payload';
import type { Association } from '../../../payload-types.ts';

/** The slug is part of every published address and of the register's paths: given once, kept. */
export const keepSlug: FieldHook<Association, string | undefined> = ({ value, operation, originalDoc }) =>
  operation === 'update' ? (originalDoc?.slug ?? value) : value;
