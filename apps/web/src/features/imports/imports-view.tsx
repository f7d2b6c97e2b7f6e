import { buttonClass, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";

/** 台账与通报: existing documents are read into findings, departments' lists into figures. */
export function ImportsView({ listsToo }: { listsToo: boolean }) {
  return (
    <div className="flex flex-col gap-8">
      <Sentence>已有的台账和通报可以直接读进来，逐条核对后再生成草稿</Sentence>
      <div className="grid gap-8 lg:grid-cols-2">
        <Section title="导入问题台账" className="border-t border-ink pt-4">
          <p className="text-sm text-soft">
            上传 .xlsx 或 .csv
            台账。系统辨认表头和各列，逐行标明新增、重复或有误，确认后一次导入；有误的行可以下载改正。
          </p>
          <p className="mt-1 text-xs text-muted">约3分钟，5000行以内一次完成</p>
          <Link
            href="/imports/ledger"
            prefetch={false}
            className={buttonClass({ variant: "primary", className: "mt-4" })}
          >
            导入问题台账
          </Link>
        </Section>
        <Section title="读入督查通报" className="border-t border-ink pt-4">
          <p className="text-sm text-soft">
            粘贴或上传督查通报全文。系统找出写问题的部分，每句问题给出一条建议，原文并排高亮；逐条采用、修改或不采用，未确认的不会进入。
          </p>
          <p className="mt-1 text-xs text-muted">每条约半分钟</p>
          <Link
            href="/imports/bulletin"
            prefetch={false}
            className={buttonClass({ variant: "primary", className: "mt-4" })}
          >
            读入督查通报
          </Link>
        </Section>
        {listsToo && (
          <Section title="导入县直部门名单" className="border-t border-ink pt-4">
            <p className="text-sm text-soft">
              融媒体中心的上稿名单、广播在线情况，网信办的诉求回复件数，导入后计入各乡镇，乡镇不再填写；有不同意见的可以提出异议。
            </p>
            <p className="mt-1 text-xs text-muted">每份约1分钟</p>
            <Link
              href="/imports/lists"
              prefetch={false}
              className={buttonClass({ variant: "primary", className: "mt-4" })}
            >
              导入县直部门名单
            </Link>
          </Section>
        )}
      </div>
    </div>
  );
}
