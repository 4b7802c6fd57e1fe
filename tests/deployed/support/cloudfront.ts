import { createServer } from 'node:http';
import { close } from '../../../infra/local/src/net/close.ts';
import { listen } from '../../../infra/local/src/net/listen.ts';

export interface CloudFrontStandIn {
  readonly url: string;
  /** Paths of every invalidation that was ordered, in order. */
  readonly invalidated: readonly string[];
  stop(): Promise<void>;
}

/** Accepts CloudFront's `CreateInvalidation` and remembers its paths; there is no emulator of CloudFront. */
export const startCloudFront = async (): Promise<CloudFrontStandIn> => {
  const invalidated: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      for (const [, path = ''] of body.matchAll(/<Path>([^<]+)<\/Path>/gu)) invalidated.push(path);
      response.writeHead(201, { 'content-type': 'text/xml' });
      response.end('<Invalidation><Id>I1</Id><Status>InProgress</Status></Invalidation>');
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    invalidated,
    stop: () => close(server),
  };
};
