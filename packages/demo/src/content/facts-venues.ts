import type { Pattern } from "../findings/pattern.ts";

const village = { category: "venues", site: "village" } as const;

/** 阵地建设: village broadcasting, reading rooms, culture stations and squares, notice boards. */
export const venueFacts: readonly Pattern[] = [
  {
    ...village,
    duty: "D1",
    severity: "serious",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}农村广播连续${random.int(25, 70)}天没有开机，广播平台显示终端离线，村干部不掌握开机密码`,
      criteria: ["终端恢复在线，连续10天按时播音", "明确管护人，开机登记完整"],
    }),
    measures: ["联系维护单位检修线路和终端", "明确管护人，每天早晚各播音一次并登记"],
    progress: ["终端已检修，平台显示在线", "管护人已明确，播音登记已建立"],
    evidence: "播音登记和平台在线截图",
    unmet: "平台显示整改期内仍有4天离线",
  },
  {
    ...village,
    duty: "D1",
    severity: "ordinary",
    months: [1, 12],
    write: ({ random, place }) => {
      const all = random.int(9, 16);
      return {
        fact: `${place}${all}只广播喇叭中有${random.int(3, Math.floor(all / 2))}只不响，报修登记在一个月以前，至今没有处理`,
        criteria: ["喇叭全部正常发声", "报修3天内有处理结果"],
      };
    },
    measures: ["更换损坏的喇叭和线路", "建立报修、处理、销号登记"],
    progress: ["已更换喇叭3只", "喇叭全部修复，试播正常"],
    evidence: "维修单和试播记录",
    unmet: "现场试播仍有2只不响",
  },
  {
    ...village,
    duty: "D1",
    severity: "serious",
    months: [9, 12],
    write: ({ place }) => ({
      fact: `${place}广播站除汛期预警外没有日常播音，开机登记自汛期结束后空白`,
      criteria: ["恢复日常播音，有节目安排", "连续两周的开机登记完整"],
    }),
    measures: ["排定每日播音内容，早晚各一次", "宣传委员每周抽听一次并登记"],
    progress: ["日常播音已恢复，节目安排已张贴"],
    evidence: "节目安排和开机登记",
    unmet: "登记为同一天补写，与平台记录不符",
  },
  {
    duty: "D1",
    category: "venues",
    site: "seat",
    severity: "major",
    months: [1, 12],
    write: ({ random }) => {
      const all = random.int(14, 20);
      const off = Math.round((all * random.int(35, 55)) / 100);
      return {
        fact: `广播平台显示辖区${all}个终端中${off}个离线，在线率${Math.round(((all - off) / all) * 100)}%，低于95%的要求，其中4个村（社区）已离线两个月以上`,
        criteria: ["在线率恢复到95%以上并保持一周", "维护合同和巡检制度已落实"],
      };
    },
    measures: [
      "党委书记牵头调度，一周内完成逐村检修",
      "与维护单位签订合同，明确24小时到场",
      "每周通报一次各村在线率",
    ],
    progress: ["已检修6个终端，在线率升到八成", "维护合同已签订，剩余终端正在更换主板"],
    evidence: "平台在线率统计和维护合同",
    unmet: "在线率92%，仍低于95%",
  },
  {
    ...village,
    duty: "D2",
    severity: "ordinary",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}农家书屋检查时没有开放，登记簿显示近一个月只开放${random.int(4, 9)}天，达不到每周5天`,
      criteria: ["每周开放不少于5天，登记完整", "开放时间和管理员已公示"],
    }),
    measures: ["调整管理员，公示开放时间", "文化站每周抽查一次"],
    progress: ["管理员已调整，本周开放5天", "开放时间已公示"],
    evidence: "开放登记和公示",
    unmet: "抽查当日仍未开放",
  },
  {
    ...village,
    duty: "D2",
    severity: "ordinary",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}农家书屋登记图书${random.int(1400, 2200)}册，抽查60册，${random.int(5, 14)}册不在架也没有借阅登记`,
      criteria: ["图书清点完毕，账实相符", "借阅登记恢复使用"],
    }),
    measures: ["一周内清点图书，追回外借图书", "启用借阅登记簿"],
    progress: ["清点完成，追回图书9册"],
    evidence: "图书清点表和借阅登记",
    unmet: "清点表合计与登记数仍差11册，没有说明",
  },
  {
    duty: "D4",
    category: "venues",
    site: "station",
    severity: "ordinary",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}排练厅堆放杂物，活动室${random.int(3, 6)}件器材损坏未修，免费开放时间没有公示`,
      criteria: ["排练厅恢复使用", "器材修复或更换", "开放时间已公示"],
    }),
    measures: ["清理排练厅，器材逐件登记检修", "公示免费开放时间和项目"],
    progress: ["排练厅已清理，器材修复3件", "开放时间已公示"],
    evidence: "文化站整治前后对照",
    unmet: "仍有2件器材没有修复，也没有停用标识",
  },
  {
    ...village,
    duty: "D4",
    severity: "immediate",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}文化广场${random.int(2, 4)}处健身器材松动，没有警示标识，存在安全隐患`,
      criteria: ["松动器材已加固或拆除", "巡查责任人已公示"],
    }),
    measures: ["当日设置警示，3个工作日内加固"],
    progress: ["警示标识已设置，维修人员已到场"],
    evidence: "器材加固前后对照",
    unmet: "单杠仍松动，请加固后再报",
  },
  {
    ...village,
    duty: "D4",
    severity: "immediate",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}宣传栏内容半年未换，${random.int(1, 3)}处玻璃破损，张贴了商业广告`,
      criteria: ["广告已清除，玻璃已更换", "内容已更新并按月轮换"],
    }),
    measures: ["清除广告、更换玻璃并更新内容"],
    progress: ["广告已清除，新内容已送审"],
    evidence: "宣传栏更新照片说明",
    unmet: "内容已更新，玻璃仍未更换",
  },
  {
    duty: "D4",
    category: "venues",
    site: "seat",
    severity: "major",
    months: [1, 12],
    write: () => ({
      fact: "综合文化服务中心改造应与村民服务中心同步推进，检查时仍未开工，没有排出工期，也没有书面报告原因",
      criteria: ["改造已开工", "工期倒排表经党委会议审定", "每半月报送一次进度"],
    }),
    measures: [
      "分管领导驻点推进用地和设计",
      "倒排工期，半月一调度",
      "与村民服务中心统一规划，避免重复建设",
    ],
    progress: ["设计方案已评审，用地手续已报批", "已进场施工，正在做基础"],
    evidence: "开工情况和工期倒排表",
    unmet: "现场只有围挡，没有施工人员和设备",
  },
  {
    ...village,
    duty: "D4",
    severity: "immediate",
    months: [1, 12],
    write: ({ place }) => ({
      fact: `${place}电子屏循环播放商业广告，没有内容审核登记，公益宣传时段为零`,
      criteria: ["商业广告已停播", "内容先审后播，登记完整"],
    }),
    measures: ["立即停播，建立先审后播登记"],
    progress: ["广告已停播，审核登记已建立"],
    evidence: "先审后播登记表",
    unmet: "登记表没有审核人签名",
  },
];
