import type { FieldHook } from 'payload';

/** The slug is part of every published address and of the register's paths: given once, kept. */
export const keepSlug: FieldHook = ({ value, operation, originalDoc }) =>
  operation === 'update' ? (originalDoc?.slug ?? value) : value;
