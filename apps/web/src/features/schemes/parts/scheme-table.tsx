import {
  evidenceRuleLabels,
  formulaText,
  type Indicator,
  type SchemeRules,
  schemeColumns,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import { screenLabels } from "@xianlan/domain/table";
import { Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { Fragment } from "react";

/** Names of units by id, for indicators that apply to some only. */
export type UnitNames = ReadonlyMap<string, string>;

type Props = { rules: SchemeRules; units: UnitNames };

/** The scheme as it would be printed: by first-level indicator, with the rules written out. */
export function SchemeTable(props: Props) {
  return (
    <>
      <div className="max-sm:hidden print:block">
        <WideTable {...props} />
      </div>
      <SchemeCards {...props} />
    </>
  );
}

/** The same on a phone, one indicator under another. */
function SchemeCards({ rules, units }: Props) {
  return (
    <div className="border-t-2 border-ink text-sm sm:hidden print:hidden">
      {rules.categories.map(({ code, name }) => {
        const own = rules.indicators.filter(({ category }) => category === code);
        return (
          own.length > 0 && (
            <section key={code}>
              <h2 className="border-b border-line bg-wash px-2 py-2 font-semibold">
                {code} {name}
                <span className="ml-3 font-normal text-soft">{worthText(own)}</span>
              </h2>
              <ul>
                {own.map((one) => (
                  <li key={one.code} className="border-b border-line px-2 py-2.5">
                    <p className="flex items-baseline gap-x-2 font-medium">
                      <span>{one.code}</span>
                      <span className="min-w-0 flex-1">{one.name}</span>
                      <span className="whitespace-nowrap">
                        {weightText(one)}
                        {one.role !== "deduction" && "分"}
                      </span>
                    </p>
                    <p className="mt-1">
                      {[targetText(one), formulaText(one)].filter(Boolean).join("；")}
                    </p>
                    <p className="mt-1 text-xs text-muted">{sourceLine(one, units)}</p>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function sourceLine(one: Indicator, units: UnitNames): string {
  const { evidence, confirmedBy, basis, filingNumber, appliesTo } = one;
  return [
    sourceText(one),
    evidence !== "none" && evidenceRuleLabels[evidence],
    `${confirmedBy}确认`,
    basis !== "" && `依据：${basis}`,
    filingNumber !== "" && `备案号：${filingNumber}`,
    appliesTo !== null && `适用：${appliesText(appliesTo, units)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

const heads = screenLabels(schemeColumns);

function WideTable({ rules, units }: Props) {
  return (
    <Table caption="考核指标与评分办法" className="[&_td]:align-top">
      <THead>
        <Tr>
          <Th>{heads.code}</Th>
          <Th>{heads.name}</Th>
          <Th>{heads.target}</Th>
          <Th numeric>{heads.weight}</Th>
          <Th>{heads.formula}</Th>
          <Th>{heads.source}</Th>
          <Th>{heads.confirmedBy}</Th>
        </Tr>
      </THead>
      <TBody>
        {rules.categories.map(({ code, name }) => {
          const own = rules.indicators.filter(({ category }) => category === code);
          return (
            own.length > 0 && (
              <Fragment key={code}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={7}
                    className="border-b border-line bg-wash px-2 py-2 text-left font-semibold"
                  >
                    {code} {name}
                    <span className="ml-3 font-normal text-soft">{worthText(own)}</span>
                  </th>
                </tr>
                {own.map((indicator) => (
                  <IndicatorRow key={indicator.code} indicator={indicator} units={units} />
                ))}
              </Fragment>
            )
          );
        })}
      </TBody>
    </Table>
  );
}

function worthText(own: readonly Indicator[]): string {
  const sum = (role: Indicator["role"]) =>
    own.filter((one) => one.role === role).reduce((total, one) => total + Number(one.weight), 0);
  const rounded = (value: number) => String(Math.round(value * 100) / 100);
  const [base, bonus] = [sum("base"), sum("bonus")];
  return [base > 0 && `${rounded(base)}分`, bonus > 0 && `加分至多${rounded(bonus)}分`]
    .filter(Boolean)
    .join("，");
}

const weightText = ({ role, weight }: Indicator) =>
  role === "deduction" ? "扣分" : role === "bonus" ? `+${weight}` : weight;

function IndicatorRow({ indicator, units }: { indicator: Indicator; units: UnitNames }) {
  const { code, name, basis, evidence, confirmedBy, filingNumber, appliesTo } = indicator;
  return (
    <Tr id={`indicator-${code}`}>
      <Td nowrap>{code}</Td>
      <Td head className="min-w-[10em]">
        {name}
        {basis !== "" && <p className="text-xs font-normal text-muted">依据：{basis}</p>}
        {appliesTo !== null && (
          <p className="text-xs font-normal text-muted">适用：{appliesText(appliesTo, units)}</p>
        )}
      </Td>
      <Td className="min-w-[9em]">{targetText(indicator) || "—"}</Td>
      <Td numeric>{weightText(indicator)}</Td>
      <Td className="min-w-[15em]">{formulaText(indicator)}</Td>
      <Td className="min-w-[11em]">
        {sourceText(indicator)}
        {evidence !== "none" && (
          <p className="text-xs text-muted">{evidenceRuleLabels[evidence]}</p>
        )}
        {filingNumber !== "" && <p className="text-xs text-muted">备案号：{filingNumber}</p>}
      </Td>
      <Td className="min-w-[7em]">{confirmedBy}</Td>
    </Tr>
  );
}

function appliesText(ids: readonly string[], units: UnitNames): string {
  if (ids.length === 0) return "不适用于本单位";
  const names = ids.map((id) => units.get(id) ?? "").filter(Boolean);
  return names.length > 6
    ? `${names.slice(0, 6).join("、")}等${names.length}个单位`
    : names.join("、");
}
