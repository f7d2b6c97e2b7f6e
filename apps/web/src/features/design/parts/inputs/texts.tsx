import {
  Button,
  buttonClass,
  DateField,
  Fieldset,
  FileDrop,
  IconButton,
  linkClass,
  NumberField,
  PlusIcon,
  SearchIcon,
  TextArea,
  TextField,
} from "@xianlan/ui";
import { useState } from "react";
import { Specimen, SpecimenGroup } from "../specimen.tsx";

const variants = ["primary", "secondary", "quiet", "danger"] as const;
const wide = "w-64";

/** Buttons, links that look like them, and what people type into. */
export function InputSpecimens() {
  const [amount, setAmount] = useState("1200.50");
  return (
    <SpecimenGroup title="inputs：按钮和填写">
      {variants.map((variant) => (
        <Specimen key={variant} name={`Button variant="${variant}"`}>
          <Button variant={variant}>交办</Button>
          <Button variant={variant} size="sm">
            小号
          </Button>
          <Button variant={variant} icon={<PlusIcon />}>
            带图标
          </Button>
          <Button variant={variant} loading>
            正在保存
          </Button>
          <Button variant={variant} disabled>
            不可用
          </Button>
        </Specimen>
      ))}
      <Specimen name="IconButton">
        {variants.map((variant) => (
          <IconButton key={variant} variant={variant} label="新增" icon={<PlusIcon />} />
        ))}
        <IconButton size="sm" label="小号" icon={<PlusIcon />} />
        <IconButton label="不可用" icon={<PlusIcon />} disabled />
      </Specimen>
      <Specimen name="buttonClass, linkClass">
        <a href="#parts" className={buttonClass({ variant: "primary" })}>
          像按钮的链接
        </a>
        <a href="#parts" className={linkClass()}>
          表格里的链接
        </a>
        <span>
          一句话里的
          <a href="#parts" className={linkClass("prose")}>
            链接
          </a>
        </span>
      </Specimen>
      <Specimen name="TextField">
        <TextField label="标题" placeholder="没有填写" className={wide} />
        <TextField
          label="标题"
          defaultValue="院坝宣讲"
          hint="不超过40个字"
          required
          className={wide}
        />
        <TextField label="标题" error="请填写标题" className={wide} />
        <TextField label="标题" defaultValue="不能改" disabled className={wide} />
        <TextField label="标题" defaultValue="只读" readOnly className={wide} />
        <TextField label="查找" hideLabel size="sm" icon={<SearchIcon />} placeholder="小号" />
      </Specimen>
      <Specimen name="TextArea">
        <TextArea label="问题事实" className={wide} />
        <TextArea
          label="问题事实"
          defaultValue="农家书屋未开门"
          error="请写明时间"
          className={wide}
        />
        <TextArea label="问题事实" disabled rows={2} className={wide} />
      </Specimen>
      <Specimen name="NumberField">
        <NumberField label="到位经费" unit="元" value={amount} onValueChange={setAmount} />
        <NumberField label="应开通村数" value="" onValueChange={setAmount} error="没有的填 0" />
        <NumberField label="合计" value="12" onValueChange={setAmount} disabled size="sm" />
      </Specimen>
      <Specimen name="DateField">
        <DateField label="整改时限" />
        <DateField label="整改时限" defaultValue="2026-11-25" required />
        <DateField label="整改时限" error="早于交办日" size="sm" />
        <DateField label="整改时限" disabled />
      </Specimen>
      <Fieldset legend="Fieldset" hint="同属一件事的几项" className="w-full">
        <TextField label="责任领导" />
        <TextField label="责任人" />
      </Fieldset>
      <Specimen name="FileDrop">
        <FileDrop
          label="佐证材料"
          accept="image/*"
          multiple
          hint="每个不超过20 MB"
          className="w-full"
          onFiles={() => undefined}
          onRemove={() => undefined}
          items={[
            { id: "1", name: "等待.png", size: "0.2 MB", state: "waiting" },
            { id: "2", name: "上传中.png", size: "1.2 MB", state: "uploading", progress: 40 },
            { id: "3", name: "已上传.png", size: "0.8 MB", state: "done" },
            { id: "4", name: "过大.png", size: "31 MB", state: "failed", message: "超过20 MB" },
          ]}
        />
        <FileDrop label="不可用" accept=".xlsx" disabled onFiles={() => undefined} />
      </Specimen>
    </SpecimenGroup>
  );
}
