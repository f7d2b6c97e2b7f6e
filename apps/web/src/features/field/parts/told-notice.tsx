import { Button, Notice } from "@xianlan/ui";

/** What the server said of answers it took: findings that stay although the answer changed. */
export function ToldNotice(props: { told: readonly string[]; onHeard: () => void }) {
  const { told, onHeard } = props;
  if (told.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice
        action={
          <Button size="sm" onClick={onHeard}>
            知道了
          </Button>
        }
      >
        {told.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Notice>
    </div>
  );
}
