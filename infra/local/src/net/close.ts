import type { Server } from 'node:http';

/**
 * Closes a server and every connection to it, so that a client that keeps one open does not delay the end. A server
 * that is closed already stays closed.
 */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!server.listening) {
      resolve();
      return;
    }
    server.closeAllConnections();
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
