import { checkKindLabels } from "@xianlan/domain/checklist";
import { Badge, cx, linkClass } from "@xianlan/ui";
import Image from "next/image";
import Link from "next/link";
import type { CheckView, VisitItem } from "../visit-types.ts";

/** One item of the checklist with its result, its pictures and the findings it opened. */
export function CheckRow(props: {
  item: VisitItem;
  at: number;
  check: CheckView | null;
  planned: boolean;
}) {
  const { item, at, check, planned } = props;
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3">
      <p className="flex items-baseline gap-3">
        <span className="w-6 shrink-0 text-right text-sm text-muted tabular-nums">{at}</span>
        <span className="min-w-0 flex-1">{item.text}</span>
        {planned ? (
          <span className="shrink-0 text-sm text-muted">{checkKindLabels[item.kind]}</span>
        ) : (
          <Badge strong={check?.result === "fail"}>{check?.resultLabel ?? "未检查"}</Badge>
        )}
      </p>
      <div className="ml-9 flex flex-col gap-1 text-sm text-soft">
        {item.dutyCode !== null && (
          <Link
            href={`/indicators/${item.dutyCode}`}
            prefetch={false}
            className={linkClass("plain", "self-start text-muted")}
          >
            {item.dutyCode} {item.dutyName}
          </Link>
        )}
        {check !== null && <CheckedResult check={check} />}
      </div>
    </li>
  );
}

function CheckedResult({ check }: { check: CheckView }) {
  const { checked, failed, text, files, findings } = check;
  return (
    <>
      {checked !== null && (
        <p className="tabular-nums">
          抽查{checked}，不合格{failed ?? 0}
        </p>
      )}
      {text !== "" && <p className={cx(check.result === "fail" && "text-ink")}>{text}</p>}
      {files.length > 0 && (
        <ul aria-label="照片" className="flex flex-wrap gap-2 py-1">
          {files.map((file) => (
            <li key={file.id}>
              <a href={`/api/files/${file.id}`} target="_blank" rel="noreferrer">
                {file.hasThumbnail ? (
                  // Not optimised: the framework would fetch it without the reader's session.
                  <Image
                    unoptimized
                    src={`/api/files/${file.id}/thumbnail`}
                    alt={file.fileName}
                    width={72}
                    height={72}
                    className="size-18 border border-line object-cover"
                  />
                ) : (
                  file.fileName
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      {findings.map((finding) => (
        <p key={finding.id} className="flex flex-wrap items-baseline gap-2">
          <Link href={`/findings/${finding.id}`} prefetch={false} className={linkClass()}>
            {finding.number}
          </Link>
          <Badge>{finding.stateLabel}</Badge>
        </p>
      ))}
    </>
  );
}
