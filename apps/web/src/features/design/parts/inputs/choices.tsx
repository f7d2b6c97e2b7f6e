import { Checkbox, Combobox, RadioGroup, Select } from "@xianlan/ui";
import { useState } from "react";
import { Specimen, SpecimenGroup } from "../specimen.tsx";

const options = [
  { value: "ordinary", label: "一般", hint: "15个工作日" },
  { value: "serious", label: "较重", hint: "30天" },
  { value: "major", label: "重大", hint: "10个工作日", disabled: true },
];
const wide = "w-64";

/** What people choose from. */
export function ChoiceSpecimens() {
  const [ticked, setTicked] = useState(true);
  const [severity, setSeverity] = useState<string | null>("ordinary");
  return (
    <SpecimenGroup title="inputs：选择">
      <Specimen name="Checkbox">
        <Checkbox
          label="已核对"
          hint="保存前看一遍"
          checked={ticked}
          onChange={(event) => setTicked(event.target.checked)}
        />
        <Checkbox label="没有勾选" />
        <Checkbox label="一部分" indeterminate />
        <Checkbox label="不可用" disabled />
        <Checkbox label="只有框" hideLabel />
      </Specimen>
      <Specimen name="RadioGroup">
        <RadioGroup
          legend="问题等级"
          options={options}
          value={severity}
          onValueChange={setSeverity}
          hint="等级决定时限"
          required
        />
        <RadioGroup
          legend="横排"
          layout="row"
          options={options}
          value={null}
          onValueChange={setSeverity}
          error="请选择问题等级"
        />
        <RadioGroup
          legend="不可用"
          options={options}
          value="serious"
          onValueChange={setSeverity}
          disabled
        />
      </Specimen>
      <Specimen name="Select">
        <Select label="问题等级" options={options} className={wide} />
        <Select
          label="问题等级"
          options={options}
          defaultValue="serious"
          required
          className={wide}
        />
        <Select label="问题等级" options={options} error="请选择问题等级" className={wide} />
        <Select
          label="问题等级"
          options={options}
          defaultValue="ordinary"
          disabled
          size="sm"
          className={wide}
        />
      </Specimen>
      <Specimen name="Combobox">
        <Combobox
          label="责任单位"
          options={options}
          value={severity}
          onValueChange={setSeverity}
          hint="输入几个字就能找到"
          className={wide}
        />
        <Combobox
          label="责任单位"
          options={[]}
          value={null}
          onValueChange={setSeverity}
          emptyText="没有这个单位"
          error="请选择责任单位"
          className={wide}
        />
        <Combobox
          label="责任单位"
          options={options}
          value="serious"
          onValueChange={setSeverity}
          disabled
          size="sm"
          className={wide}
        />
      </Specimen>
    </SpecimenGroup>
  );
}
