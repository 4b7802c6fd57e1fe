import { decode, encode, type Doc } from './documents.ts';

/** The protocol has these numbers for the messages that a driver sends and gets. */
const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;
const headerBytes = 16;
const moreToCome = 2;
const checksumPresent = 1;

export interface Message {
  readonly requestId: number;
  readonly command: Doc;
  /** The first handshake of a driver may come in the old form, and is answered in it. */
  readonly legacy: boolean;
  readonly answered: boolean;
}

const documentAt = (bytes: Buffer, at: number): Buffer => bytes.subarray(at, at + bytes.readInt32LE(at));

const readQuery = (frame: Buffer): Doc => {
  const afterName = frame.indexOf(0, headerBytes + 4) + 1;
  return decode(documentAt(frame, afterName + 8));
};

const readMessage = (frame: Buffer, flags: number): Doc => {
  const end = frame.length - ((flags & checksumPresent) === 0 ? 0 : 4);
  let command: Doc = {};
  const sequences: Doc = {};
  let at = headerBytes + 4;
  while (at < end) {
    const kind = frame.readUInt8(at);
    at += 1;
    if (kind === 0) {
      const bytes = documentAt(frame, at);
      command = decode(bytes);
      at += bytes.length;
    } else {
      const sequenceEnd = at + frame.readInt32LE(at);
      const nameEnd = frame.indexOf(0, at + 4);
      const documents: Doc[] = [];
      const name = frame.toString('utf8', at + 4, nameEnd);
      at = nameEnd + 1;
      while (at < sequenceEnd) {
        const bytes = documentAt(frame, at);
        documents.push(decode(bytes));
        at += bytes.length;
      }
      sequences[name] = documents;
    }
  }
  return { ...command, ...sequences };
};

/** Takes the whole messages from the front of what has arrived; gives them and the rest. */
export const readMessages = (arrived: Buffer): { messages: Message[]; rest: Buffer } => {
  const messages: Message[] = [];
  let rest = arrived;
  while (rest.length >= headerBytes && rest.length >= rest.readInt32LE(0)) {
    const frame = rest.subarray(0, rest.readInt32LE(0));
    rest = rest.subarray(frame.length);
    const requestId = frame.readInt32LE(4);
    const operation = frame.readInt32LE(12);
    if (operation !== opQuery && operation !== opMessage)
      throw new Error(`the operation ${String(operation)} of MongoDB's protocol is not supported`);
    const legacy = operation === opQuery;
    const flags = legacy ? 0 : frame.readUInt32LE(headerBytes);
    const command = legacy ? readQuery(frame) : readMessage(frame, flags);
    messages.push({ requestId, command, legacy, answered: (flags & moreToCome) === 0 });
  }
  return { messages, rest };
};

let nextId = 0;

/** Returns the bytes of an answer, in the form in which its message came. */
export const writeAnswer = ({ requestId, legacy }: Message, answer: Doc): Buffer => {
  const body = encode(answer);
  const start = Buffer.alloc(headerBytes + (legacy ? 20 : 5));
  nextId += 1;
  start.writeInt32LE(start.length + body.length, 0);
  start.writeInt32LE(nextId, 4);
  start.writeInt32LE(requestId, 8);
  start.writeInt32LE(legacy ? opReply : opMessage, 12);
  if (legacy) start.writeInt32LE(1, headerBytes + 16);
  return Buffer.concat([start, body]);
};
