import { MOST_PAPERS } from '@mithaq/domain/contracts/tracking-api';
import { takesRecord } from '@mithaq/domain/request/desk-records';
import type { PayloadRequest, TypedUser } from 'payload';
import type { Request as RequestDocument, SentPaper } from '../../payload-types.ts';

/** The rights with which papers are read: of the request's user, or of the system. */
interface Rights {
  readonly req: PayloadRequest;
  readonly overrideAccess: boolean;
  readonly user?: TypedUser | null;
}

/** Whether the officer added the paper, which somebody brought or signed at the desk. */
export const broughtByStaff = ({ actor }: Pick<SentPaper, 'actor'>): boolean => Boolean(actor);

/** Whether the beneficiary sent the paper from her tracking page. */
export const sentByHer = (paper: Pick<SentPaper, 'actor'>): boolean => !broughtByStaff(paper);

/** Returns the papers that were sent or brought for a request, the earliest first. */
export const sentPapersOf = async (rights: Rights, request: string): Promise<SentPaper[]> => {
  const { docs } = await rights.req.payload.find({
    ...rights,
    collection: 'sent-papers',
    where: { request: { equals: request } },
    sort: 'at',
    // Hers and those of the desk have a limit each.
    limit: 2 * MOST_PAPERS,
    pagination: false,
    depth: 0,
  });
  return docs;
};

/** Whether a request in this state takes papers: as long as somebody still decides on it. */
export const takesPapers = ({ state }: Pick<RequestDocument, 'state'>): boolean =>
  takesRecord('paper', state);
