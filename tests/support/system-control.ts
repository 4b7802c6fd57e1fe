import { createServer } from 'node:http';
import { close } from '../../infra/local/src/net/close.ts';
import { listen } from '../../infra/local/src/net/listen.ts';
import type { PartName, RunningSystem } from './system.ts';

const acts = ['stop', 'start'] as const;
const parts: readonly PartName[] = ['queues', 'mail', 'cms', 'functions', 'site'];

/** Address at which a test that runs in another process stops and starts the parts of the one system. */
export interface SystemControl {
  readonly url: string;
  end(): Promise<void>;
}

/** Serves `POST /stop/{part}` and `POST /start/{part}` on this machine; answers when the part has stopped or is ready. */
export const serveControl = async (system: RunningSystem): Promise<SystemControl> => {
  const server = createServer((request, response) => {
    const [, act, part] = (request.url ?? '').split('/');
    const known = acts.find((name) => name === act);
    const target = parts.find((name) => name === part);
    if (request.method !== 'POST' || known === undefined || target === undefined) {
      response.writeHead(404).end();
      return;
    }
    system[known](target).then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${String(port)}`, end: () => close(server) };
};

/** Returns how a browser test stops and starts a part. `url` is that of `serveControl`. */
export const controlAt = (url: string) => {
  const ask = async (act: (typeof acts)[number], part: PartName): Promise<void> => {
    const answer = await fetch(`${url}/${act}/${part}`, { method: 'POST' });
    if (!answer.ok) throw new Error(`${part} could not be asked to ${act}: ${await answer.text()}`);
  };
  return {
    stop: (part: PartName) => ask('stop', part),
    start: (part: PartName) => ask('start', part),
  };
};
