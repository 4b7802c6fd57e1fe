import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** An HTTP server in the place of the functions' API: it records what it receives and answers as the test sets. */
export interface StandInApi {
  readonly url: string;
  readonly received: { path: string; body: unknown }[];
  answer(status: number, body: unknown): void;
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

export const startStandInApi = async (): Promise<StandInApi> => {
  const received: { path: string; body: unknown }[] = [];
  let behaviour: Behaviour = (_request, response) => response.writeHead(500).end();
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      received.push({ path: request.url ?? '', body: JSON.parse(body) });
      behaviour(request, response, body);
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    received,
    answer(status, body) {
      behaviour = (_request, response) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
    },
    behave(next) {
      behaviour = next;
    },
    stop: () => close(server),
  };
};
