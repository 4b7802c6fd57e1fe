// Given to a Node by `--import`: the process ends as soon as it calls out. Plain JavaScript, because it comes first.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import process from 'node:process';

/** An exception could be caught; this cannot. A socket file of this machine is no network. */
const refuse = (what) => {
  process.stderr.write(`called out: ${what}\n`);
  process.exit(70);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (!options?.path) refuse(JSON.stringify(options?.host ?? args[0]));
  return connect.apply(this, args);
};
dgram.Socket.prototype.send = () => refuse('a datagram');
for (const part of [dns, dns.promises]) part.lookup = (host) => refuse(host);
