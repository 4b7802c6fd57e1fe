import { emblemPictures } from '@mithaq/domain/contracts/emblem';
import { APIError, ValidationError, type CollectionBeforeChangeHook } from 'payload';
import { log } from '../../log.ts';
import type { Association } from '../../payload-types.ts';
import { canonicalBytes } from '../../register/canonical.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';
import { areOurs } from './keep-emblem.ts';
import { messages, words } from './labels.ar.ts';

const isSame = (one: unknown, other: unknown): boolean =>
  Buffer.from(canonicalBytes({ emblem: one ?? null })).equals(canonicalBytes({ emblem: other ?? null }));

/**
 * Refuses an emblem that was not drawn by the CMS for this association, by whatever door it is saved: an entry of another
 * association, of other sizes, or of bytes that nobody examined.
 */
export const refuseForeignEmblem =
  (register: RegisterWriter): CollectionBeforeChangeHook<Association> =>
  async ({ data, originalDoc, req }) => {
    if (data.emblem === undefined || data.emblem === null || isSame(data.emblem, originalDoc?.emblem))
      return data;
    const refuse = (): never => {
      throw new ValidationError(
        {
          collection: 'associations',
          errors: [{ path: 'emblem', message: messages.notOurs, label: words.emblem.label.ar }],
        },
        req.t,
      );
    };
    const parsed = emblemPictures.safeParse(data.emblem);
    const slug = originalDoc?.slug;
    if (!parsed.success || slug === undefined) return refuse();
    try {
      return (await areOurs(register, slug, parsed.data)) ? { ...data, emblem: parsed.data } : refuse();
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      log.error('register-unavailable');
      throw new APIError(messages.unavailable, 503, undefined, true);
    }
  };
