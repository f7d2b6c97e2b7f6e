import { type ChecklistItem, checkKindLabels } from "@xianlan/domain/checklist";
import { findingCategoryLabels, severityLabels } from "@xianlan/domain/finding";
import { EmptyState, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { byCategory } from "../arrange.ts";
import { daysText, dutyLabel } from "../checklist-text.ts";

/** The items as an inspector reads them, category by category. */
export function ItemsReading({ items }: { items: readonly ChecklistItem[] }) {
  if (items.length === 0) return <EmptyState title="这一版还没有检查项" />;
  return (
    <div className="flex flex-col gap-8">
      {byCategory(items)
        .filter(({ lines }) => lines.length > 0)
        .map(({ category, lines }) => (
          <Section key={category} title={`${findingCategoryLabels[category]}（${lines.length}项）`}>
            <Table caption={`${findingCategoryLabels[category]}检查项`}>
              <THead>
                <Tr>
                  <Th>编号</Th>
                  <Th>检查内容</Th>
                  <Th className="max-md:hidden">销号标准</Th>
                  <Th className="max-sm:hidden">填答</Th>
                  <Th className="max-sm:hidden">问题等级、时限</Th>
                </Tr>
              </THead>
              <TBody>
                {lines.map(({ item }) => (
                  <ItemRow key={item.code} item={item} />
                ))}
              </TBody>
            </Table>
          </Section>
        ))}
    </div>
  );
}

function ItemRow({ item }: { item: ChecklistItem }) {
  return (
    <Tr>
      <Td nowrap>{item.code}</Td>
      <Td head prose>
        <span className="font-normal">{item.text}</span>
        {item.guidance !== "" && (
          <p className="text-xs font-normal text-muted">方法：{item.guidance}</p>
        )}
        <p className="text-xs font-normal text-muted">{dutyLabel(item)}</p>
        <p className="text-xs font-normal text-muted md:hidden">
          销号标准：{item.criteria.join("；")}
        </p>
        <p className="text-xs font-normal text-muted sm:hidden">
          {checkKindLabels[item.kind]} · {severityLabels[item.severity]} · {daysText(item)}
        </p>
      </Td>
      <Td prose className="max-md:hidden">
        <ol className="list-decimal pl-4">
          {item.criteria.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </Td>
      <Td nowrap className="max-sm:hidden">
        {checkKindLabels[item.kind]}
      </Td>
      <Td nowrap className="max-sm:hidden">
        {severityLabels[item.severity]}
        <p className="text-xs text-muted">{daysText(item)}</p>
      </Td>
    </Tr>
  );
}
