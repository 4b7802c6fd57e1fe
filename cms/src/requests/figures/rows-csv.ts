import { requestKindWords } from '@mithaq/domain/request/request-kind.ar';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import { channelCodes } from '../../associations/channels/labels.ar.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { csvTable, csvTime } from '../../payload/http/csv-table.ts';
import { figureWords, rowColumns } from './labels.ar.ts';

/** Parts of a request that the table has; nothing in them says who the beneficiary is. */
export type RowOfTable = Pick<
  RequestDocument,
  'reference' | 'acceptedAt' | 'kind' | 'state' | 'closedFrom' | 'channel' | 'decidedOn' | 'notifiedOn'
> & { readonly submission: Pick<RequestDocument['submission'], 'service' | 'city'> };

/** Returns requests as CSV in Arabic, one line each, without name, contact or words of the beneficiary. */
export const rowsCsv = (requests: readonly RowOfTable[], services: ReadonlyMap<string, string>): string =>
  csvTable(
    rowColumns,
    requests.map(({ reference, acceptedAt, submission, ...request }) => ({
      reference,
      acceptedAt: csvTime(acceptedAt),
      kind: requestKindWords[request.kind ?? 'service'].ar,
      state: requestStateWords[request.state].label,
      closedFrom: request.closedFrom ? requestStateWords[request.closedFrom].label : '',
      service: services.get(submission.service ?? '') ?? submission.service ?? '',
      city: submission.city ?? '',
      channel: request.channel ? channelCodes[request.channel].ar : figureWords.form.ar,
      decidedOn: request.decidedOn ?? '',
      notifiedOn: request.notifiedOn ?? '',
    })),
  );
