/** The key a body is sent with, and the note that it has arrived. */
export type IdempotencyKeys = {
  keyFor: (body: unknown) => string;
  settle: () => void;
};

/**
 * One key an intent: the same body keeps its key through failures, lost answers and double clicks, so
 * that the product does it once, also when another body was tried in between; another body, or the
 * next one after an answer, gets another.
 */
export function idempotencyKeys(makeKey: () => string): IdempotencyKeys {
  const unanswered = new Map<string, string>();
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body);
      const key = unanswered.get(text) ?? makeKey();
      unanswered.set(text, key);
      return key;
    },
    settle: () => unanswered.clear(),
  };
}
