import { Button, Notice } from "@xianlan/ui";

/** What the server said of answers it took: findings that stay although the answer changed. */
export function SendingNotice(props: { messages: readonly string[]; onDismiss: () => void }) {
  const { messages, onDismiss } = props;
  if (messages.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice
        action={
          <Button size="sm" onClick={onDismiss}>
            知道了
          </Button>
        }
      >
        {messages.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    </div>
  );
}
