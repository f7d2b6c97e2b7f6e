import { EmptyState, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { CountySentence, type Overview, UnitTable } from "../overview/index.ts";

/**
 * 乡镇: every unit by the attention it needs, townships apart from county departments; or those alone
 * that have something overdue.
 */
export function UnitsView(props: { overview: Overview; overdueOnly: boolean }) {
  const { overview, overdueOnly } = props;
  const { sentence } = overview;
  const units = overview.units.filter(({ counts }) => !overdueOnly || counts.overdue > 0);
  const departments = units.filter(({ kind }) => kind === "department");
  const townships = units.filter(({ kind }) => kind !== "department");
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <CountySentence parts={sentence} />
      {overdueOnly && (
        <p className="flex flex-wrap gap-x-4">
          只列有逾期问题的{units.length}个单位。
          <Link href="/units" className={linkClass("prose")}>
            看全部单位
          </Link>
        </p>
      )}
      {units.length === 0 && !overdueOnly && (
        <EmptyState title="还没有单位">请系统管理员在“管理”中添加乡镇、街道。</EmptyState>
      )}
      {townships.length > 0 && (
        <Section title="乡镇、街道" aside={`${townships.length}个，按需要关注的程度排列`}>
          <UnitTable units={townships} />
        </Section>
      )}
      {departments.length > 0 && (
        <Section title="县直部门" aside={`${departments.length}个`}>
          <UnitTable units={departments} />
        </Section>
      )}
    </div>
  );
}
