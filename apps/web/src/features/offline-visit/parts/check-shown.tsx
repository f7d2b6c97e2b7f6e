import { type CheckResult, checkResultLabels } from "@xianlan/domain/visit";
import { Badge, cx } from "@xianlan/ui";
import type { ReactNode } from "react";

type ShownCheck = {
  result: CheckResult;
  checked: number | null;
  failed: number | null;
  text: string;
};

/** An answer as it stands, here or on the server. */
export function CheckShown(props: { answer: ShownCheck; children?: ReactNode }) {
  const { result, checked, failed, text } = props.answer;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Badge strong={result === "fail"}>{checkResultLabels[result]}</Badge>
      {checked !== null && (
        <span className="tabular-nums">
          抽查{checked}，不合格{failed ?? 0}
        </span>
      )}
      {text !== "" && (
        <span className={cx("min-w-0", result !== "fail" && "text-soft")}>{text}</span>
      )}
      {props.children}
    </p>
  );
}
