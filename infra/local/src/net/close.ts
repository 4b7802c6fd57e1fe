import type { Server } from 'node:http';

/** Closes a server and every connection to it, so that a client that keeps one open does not delay the end. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
