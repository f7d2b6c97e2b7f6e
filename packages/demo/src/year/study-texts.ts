/** What a party committee's study group reads together. */
export const studyTopics: readonly string[] = [
  "意识形态工作责任制实施办法",
  "宣传思想文化工作的新要求",
  "中国共产党宣传工作条例",
  "党的创新理论学习读本",
  "基层网络舆情应对与信息公开",
  "乡村文化振兴与移风易俗",
  "党内法规选编",
  "新时代文明实践中心建设要求",
  "县委全会精神",
  "省、市宣传部长会议精神",
  "农村精神文明建设典型案例",
  "全面推进乡村振兴有关文件",
  "总体国家安全观",
  "农村公共文化服务保障法规",
  "防汛救灾中的宣传动员",
  "民法典与基层治理",
  "粮食安全与耕地保护政策",
  "生态环境保护督察反馈意见",
];

/** What the staff of a township's offices study. */
export const staffTopics: readonly string[] = [
  "机关工作纪律和保密要求",
  "意识形态工作责任清单",
  "政务信息写作",
  "网上政务公开规定",
  "窗口服务规范",
  "乡村振兴政策问答",
  "防汛值班和信息报送要求",
  "节约型机关建设要求",
  "档案管理办法",
  "新闻发布与舆情回应基本要求",
  "安全生产法",
  "文明礼仪和移风易俗倡议",
];

/** What lecturers talk about in the villages. */
export const lectureThemes: readonly string[] = [
  "惠农政策面对面",
  "移风易俗进农家",
  "党的创新理论小板凳课堂",
  "法治乡村夜谈",
  "粮食生产与科学管护",
  "医保参保政策解读",
  "防范电信诈骗",
  "好家风好家训",
  "人居环境整治大家谈",
  "森林防火与安全用电",
  "乡村产业发展故事",
  "反对浪费、崇尚节约",
];

/** What the party committee decides on when ideology work is its topic. */
export const topicMeetingTexts: readonly string[] = [
  "研究意识形态工作责任分工和全年安排",
  "听取意识形态工作情况汇报",
  "研究宣传阵地管理和经费保障",
  "研究督查反馈问题整改",
];

/** What trains the people who do the work. */
export const trainingTexts: readonly string[] = [
  "通讯员写作培训班",
  "村级广播管护员操作培训",
  "网评员、信息员业务培训",
  "文明实践站管理员培训",
];
