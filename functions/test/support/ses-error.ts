import { createServer } from 'node:http';
import { close, listen } from './listen.ts';

/** SES that answers every call with one error: the emulator takes everything and cannot say no. */
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
    /** The region of the last call's signature: SES of another one would refuse it. */
    signedFor: () => signedFor,
    stop: () => close(server),
  };
};
