import type { CollectionBeforeChangeHook } from 'payload';

/** Every version begins as a draft, also a copy of one in force: number, hash and approval are not copied. */
export const startAsDraft: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const copied = typeof req.routeParams?.id === 'string' || data.status !== 'draft';
  return {
    ...data,
    status: 'draft',
    versionNumber: null,
    publishedAt: null,
    hash: null,
    ...(copied ? { approval: {} } : {}),
  };
};
