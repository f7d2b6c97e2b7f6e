/** What units promise so that it does not happen again. */
export const preventionTexts: readonly string[] = [
  "列入党委会议每月议事内容，宣传委员按月核对",
  "建立台账，每月自查一次，年底前组织一次回头看",
  "明确专人负责，调离岗位时移交清单",
  "举一反三，对其他村（社区）同类事项逐一排查",
  "纳入对村（社区）的季度考核",
  "每季度向县委宣传部报送一次落实情况",
];

/** Why the county withdraws a finding after it was issued. */
export const withdrawReasons: readonly string[] = [
  "经核对平台记录，当日为线路检修停播，不属于管护缺失，予以撤销",
  "该点位已于上月移交县直部门管理，责任单位有误，另行交办",
  "单位补充提供的原始记录属实，问题不成立，予以撤销",
];

/** Remarks inspectors leave for their own side. */
export const noteTexts: readonly string[] = [
  "下次到该镇时顺路复看现场",
  "材料齐全，建议年底抽查一次保持情况",
  "同类问题在邻近两个村也有苗头，下一轮列入检查",
  "单位态度积极，提交材料比上一轮规范",
];
