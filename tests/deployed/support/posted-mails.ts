import { createServer, type IncomingMessage } from 'node:http';
import { close } from '../../../infra/local/src/net/close.ts';
import { listen } from '../../../infra/local/src/net/listen.ts';

/** SES as functions reach it: keeps the heads of their messages and passes the messages on to the inbox. */
export interface PostedMails {
  /** The value of `AWS_ENDPOINT_URL_SES`. */
  readonly url: string;
  /** Heads of all messages so far (RFC 5322, unfolded); the inbox keeps none. */
  readonly heads: readonly string[];
  stop(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  request.setEncoding('utf8');
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

const headOf = (form: string): string => {
  const message = Buffer.from(new URLSearchParams(form).get('RawMessage.Data') ?? '', 'base64').toString(
    'utf8',
  );
  return (message.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/gu, ' ');
};

export const startPostedMails = async (inbox: string): Promise<PostedMails> => {
  const heads: string[] = [];
  const server = createServer((request, response) => {
    const handle = async (): Promise<void> => {
      const body = await bodyOf(request);
      heads.push(headOf(body));
      const { 'content-type': type = '', authorization = '' } = request.headers;
      const given = await fetch(`${inbox}${request.url ?? '/'}`, {
        method: 'POST',
        headers: { 'content-type': type, authorization },
        body,
      });
      response.writeHead(given.status, { 'content-type': 'text/xml' }).end(await given.text());
    };
    handle().catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    heads,
    stop: () => close(server),
  };
};
