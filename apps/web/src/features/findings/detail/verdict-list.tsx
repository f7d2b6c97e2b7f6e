import type { FindingPage } from "../finding-types.ts";

/** The verdicts of a verification, criterion by criterion. */
export function VerdictList(props: {
  criteria: FindingPage["criteria"];
  verdicts: FindingPage["verifications"][number]["verdicts"];
}) {
  return (
    <ol className="mt-2 space-y-1.5">
      {props.criteria.map((criterion, at) => {
        const verdict = props.verdicts.find(({ criterionId }) => criterionId === criterion.id);
        if (verdict === undefined) return null;
        return (
          <li key={criterion.id} className="max-w-[48em]">
            <span className="font-medium">{verdict.met ? "达标" : "未达标"}</span>
            <span className="text-soft">
              {" "}
              标准{at + 1}：{criterion.text}
            </span>
            {!verdict.met && <span className="block">理由：{verdict.reason}</span>}
          </li>
        );
      })}
    </ol>
  );
}
