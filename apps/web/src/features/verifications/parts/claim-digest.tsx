import { formatDay } from "@xianlan/domain/calendar";
import { linkClass } from "@xianlan/ui";
import { type FindingPage, measureName } from "../../findings/index.ts";

/** On a phone the columns lie far below: claim and files in short, under each criterion. */
export function ClaimDigest({ page, today }: { page: FindingPage; today: string }) {
  const request = page.closureRequests.at(-1);
  if (request === undefined) return null;
  const files = [...request.attachments, ...page.progress.flatMap((one) => one.attachments)];
  return (
    <details className="text-sm lg:hidden">
      <summary className={linkClass("plain", "min-h-10 py-2")}>
        对照申报{request.results.length}条、材料{files.length}个
      </summary>
      <ul className="flex flex-col gap-1.5 border-l-2 border-line pl-3">
        {request.results.map(({ measureId, result }) => {
          const text = page.measures.find(({ id }) => id === measureId)?.text ?? "";
          return (
            <li key={measureId}>
              <span className="text-muted">
                {measureName(page, measureId)} {text}：
              </span>
              {result}
            </li>
          );
        })}
        {files.map(({ id, fileName, happenedOn }) => (
          <li key={id}>
            <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" className={linkClass()}>
              {fileName}
            </a>
            <span className="text-xs text-muted"> 发生{formatDay(happenedOn, today)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
