import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  TextSaver,
  type SaveAnswer,
  type TypingState,
} from '../../../src/versions/panel/typing/text-saver.ts';

const textOf = (words: string): PolicySection[] => [
  { id: 'section-1', role: 'other', heading: 'أحكام', items: [{ id: 'c-1', text: words, items: [] }] },
];
const wordsOf = (sections: readonly PolicySection[]) => JSON.stringify(sections);
const refusedFor = (code: string): SaveAnswer => ({
  kind: 'refused',
  reasons: [{ code, message: `سبب ${code}` }],
});

/** A server that stores the text where the state is the present one, unless it is told to answer otherwise. */
class Server {
  readAt = 'v0';
  stored = '';
  answers: SaveAnswer[] = [];
  heard: { readonly words: string; readonly readAt: string; readonly begins: boolean }[] = [];
  waits: (() => void)[] = [];
  isSlow = false;

  save = async (sections: readonly PolicySection[], readAt: string, begins: boolean): Promise<SaveAnswer> => {
    this.heard.push({ words: wordsOf(sections), readAt, begins });
    if (this.isSlow) await new Promise<void>((resolve) => this.waits.push(resolve));
    const other = this.answers.shift();
    if (other !== undefined) return other;
    if (readAt !== this.readAt) return refusedFor('stale');
    this.stored = wordsOf(sections);
    this.readAt = `v${String(this.heard.length)}`;
    return { kind: 'saved', readAt: this.readAt };
  };
}

let server: Server;
let states: TypingState['kind'][];
let saved: boolean[];
let saver: TextSaver;

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  states = [];
  saved = [];
  saver = new TextSaver({
    readAt: 'v0',
    save: server.save,
    onState: ({ kind }) => states.push(kind),
    onSaved: (_readAt, isAll) => saved.push(isAll),
  });
});
afterEach(() => {
  saver.end();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('words that are typed', () => {
  it('are saved once, some seconds after the last of them', async () => {
    for (const words of ['أ', 'أب', 'أبج']) {
      saver.changed(textOf(words));
      await pass(500);
    }
    expect(server.heard).toEqual([]);
    await pass(2000);
    expect(server.heard).toHaveLength(1);
    expect(server.stored).toContain('أبج');
    expect(states).toEqual(['typed', 'typed', 'typed', 'saving', 'saved']);
    expect(saver.unsaved).toBeUndefined();
  });

  it('are saved within fifteen seconds also where nobody pauses', async () => {
    for (let key = 0; key < 40; key += 1) {
      saver.changed(textOf(String(key)));
      await pass(500);
    }
    expect(server.heard.length).toBeGreaterThan(0);
  });

  it('while a save is on its way are saved by the next one, in the state that the first has made', async () => {
    server.isSlow = true;
    saver.changed(textOf('أول'));
    await pass(2000);
    saver.changed(textOf('ثان'));
    await pass(2000);
    expect(server.heard).toHaveLength(1);
    server.isSlow = false;
    server.waits.forEach((go) => {
      go();
    });
    await pass(4000);
    expect(server.heard.map(({ readAt }) => readAt)).toEqual(['v0', 'v1']);
    expect(server.stored).toContain('ثان');
    expect(saved).toEqual([false, true]);
  });

  it('over a newer state wait for the person, and the next words do not try again', async () => {
    server.readAt = 'newer';
    saver.changed(textOf('لي'));
    await pass(2000);
    expect(states.at(-1)).toBe('stale');
    saver.changed(textOf('لي وأكثر'));
    await pass(60_000);
    expect(server.heard).toHaveLength(1);
    expect(wordsOf(saver.unsaved ?? [])).toContain('لي وأكثر');
    await saver.saveOver('newer', saver.unsaved ?? []);
    expect(server.stored).toContain('لي وأكثر');
    expect(server.heard.at(-1)?.begins).toBe(true);
  });

  it('after the log-in has ended wait for the next one, and none is lost', async () => {
    server.answers = [refusedFor('unauthenticated')];
    saver.changed(textOf('قبل'));
    await pass(2000);
    expect(states.at(-1)).toBe('logged-out');
    saver.changed(textOf('قبل وبعد'));
    await pass(60_000);
    expect(server.heard).toHaveLength(1);
    await saver.saveNow();
    expect(server.stored).toContain('قبل وبعد');
    expect(states.at(-1)).toBe('saved');
  });

  it.each([
    ['without an answer', { kind: 'unknown' } as const],
    ['in an outage', refusedFor('unavailable')],
    ['in a conflict of writes', refusedFor('conflict')],
  ])('%s are tried again until they are saved', async (_when, answer) => {
    server.answers = [answer, answer, answer];
    saver.changed(textOf('كلمات'));
    await pass(2000);
    expect(states.at(-1)).toBe('unanswered');
    await pass(60_000);
    expect(server.stored).toContain('كلمات');
    expect(server.heard).toHaveLength(4);
  });

  it('that the server refuses stay, and are tried again with the correction alone', async () => {
    server.answers = [refusedFor('invalid')];
    saver.changed(textOf('خطأ'));
    await pass(60_000);
    expect(states.at(-1)).toBe('refused');
    expect(server.heard).toHaveLength(1);
    saver.changed(textOf('صواب'));
    await pass(2000);
    expect(server.stored).toContain('صواب');
  });

  it('of an earlier page are saved in the state in which they were read, never over a newer one', async () => {
    server.readAt = 'newer';
    saver.restore(textOf('قديم'), 'older');
    await pass(2000);
    expect(server.heard.at(-1)?.readAt).toBe('older');
    expect(states.at(-1)).toBe('stale');
  });

  it('are not saved beside the save of the whole form, which may have them all or not', async () => {
    saver.changed(textOf('كلمات'));
    saver.hold(true, textOf('كلمات'));
    await pass(10_000);
    expect(server.heard).toEqual([]);
    server.readAt = 'form';
    expect(saver.savedByForm('form')).toBe(true);
    saver.hold(false, textOf('كلمات'));
    await pass(10_000);
    expect(server.heard).toEqual([]);
    expect(states.at(-1)).toBe('saved');
    // Words that are typed while the server answers the form are in the form by then, and were not sent.
    saver.hold(true, textOf('كلمات'));
    saver.changed(textOf('بعدها'));
    server.readAt = 'form-2';
    expect(saver.savedByForm('form-2')).toBe(false);
    saver.hold(false, textOf('بعدها'));
    expect(states.at(-1)).toBe('typed');
    await pass(10_000);
    expect(server.stored).toContain('بعدها');
    expect(states.at(-1)).toBe('saved');
  });
});
