import {
  Badge,
  BellIcon,
  Button,
  CheckIcon,
  ChevronDownIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  CloseIcon,
  cx,
  DiffPair,
  DownloadIcon,
  EmptyState,
  ErrorState,
  FileIcon,
  InfoIcon,
  MenuIcon,
  Notice,
  PlusIcon,
  PrintIcon,
  SearchIcon,
  SortDownIcon,
  SortIcon,
  SortUpIcon,
  Spinner,
  Stat,
  StatusLight,
  TableSkeleton,
  TextSkeleton,
  UploadIcon,
  WarningIcon,
} from "@xianlan/ui";
import { Specimen, SpecimenGroup } from "./specimen.tsx";

const icons = {
  BellIcon,
  CheckIcon,
  ChevronDownIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  CloseIcon,
  DownloadIcon,
  FileIcon,
  InfoIcon,
  MenuIcon,
  PlusIcon,
  PrintIcon,
  SearchIcon,
  SortDownIcon,
  SortIcon,
  SortUpIcon,
  UploadIcon,
  WarningIcon,
};

/** What is shown and not typed into. */
export function DisplaySpecimens() {
  return (
    <SpecimenGroup title="display：显示">
      <Specimen name="StatusLight">
        <StatusLight tone="green">正常</StatusLight>
        <StatusLight tone="amber">还剩2个工作日</StatusLight>
        <StatusLight tone="red">逾期3个工作日</StatusLight>
        <StatusLight tone="blue">长期坚持</StatusLight>
        <StatusLight tone="none">已撤销</StatusLight>
      </Specimen>
      <Specimen name="Badge">
        <Badge>一般</Badge>
        <Badge strong>重大</Badge>
        <Badge className={cx("border-dashed", false)}>自定边框</Badge>
      </Specimen>
      <Specimen name="Stat">
        <Stat label="在办" value={42} unit="件" note="截至11月21日" href="#parts" />
        <Stat label="整改率" value="—" note="尚无已交办的问题" />
      </Specimen>
      <Specimen name="Notice">
        <Notice title="说明" action={<Button size="sm">知道了</Button>}>
          锁定后只能更正。
        </Notice>
        <Notice kind="warning" title="请注意">
          文字中有疑似手机号。
        </Notice>
      </Specimen>
      <Specimen name="DiffPair">
        <DiffPair
          rows={[
            { label: "标题", ours: "院坝宣讲", theirs: "院坝宣讲", differs: false },
            { label: "场次", ours: "12", theirs: null, differs: true },
          ]}
        />
      </Specimen>
      <Specimen name="EmptyState, ErrorState">
        <div className="w-full">
          <EmptyState title="还没有工作记录" action={<Button variant="primary">记一条</Button>}>
            一条记录计入它满足的每一项指标。
          </EmptyState>
        </div>
        <div className="w-full">
          <ErrorState
            message="数据库正忙，请稍候重试。"
            id="01989f3e"
            action={<Button>重试</Button>}
          />
        </div>
      </Specimen>
      <Specimen name="Spinner">
        <Spinner />
        <Spinner label="正在计算" />
      </Specimen>
      <Specimen name="TextSkeleton, TableSkeleton">
        <div className="w-full">
          <TextSkeleton lines={2} />
        </div>
        <div className="w-full">
          <TableSkeleton rows={2} columns={4} />
        </div>
      </Specimen>
      <Specimen name="Icon">
        {Object.entries(icons).map(([name, Icon]) => (
          <span key={name} className="flex items-center gap-2 text-xs text-muted">
            <Icon />
            {name}
          </span>
        ))}
      </Specimen>
    </SpecimenGroup>
  );
}
