import { dayInput } from "@xianlan/domain/calendar";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { complaintAt, ownComplaints, refusedComplaints, schemaResolver } from "./complaints.ts";

const schema = z
  .object({
    title: z.string().trim().min(2, "请填写名称"),
    unitId: z.uuid("请选择单位"),
    measures: z
      .array(z.object({ text: z.string().min(1, "请写明措施"), dueOn: dayInput("如 2026-11-05") }))
      .min(1, "请至少写一条措施"),
  })
  .refine(({ title }) => title !== "重名", "换一个名称");
const measure = { text: "补齐台账", dueOn: "2026-11-20" };
const unitId = "0198d8f2-6c3a-7c7c-8c1e-1f2d3c4b5a69";

async function check(values: z.input<typeof schema>) {
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { values: parsed, errors } = await schemaResolver(schema)(values, undefined, options);
  return { parsed, complaints: ownComplaints(errors) };
}

describe("the schema's complaints", () => {
  it("are none where the values hold, and the schema's own values go on", async () => {
    const { parsed, complaints } = await check({ title: " 补课 ", unitId, measures: [measure] });
    expect(complaints).toEqual({});
    expect(parsed).toMatchObject({ title: "补课" });
  });

  it("stand at the path of each field, in the schema's order", async () => {
    const { complaints } = await check({
      title: "",
      unitId: "",
      measures: [measure, { text: "", dueOn: "11月5日" }],
    });
    expect(Object.entries(complaints)).toEqual([
      ["title", "请填写名称"],
      ["unitId", "请选择单位"],
      ["measures.1.text", "请写明措施"],
      ["measures.1.dueOn", "如 2026-11-05"],
    ]);
  });

  it("ask for a day that was not chosen", async () => {
    const { complaints } = await check({
      title: "补课",
      unitId,
      measures: [{ text: "补齐台账", dueOn: "" }],
    });
    expect(complaints).toEqual({ "measures.0.dueOn": "请选择日期" });
  });

  it("speak of a list as a whole", async () => {
    const { complaints } = await check({ title: "补课", unitId, measures: [] });
    expect(complaints).toEqual({ measures: "请至少写一条措施" });
  });

  it("hold back a form of which only the whole is wrong", async () => {
    const { complaints } = await check({ title: "重名", unitId, measures: [measure] });
    expect(Object.values(complaints)).toEqual(["换一个名称"]);
  });
});

describe("refusedComplaints", () => {
  const sent = { title: "补课", measures: [measure] };
  const fields = [
    { path: "title", message: "本年已有同名" },
    { path: "title", message: "太短" },
    { path: "measures.0.text", message: "有疑似电话" },
    { path: "confirmPersonalNumbers", message: "请确认" },
  ];

  it("keeps the first at each field until the field changes", () => {
    expect(refusedComplaints(fields, sent, structuredClone(sent))).toEqual({
      title: "本年已有同名",
      "measures.0.text": "有疑似电话",
      confirmPersonalNumbers: "请确认",
    });
    const corrected = { title: "补课二", measures: [{ ...measure, text: "补齐" }] };
    expect(refusedComplaints(fields, sent, corrected)).toEqual({
      confirmPersonalNumbers: "请确认",
    });
  });
});

it("finds the complaint at a field, else the first inside it", () => {
  const complaints = { roles: "请选择角色", "files.1": "没有这个文件", "files.2": "太大" };
  expect(complaintAt(complaints, "roles")).toBe("请选择角色");
  expect(complaintAt(complaints, "files")).toBe("没有这个文件");
  expect(complaintAt(complaints, "file")).toBeUndefined();
});
