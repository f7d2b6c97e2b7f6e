/** Events of the practice stations. */
export const practiceThemes: readonly string[] = [
  "迎新春写春联",
  "元宵猜灯谜",
  "春耕农技服务",
  "清明文明祭扫倡议",
  "亲子共读",
  "包粽子话家风",
  "红色故事会",
  "暑期儿童课堂",
  "敬老义诊",
  "丰收分享会",
  "移风易俗小剧场",
  "法律咨询日",
  "旧物交换集市",
  "健康知识讲座",
];

/** Volunteer work of a team. */
export const volunteerThemes: readonly string[] = [
  "走访独居老人",
  "学雷锋便民服务",
  "河道清洁",
  "交通文明劝导",
  "义务植树",
  "防溺水巡查宣传",
  "抢收抢种互助",
  "场镇环境清理",
  "反诈知识入户",
  "爱心理发",
  "图书整理",
  "森林防火巡逻",
  "关爱留守儿童",
  "冬季送温暖",
];

export const volunteerTeams: readonly string[] = [
  "党员先锋服务队",
  "青年志愿服务队",
  "巾帼志愿服务队",
  "银发志愿服务队",
  "便民服务队",
  "应急志愿服务队",
];

/** Culture for everyone. */
export const cultureThemes: readonly string[] = [
  "乡村春晚",
  "广场舞展演",
  "送戏下乡",
  "农民篮球赛",
  "端午龙舟邀请赛",
  "露天电影放映周",
  "丰收节文艺汇演",
  "山歌会",
  "书法摄影展",
];

/** What a township is praised for, with who praised it. */
export const awards: readonly (readonly [title: string, level: "city" | "county", by: string])[] = [
  ["获评县文明实践示范所", "county", "县文明办"],
  ["获评县宣传思想文化工作先进单位", "county", "县委宣传部"],
  ["移风易俗做法入选市典型案例", "city", "市文明办"],
  ["农家书屋获评市示范书屋", "city", "市新闻出版局"],
];
