"use client";

import { Button, buttonClass, DescriptionList } from "@xianlan/ui";
import Link from "next/link";
import type { LedgerChoice, LedgerPreview } from "../import-types.ts";
import type { LedgerImport } from "../use-ledger-import.ts";
import { RejectDownload } from "./reject-download.tsx";

/** 完成: what was imported, what was not, and where to go on. */
export function LedgerDone(props: {
  state: LedgerImport;
  preview: LedgerPreview;
  choice: LedgerChoice;
  result: NonNullable<LedgerImport["result"]>;
}) {
  const { state, preview, choice, result } = props;
  const { imported, numbers, leftOut, inspectionId } = result;
  const [first, last] = numbers;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <DescriptionList
        items={[
          { term: "编号", value: first === last ? first : `${first} 至 ${last}` },
          { term: "状态", value: `草拟${imported}件，核对后再交办` },
          {
            term: "未导入",
            value: `重复${leftOut.duplicate}行，已在库${leftOut.stored}行，有误${leftOut.error}行`,
          },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Link
          href={`/findings?inspectionId=${inspectionId}&state=draft&sort=number`}
          className={buttonClass({ variant: "primary" })}
        >
          查看这批草稿
        </Link>
        <Button onClick={state.restart}>再导入一个文件</Button>
        {leftOut.duplicate + leftOut.error > 0 && (
          <RejectDownload {...{ preview, choice }} included={state.included} />
        )}
      </div>
    </div>
  );
}
