import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import type { Refusal } from '../../../admin/ask-server.ts';
import { textKey } from '../../text/text-key.ts';

/** Milliseconds after the last change until the text is saved, and the longest time that it waits for a pause. */
const PAUSE_MS = 1500;
const LONGEST_WAIT_MS = 15_000;

/** Milliseconds until a save that got no answer is tried again, doubled with each try up to the longest. */
const FIRST_RETRY_MS = 3000;
const LONGEST_RETRY_MS = 60_000;

/** Outcome of a save: the state that the server has now, the reasons of a refusal, or no certain answer. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly readAt: string }
  | { readonly kind: 'refused'; readonly reasons: readonly Refusal[] }
  | { readonly kind: 'unknown' };

export type TypingState =
  | { readonly kind: 'quiet' | 'typed' | 'saving' | 'saved' | 'unanswered' }
  /** The log-in has ended: the text waits for the next one. */
  | { readonly kind: 'logged-out' }
  /** Somebody has saved a newer state; the text waits for the person's decision. */
  | { readonly kind: 'stale'; readonly message: string }
  | { readonly kind: 'refused'; readonly reasons: readonly Refusal[] };

interface TextSaverOptions {
  /** `updatedAt` of the version in which the text was read. */
  readonly readAt: string;
  readonly save: (sections: readonly PolicySection[], readAt: string, begins: boolean) => Promise<SaveAnswer>;
  readonly onState: (state: TypingState) => void;
  /** Is told the state that the server has after a save, and whether every word typed so far is in it. */
  readonly onSaved: (readAt: string, isAll: boolean) => void;
}

/** Codes of refusals after which the same text may be taken later. */
const passing: ReadonlySet<string> = new Set(['unavailable', 'internal', 'conflict', 'commit-unknown']);

const outcomeOf = (reasons: readonly Refusal[]): TypingState => {
  const [first] = reasons;
  if (first === undefined || passing.has(first.code)) return { kind: 'unanswered' };
  if (first.code === 'unauthenticated') return { kind: 'logged-out' };
  return first.code === 'stale' ? { kind: 'stale', message: first.message } : { kind: 'refused', reasons };
};

/**
 * Saves a text some seconds after the last key, one save at a time. What was not saved stays here and is saved with the
 * next words, at the next try, or once the person is logged in again; nothing is given up but by `discard`.
 */
export class TextSaver {
  readonly #options: TextSaverOptions;
  #readAt: string;
  #text: readonly PolicySection[] | undefined;
  #begins = false;
  #waitsSince: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #state: TypingState = { kind: 'quiet' };
  #retryMs = FIRST_RETRY_MS;
  #held = false;
  #sentByForm: readonly PolicySection[] | undefined;

  constructor(options: TextSaverOptions) {
    this.#options = options;
    this.#readAt = options.readAt;
  }

  /** `updatedAt` of the version that the next save names. */
  get readAt(): string {
    return this.#readAt;
  }

  /** The words that are not saved yet; undefined where all are. */
  get unsaved(): readonly PolicySection[] | undefined {
    return this.#text;
  }

  /** The save that runs, to be waited for; undefined where none does. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  #tell(state: TypingState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), ms);
  }

  /** Takes a changed text. `begins` asks for a row of its own in the history, so that what was before stays there. */
  changed(text: readonly PolicySection[], { begins = false } = {}): void {
    this.#text = text;
    this.#begins ||= begins;
    if (this.#state.kind === 'stale' || this.#state.kind === 'logged-out') return;
    const now = Date.now();
    this.#waitsSince ??= now;
    if (this.#running === undefined) this.#tell({ kind: 'typed' });
    this.#schedule(Math.max(0, Math.min(PAUSE_MS, this.#waitsSince + LONGEST_WAIT_MS - now)));
  }

  /** Takes up words that an earlier page kept, with the state in which they were read. */
  restore(text: readonly PolicySection[], readAt: string): void {
    this.#readAt = readAt;
    this.changed(text);
  }

  /** Holds the saves back while the form saves the whole version with this text, or lets them go on. */
  hold(held: boolean, text: readonly PolicySection[]): void {
    this.#held = held;
    if (held) this.#sentByForm = text;
    if (!held && this.#text !== undefined && this.#state.kind === 'typed') this.#schedule(PAUSE_MS);
  }

  /**
   * Is told that the version was saved by the form; returns whether every word typed so far is in it. The form sent the
   * text that it had when it began: what was typed while the server answered is saved after it.
   */
  savedByForm(readAt: string): boolean {
    if (readAt === this.#readAt) return false;
    this.#readAt = readAt;
    const sent = this.#sentByForm;
    this.#sentByForm = undefined;
    if (this.#text !== undefined && (sent === undefined || textKey(this.#text) !== textKey(sent))) {
      this.#tell({ kind: 'typed' });
      this.#schedule(PAUSE_MS);
      return false;
    }
    this.#text = undefined;
    this.#waitsSince = undefined;
    clearTimeout(this.#timer);
    this.#tell({ kind: 'saved' });
    return true;
  }

  /** Saves what is not saved yet and returns how that ended. Runs after a save that is on its way. */
  async saveNow(): Promise<TypingState> {
    clearTimeout(this.#timer);
    while (this.#running !== undefined) await this.#running;
    const text = this.#text;
    if (text === undefined || this.#held) return this.#state;
    this.#running = this.#save(text);
    await this.#running;
    return this.#state;
  }

  /** Saves the text over the newer state that the server has, which stays in the history. */
  async saveOver(readAt: string, text: readonly PolicySection[]): Promise<TypingState> {
    this.#readAt = readAt;
    this.#text = text;
    this.#begins = true;
    return this.saveNow();
  }

  /** Gives up what is not saved. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#text = undefined;
  }

  /** Ends the timers of a page that goes; what is not saved stays with whoever keeps it. */
  end(): void {
    clearTimeout(this.#timer);
  }

  async #save(text: readonly PolicySection[]): Promise<void> {
    this.#tell({ kind: 'saving' });
    this.#waitsSince = undefined;
    const answer = await this.#options.save(text, this.#readAt, this.#begins);
    this.#running = undefined;
    if (answer.kind === 'saved') {
      this.#readAt = answer.readAt;
      this.#begins = false;
      this.#retryMs = FIRST_RETRY_MS;
      const isAll = this.#text === text;
      if (isAll) this.#text = undefined;
      this.#options.onSaved(answer.readAt, isAll);
      this.#tell({ kind: isAll ? 'saved' : 'typed' });
      if (!isAll) this.#schedule(PAUSE_MS);
      return;
    }
    const state: TypingState = answer.kind === 'unknown' ? { kind: 'unanswered' } : outcomeOf(answer.reasons);
    this.#tell(state);
    if (state.kind !== 'unanswered') return;
    this.#schedule(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
  }
}
