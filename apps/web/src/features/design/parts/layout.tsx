import {
  Button,
  DescriptionList,
  Kbd,
  Pagination,
  ScrollRegion,
  Section,
  Steps,
  Table,
  TableEmpty,
  Tabs,
  TBody,
  Td,
  THead,
  Th,
  Timeline,
  TimelineItem,
  Tr,
  tabLinkClass,
  tabRowClass,
} from "@xianlan/ui";
import { useState } from "react";
import { Specimen, SpecimenGroup } from "./specimen.tsx";

const steps = ["选择文件", "核对列", "逐行确认"];
const tabs = [
  { value: "open", label: "在办", count: 42, content: "在办的问题" },
  { value: "closed", label: "已销号", content: "已销号的问题" },
];

function TableSpecimen() {
  const [ascending, setAscending] = useState(true);
  return (
    <Table caption="各单位" showCaption>
      <THead>
        <Tr>
          <Th pinned>单位</Th>
          <Th
            numeric
            sort={ascending ? "ascending" : "descending"}
            onSort={() => setAscending(!ascending)}
          >
            在办
          </Th>
          <Th numeric onSort={() => undefined}>
            逾期
          </Th>
          <Th>说明</Th>
        </Tr>
      </THead>
      <TBody>
        <Tr>
          <Td head pinned>
            青石镇
          </Td>
          <Td numeric>12</Td>
          <Td numeric>1</Td>
          <Td prose>一段较长的说明，在手机上不会挤成一列。</Td>
        </Tr>
        <Tr selected>
          <Td head pinned>
            选中的一行
          </Td>
          <Td numeric>3</Td>
          <Td numeric>0</Td>
          <Td nowrap>不换行</Td>
        </Tr>
      </TBody>
    </Table>
  );
}

/** How a page is put together. */
export function LayoutSpecimens() {
  const [tab, setTab] = useState("open");
  return (
    <SpecimenGroup title="layout：版面">
      <Specimen name="Section">
        <Section title="二级标题" aside="右侧的数" className="w-full">
          正文
        </Section>
        <Section title="三级标题" level={3} className="w-full">
          正文
        </Section>
      </Specimen>
      <Specimen name="Table, THead, TBody, Tr, Th, Td">
        <div className="w-full">
          <TableSpecimen />
        </div>
      </Specimen>
      <Specimen name="TableEmpty">
        <Table caption="没有行的表">
          <TBody>
            <TableEmpty columns={2}>没有符合条件的问题，请放宽条件。</TableEmpty>
          </TBody>
        </Table>
      </Specimen>
      <Specimen name="Pagination">
        <div className="w-full">
          <Pagination
            summary="第1至50件，共120件"
            previous={<Button disabled>上一页</Button>}
            next={<Button>下一页</Button>}
          />
        </div>
      </Specimen>
      <Specimen name="Tabs">
        <Tabs label="问题" items={tabs} value={tab} onValueChange={setTab} />
      </Specimen>
      <Specimen name="tabLinkClass, tabRowClass">
        <nav aria-label="分页" className={tabRowClass}>
          <a href="#parts" aria-current="page" className={tabLinkClass(true)}>
            当前
          </a>
          <a href="#parts" className={tabLinkClass(false)}>
            其他
          </a>
        </nav>
      </Specimen>
      <Specimen name="Steps">
        {steps.map((step, at) => (
          <Steps key={step} labels={steps} current={at} />
        ))}
      </Specimen>
      <Specimen name="DescriptionList">
        <DescriptionList
          items={[
            { term: "责任单位", value: "青石镇" },
            { term: "核查人", value: null },
          ]}
        />
      </Specimen>
      <Specimen name="Timeline, TimelineItem">
        <Timeline label="办理过程">
          <TimelineItem time="11月5日" dateTime="2026-11-05" title="交办" actor="督查办" strong>
            整改时限11月26日
          </TimelineItem>
          <TimelineItem time="11月6日" dateTime="2026-11-06" title="填报进展" />
        </Timeline>
      </Specimen>
      <Specimen name="SkipLink">按 Tab 键，页面左上角出现“跳到正文”。</Specimen>
      <Specimen name="ScrollRegion, Kbd">
        <ScrollRegion label="很宽的内容" className="w-64">
          <p className="w-96">
            比框宽的内容可以用键盘左右移动：<Kbd>←</Kbd> <Kbd>→</Kbd>
          </p>
        </ScrollRegion>
      </Specimen>
    </SpecimenGroup>
  );
}
