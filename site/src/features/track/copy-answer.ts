import type { CopyFormat, TrackCopied } from '@mithaq/domain/contracts/tracking-api';

const types: Readonly<Record<CopyFormat, string>> = {
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
};

/** Answers with a copy of her data as a download; its name says nothing of a person or a request. */
export const copyAnswer = ({ format, content }: TrackCopied): Response =>
  new Response(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="copy.${format}"`,
      'cache-control': 'private, no-store',
    },
  });
