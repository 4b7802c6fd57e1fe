import type { FieldHook } from 'payload';
import type { Association } from '../../payload-types.ts';

/** Keeps the slug once it is given, because it is part of every published address and of the register's paths. */
export const immutableSlug: FieldHook<Association, string | undefined> = ({
  value,
  operation,
  originalDoc,
}) => (operation === 'update' ? (originalDoc?.slug ?? value) : value);
