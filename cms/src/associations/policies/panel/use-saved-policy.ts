import { useDocumentInfo, useForm } from '@payloadcms/ui';
import { useRef } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../../admin/ask-server.ts';
import { NotSent } from '../../documents/upload-control/send-file.ts';

const created = z.object({ doc: z.object({ id: z.string() }) });
const policyFields = z.object({
  title: z.string().catch(''),
  slug: z.string().catch(''),
  documentType: z.string().catch('policy'),
  catalogueEntry: z.string().nullish().catch(undefined),
});

/**
 * Returns the id of the policy on this page, and how it is had where there is none yet: the policy is saved, once, so
 * that every way to its text is open from the catalogue. `saved` throws `NotSent` with the server's sentence.
 */
export const useSavedPolicy = () => {
  const { id } = useDocumentInfo();
  const { getData, setModified } = useForm();
  const made = useRef<string>(undefined);
  const saved = async (): Promise<string> => {
    if (id !== undefined) return String(id);
    if (made.current !== undefined) return made.current;
    const { catalogueEntry, ...own } = policyFields.parse(getData());
    const asked = await askServerFor(
      '/api/policies',
      { ...own, ...(catalogueEntry ? { catalogueEntry } : {}) },
      created,
    );
    if (asked.kind !== 'done')
      throw new NotSent(asked.kind === 'refused' ? asked.reasons[0]?.message : undefined);
    made.current = asked.answer.doc.id;
    // The policy is saved, so leaving this page loses nothing.
    setModified(false);
    return made.current;
  };
  return { id: id === undefined ? undefined : String(id), saved };
};
