/** The key a body is sent with, and the note that it has arrived. */
export type IdempotencyKeys = {
  keyFor: (body: unknown) => string;
  settle: () => void;
};

/**
 * One key an intent: the same body keeps its key through failures, lost answers and double clicks, so
 * that the product does it once; another body, or the next one after an answer, gets another.
 */
export function idempotencyKeys(makeKey: () => string): IdempotencyKeys {
  let sent: { body: string; key: string } | null = null;
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body);
      if (sent?.body !== text) sent = { body: text, key: makeKey() };
      return sent.key;
    },
    settle: () => {
      sent = null;
    },
  };
}
