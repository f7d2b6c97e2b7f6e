import type { Permission } from "@xianlan/domain/account";
import { formatDay } from "@xianlan/domain/calendar";
import { linkClass, Notice, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../../components/export-link.tsx";
import type { Rating } from "../rating-types.ts";
import { RatingButtons } from "./rating-buttons.tsx";
import { RatingTable } from "./rating-table.tsx";

/** 公布, 更新得分, 撤回; why it cannot be published yet stands beside them. */
function RatingActions({ rating }: { rating: Rating }) {
  const { id, version, label, today, state, publishRefusal, undecidedUnits } = rating;
  if (state === "withdrawn") return null;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {state === "proposed" && publishRefusal !== null && (
        <Notice title={publishRefusal}>
          {undecidedUnits.length > 0 && (
            <Link
              href="/submissions?tab=objections"
              prefetch={false}
              className={linkClass("prose")}
            >
              去复核异议
            </Link>
          )}
        </Notice>
      )}
      <RatingButtons
        key={id}
        rating={{ id, version, label, today }}
        proposed={state === "proposed"}
        publishable={publishRefusal === null}
      />
    </div>
  );
}

/** One rating: its sentence, what may be done with it, its rows. */
export function RatingPanel(props: { rating: Rating; permissions: readonly Permission[] }) {
  const { rating, permissions } = props;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>{rating.sentence}</Sentence>
        <ExportLink href={tableHref("standing", { id: rating.id })} />
      </div>
      <p className="text-soft">
        得分截至{formatDay(rating.asOf, rating.today)}，
        {rating.ranked ? "按得分排列" : "只公布档次，不排名次"}。
      </p>
      {rating.correctedNote !== "" && (
        <Notice title="已更正">{rating.correctedNote}；公布的档次保持不变。</Notice>
      )}
      {permissions.includes("rating.publish") && <RatingActions rating={rating} />}
      {permissions.includes("objection.raise") && <ObjectionNote rating={rating} />}
      <RatingTable rating={rating} />
    </div>
  );
}

/** Where the unit's lead objects while it is open. */
function ObjectionNote({ rating }: { rating: Rating }) {
  if (rating.undecided > 0) {
    return <Notice title="本单位的异议正在复核">督查办复核后会重新公示。</Notice>;
  }
  if (!rating.objectionOpen) return null;
  return (
    <p>
      对本单位得分有异议的，
      <Link
        href={`/submissions?tab=objections&standing=${rating.id}`}
        prefetch={false}
        className={linkClass("prose")}
      >
        提出异议
      </Link>
      。
    </p>
  );
}
