/** Texts that a person enters with a move; keys are those of the move's endpoint. */
export type MoveWords = Readonly<Partial<Record<'to' | 'note' | 'kind' | 'emergency', string>>>;
