import { formatDay } from "@xianlan/domain/calendar";
import { planColumns } from "@xianlan/domain/inspection";
import { screenLabels } from "@xianlan/domain/table";
import { placeKindLabels } from "@xianlan/domain/unit";
import { visitStateLabels } from "@xianlan/domain/visit";
import { Badge, buttonClass, cx, linkClass, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import type { InspectionPage, InspectionUnit, PlannedVisit } from "../inspection-types.ts";
import { FormButton } from "./form-desk.tsx";

type Props = {
  inspection: InspectionPage;
  /** The reader goes on visits of this inspection. */
  record: boolean;
  /** The plan may be changed. */
  edits: boolean;
};

const heads = screenLabels(planColumns);

/** The plan, unit by unit. */
export function PlanTable(props: Props) {
  const { inspection } = props;
  return (
    <Table caption={`${inspection.label}检查安排`}>
      <THead>
        <Tr>
          <Th>{heads.place}</Th>
          <Th className="max-sm:hidden">{heads.plannedOn}</Th>
          <Th className="max-sm:hidden">{heads.inspectorName}</Th>
          <Th>{heads.state}</Th>
          <Th className="print:hidden">
            <span className="sr-only">{heads.actions}</span>
          </Th>
        </Tr>
      </THead>
      {inspection.units.map((unit) => (
        <TBody key={unit.id}>
          <UnitRows {...props} unit={unit} />
        </TBody>
      ))}
    </Table>
  );
}

function UnitRows({ unit, ...props }: Props & { unit: InspectionUnit }) {
  const { inspection, edits } = props;
  const visits = inspection.visits.filter(({ unitId }) => unitId === unit.id);
  const visitCount = visits.filter(({ state }) => state !== "cancelled").length;
  return (
    <>
      <Tr className="bg-wash">
        <Td head colSpan={3} className="max-sm:hidden">
          <UnitName unit={unit} visitCount={visitCount} />
        </Td>
        <Td head className="sm:hidden">
          <UnitName unit={unit} visitCount={visitCount} />
        </Td>
        <Td colSpan={2} className="text-right print:hidden">
          {edits && (
            <FormButton variant="quiet" size="sm" form={{ action: "plan", unitId: unit.id }}>
              添加<span className="sr-only">{unit.name}的检查</span>
            </FormButton>
          )}
        </Td>
      </Tr>
      {visits.map((visit) => (
        <VisitRow key={visit.id} visit={visit} {...props} />
      ))}
    </>
  );
}

function UnitName({ unit, visitCount }: { unit: InspectionUnit; visitCount: number }) {
  return (
    <>
      {unit.name}
      <span className="ml-2 text-xs font-normal text-muted">
        {visitCount === 0 ? "还没有安排" : `${visitCount}次`}
      </span>
    </>
  );
}

function VisitRow({ visit, inspection, record, edits }: Props & { visit: PlannedVisit }) {
  const { placeName, placeKind, origin, state, plannedOn, visitedOn, inspectorName } = visit;
  const day = visitedOn ?? plannedOn;
  const when = day === null ? "待定" : formatDay(day, inspection.today);
  const isCancelled = state === "cancelled";
  return (
    <Tr className={cx(isCancelled && "text-muted")}>
      <Td className="pl-6">
        <span className={cx(isCancelled && "line-through")}>{placeName || "单位本级"}</span>
        <span className="ml-2 text-xs text-muted">
          {[placeKind && placeKindLabels[placeKind], origin === "drawn" ? "抽签" : ""]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <p className="text-xs text-muted sm:hidden">
          {when} · {inspectorName || "检查人待定"}
        </p>
        {isCancelled && <p className="text-xs text-muted">取消原因：{visit.cancelReason}</p>}
      </Td>
      <Td nowrap className="max-sm:hidden">
        {when}
      </Td>
      <Td nowrap className="max-sm:hidden">
        {inspectorName || "待定"}
      </Td>
      <Td nowrap>
        <Badge strong={state === "under_way"}>{visitStateLabels[state]}</Badge>
      </Td>
      <Td className="text-right print:hidden">
        <VisitActions visit={visit} record={record} edits={edits} />
      </Td>
    </Tr>
  );
}

function VisitActions({
  visit,
  record,
  edits,
}: Pick<Props, "record" | "edits"> & { visit: PlannedVisit }) {
  const { id, state, placeName } = visit;
  const what = <span className="sr-only">{placeName || "单位本级"}</span>;
  if (state === "cancelled") return null;
  if (state === "done") {
    return (
      <Link href={`/visits/${id}`} prefetch={false} className={linkClass()}>
        看结果{what}
      </Link>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1">
      {edits && state === "planned" && (
        <>
          <FormButton variant="quiet" size="sm" form={{ action: "change", visitId: id }}>
            调整{what}
          </FormButton>
          <FormButton variant="quiet" size="sm" form={{ action: "cancel", visitId: id }}>
            取消{what}
          </FormButton>
        </>
      )}
      {record && (
        <Link href={`/visits/${id}`} prefetch={false} className={buttonClass({ size: "sm" })}>
          {state === "under_way" ? "继续检查" : "做检查"}
          {what}
        </Link>
      )}
    </span>
  );
}
