import { formatDay, formatInstant } from "@xianlan/domain/calendar";
import { Section } from "@xianlan/ui";
import type { FindingPage } from "../../findings/index.ts";

/** 乡镇申报: what the unit says became of each measure, with the progress it recorded on it. */
export function ClaimsColumn({ page, today }: { page: FindingPage; today: string }) {
  const request = page.closureRequests.at(-1);
  return (
    <Section
      title="乡镇申报"
      aside={
        request && `${request.requestedByName} ${formatInstant(request.requestedAt, today)}申请`
      }
    >
      {request === undefined ? (
        <p className="border-t border-ink py-3 text-sm text-muted">还没有申请销号。</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {page.measures.map((measure) => {
            const claim = request.results.find(({ measureId }) => measureId === measure.id);
            const progress = page.progress.filter(({ measureId }) => measureId === measure.id);
            return (
              <li key={measure.id} className="flex flex-col gap-1.5 py-3">
                <p>
                  <span className="text-muted">第{measure.ordinal}条措施：</span>
                  {measure.text}
                </p>
                <p className="text-xs text-muted">
                  计划{formatDay(measure.dueOn, today)}
                  {measure.doneOn !== null && `，${formatDay(measure.doneOn, today)}完成`}
                  {measure.doneOn !== null && measure.doneOn > measure.dueOn && "（晚于计划）"}
                </p>
                <p className="font-medium">
                  <span className="font-normal text-muted">结果：</span>
                  {claim?.result ?? "没有填写"}
                </p>
                <ProgressLines progress={progress} today={today} />
              </li>
            );
          })}
        </ol>
      )}
      {request !== undefined && request.prevention !== "" && (
        <p className="mt-3">
          <span className="text-muted">防止反弹：</span>
          {request.prevention}
        </p>
      )}
      <WholeProgress page={page} today={today} />
    </Section>
  );
}

function ProgressLines(props: { progress: FindingPage["progress"]; today: string }) {
  if (props.progress.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-l-2 border-line pl-3 text-sm text-soft">
      {props.progress.map((one) => (
        <li key={one.id}>
          <span className="text-muted">{formatDay(one.happenedOn, props.today)}　</span>
          {one.text}
        </li>
      ))}
    </ul>
  );
}

/** Progress that belongs to no single measure. */
function WholeProgress({ page, today }: { page: FindingPage; today: string }) {
  const whole = page.progress.filter(({ measureId }) => measureId === null);
  if (whole.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="mb-1.5 text-sm font-medium">整改进展</h3>
      <ProgressLines progress={whole} today={today} />
    </div>
  );
}
