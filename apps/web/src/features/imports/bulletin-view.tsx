"use client";

import type { Permission } from "@xianlan/domain";
import { Button, buttonClass, Notice, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { BulletinReviewPanes } from "./parts/bulletin-review.tsx";
import { BulletinStart } from "./parts/bulletin-start.tsx";
import { type Bulletin, useBulletin } from "./use-bulletin.ts";

/** 读入督查通报: text in, a proposal a sentence, drafts only of what an officer adopts. */
export function BulletinImportView(props: {
  today: string;
  held: readonly Permission[];
  accountId: string;
}) {
  const state = useBulletin(props);
  const { review, answer } = state;
  return (
    <div className="flex flex-col gap-6">
      <Sentence>{sentenceOf(state)}</Sentence>
      {answer && <Done state={state} answer={answer} />}
      {!answer && review === null && <BulletinStart state={state} />}
      {!answer && review !== null && review.reading.notice && (
        <Notice
          kind="warning"
          title={review.reading.notice}
          action={<Button onClick={state.restart}>重新读入</Button>}
        />
      )}
      {!answer && review !== null && !review.reading.notice && (
        <BulletinReviewPanes {...props} state={state} review={review} />
      )}
    </div>
  );
}

function sentenceOf({ review, answer }: Bulletin): string {
  if (answer) return `已采用${answer.imported}条，生成草稿`;
  if (review === null) return "读入督查通报：粘贴全文或上传文件";
  const { proposals, groups, fileName } = review.reading;
  if (proposals.length === 0) return `${fileName} 没有读出问题`;
  return `${fileName} 读出${groups.length}类${proposals.length}条问题，请逐条确认`;
}

function Done(props: { state: Bulletin; answer: NonNullable<Bulletin["answer"]> }) {
  const { state, answer } = props;
  const [first, last] = answer.numbers;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">
        编号{first === last ? first : `${first}至${last}`}，状态为草拟，核对后再交办。
      </p>
      <div className="flex flex-wrap gap-3">
        <Link
          href={`/findings?inspectionId=${answer.inspectionId}&state=draft&sort=number`}
          className={buttonClass({ variant: "primary" })}
        >
          查看这批草稿
        </Link>
        <Button onClick={state.restart}>再读一份通报</Button>
      </div>
    </div>
  );
}
