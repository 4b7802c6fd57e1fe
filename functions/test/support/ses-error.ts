import { createServer } from 'node:http';
import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';

/** Starts an SES that answers every call with one error: the emulator takes everything and cannot refuse. */
export const startRefusingSes = async (
  status: number,
  code: string,
): Promise<{
  url: string;
  calls: () => number;
  signedFor: () => string | undefined;
  stop: () => Promise<void>;
}> => {
  let calls = 0;
  let signedFor: string | undefined;
  const server = createServer((request, response) => {
    calls += 1;
    signedFor = /Credential=[^/]+\/\d+\/([^/]+)\/ses\//u.exec(request.headers.authorization ?? '')?.[1];
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code>` +
        `<Message>Address noura@example.com</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    );
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    calls: () => calls,
    /** Returns the region of the last call's signature: SES of another region would refuse it. */
    signedFor: () => signedFor,
    stop: () => close(server),
  };
};
