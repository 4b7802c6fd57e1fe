import { useDocumentInfo, useForm } from '@payloadcms/ui';
import { useCallback } from 'react';
import { z } from 'zod';

const record = z.object({ updatedAt: z.string() });

/**
 * Returns a function that makes the form name the present state of its record. It is called after a step of the same
 * page that changes the record beside the form, so that the form's next save is not refused because of it.
 */
export const usePresentState = (): (() => Promise<void>) => {
  const { id, collectionSlug } = useDocumentInfo();
  const { dispatchFields } = useForm();
  return useCallback(async () => {
    if (id === undefined || collectionSlug === undefined) return;
    const answer = await fetch(`/api/${collectionSlug}/${String(id)}?depth=0&select[updatedAt]=true`, {
      credentials: 'same-origin',
    });
    const read = record.safeParse(await answer.json());
    if (!answer.ok || !read.success) return;
    const { updatedAt } = read.data;
    dispatchFields({ type: 'UPDATE', path: 'updatedAt', value: updatedAt, initialValue: updatedAt });
  }, [id, collectionSlug, dispatchFields]);
};
