import type { Role } from "@xianlan/domain/account";
import { randomOf } from "./random.ts";
import { demoUnits, isTownship } from "./units.ts";

/** An account of the demo. The name is invented; people appear by post and name where a duty needs it. */
export type DemoPerson = {
  username: string;
  name: string;
  post: string;
  roles: readonly Role[];
  /** Key of the unit; null for the county. */
  unit: string | null;
};

const surnames = [..."江沈顾陆程许韩卢邵钟宋贺龚覃涂柏阮温俞凌"];
const given = (
  "知远 文澜 景行 若谷 书仪 清和 子衿 怀瑾 明溪 望舒 以宁 承宇 嘉树 思齐 云帆 " +
  "静好 立言 慕白 星河 守拙 念真 长青 允执 亦安 归舟 临川 听雨 向晚 同尘 安澜"
).split(" ");

const random = randomOf("people of the demo county");
const names = random.shuffle(surnames.flatMap((first) => given.map((last) => first + last)));

/** The n-th invented name; no two alike. */
function nameAt(n: number): string {
  return names[n] ?? `演示人员${n}`;
}

function countyPerson(n: number, username: string, post: string, role: Role): DemoPerson {
  return { username, name: nameAt(n), post, roles: [role], unit: null };
}

const county: readonly DemoPerson[] = [
  countyPerson(0, "leader", "县委副书记", "leader"),
  countyPerson(1, "office", "县委宣传部督查办主任", "office"),
  countyPerson(2, "office2", "县委宣传部督查办副主任", "office"),
  countyPerson(3, "inspector", "县委宣传部督查员", "inspector"),
  countyPerson(4, "inspector2", "县委宣传部督查员", "inspector"),
  countyPerson(5, "admin", "县委宣传部信息专干", "admin"),
  countyPerson(6, "auditor", "县纪委监委派驻干部", "auditor"),
];

const ofUnits: readonly DemoPerson[] = demoUnits.flatMap((unit, at): DemoPerson[] => {
  const own = { unit: unit.key };
  const [lead, clerk] = isTownship(unit)
    ? ["党委副书记", "宣传委员"]
    : ["分管副局长", "宣传股股长"];
  const first = 10 + at * 2;
  return [
    {
      ...own,
      username: `${unit.key}-lead`,
      name: nameAt(first),
      post: unit.key === "media" ? "副主任" : lead,
      roles: ["unit_lead"],
    },
    {
      ...own,
      username: `${unit.key}-clerk`,
      name: nameAt(first + 1),
      post: unit.key === "media" ? "总编室主任" : clerk,
      roles: ["unit_clerk"],
    },
  ];
});

/** Everyone who can sign in to the demo: the first of each role gets the button. */
export const demoPeople: readonly DemoPerson[] = [...county, ...ofUnits];

/** @throws RangeError for a username the demo does not have. */
export function personOf(username: string): DemoPerson {
  const person = demoPeople.find((one) => one.username === username);
  if (person === undefined) throw new RangeError(`nobody is called ${username}`);
  return person;
}

/** Somebody of a village or community who answers for a finding there; the same one each time. */
export function secretaryOf(place: string): string {
  const of = randomOf(`secretary of ${place}`);
  return `${place}党组织书记${nameAt(of.int(80, 590))}`;
}
