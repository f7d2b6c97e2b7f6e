import { RadioGroup, TextArea } from "@xianlan/ui";
import type { ReactNode } from "react";
import type { FindingPage } from "../finding-types.ts";
import type { Verdict } from "../verdicts.ts";

const choices = [
  { value: "met", label: "达标" },
  { value: "unmet", label: "未达标" },
] as const;

/** A verdict on each closure criterion, with the reason of each unmet one. */
export function VerdictRows(props: {
  criteria: FindingPage["criteria"];
  verdicts: readonly Verdict[];
  form: { errorAt: (path: string) => string | undefined; fieldId: (path: string) => string };
  onChange: (verdicts: Verdict[]) => void;
  /** What is shown beside a criterion while it is judged. */
  beside?: (criterionId: string) => ReactNode;
}) {
  const { criteria, verdicts, form, onChange, beside } = props;
  const { errorAt, fieldId } = form;
  const change = (at: number, part: Partial<Verdict>) =>
    onChange(verdicts.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {criteria.map((criterion, at) => {
        const verdict = verdicts.at(at);
        const met = verdict?.met ?? null;
        return (
          <li key={criterion.id} className="flex flex-col gap-3 py-4">
            <div id={fieldId(`verdicts.${at}.met`)} tabIndex={-1} className="outline-none">
              <RadioGroup
                layout="row"
                legend={`标准${at + 1}：${criterion.text}`}
                options={choices}
                value={met === null ? null : met ? "met" : "unmet"}
                error={errorAt(`verdicts.${at}.met`)}
                onValueChange={(value) => change(at, { met: value === "met" })}
              />
            </div>
            {beside?.(criterion.id)}
            {met === false && (
              <TextArea
                id={fieldId(`verdicts.${at}.reason`)}
                label="未达标的理由"
                hint="责任单位会看到"
                required
                rows={2}
                maxLength={500}
                value={verdict?.reason ?? ""}
                error={errorAt(`verdicts.${at}.reason`)}
                onChange={(event) => change(at, { reason: event.target.value })}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
