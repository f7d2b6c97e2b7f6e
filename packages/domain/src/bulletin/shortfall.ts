/**
 * Words with a negative look that state no shortfall: figures of a requirement (不少于),
 * denials of harm (没有出现), fixed expressions.
 */
const harmless =
  /不(?:少于|低于|高于|超过|晚于|迟于|断|仅|但|得(?!力|法|当|劲)|忘|同(?!步)|定期|等|要|准(?!确|时|备|点)|可或缺|信谣|传谣|造谣|打招呼|乏)|无(?:不|疑|私)|未(?:来|成年)|(?:没有|未)(?:出现|发生|酿成|造成|发现)|没有[^，。；]{0,8}就没有|困难(?:群众|家庭|学生|职工|人员|党员)|重重困难|差异化|难得|难忘|严重自然灾害|问题(?:导向|意识|线索)|低保|低收入/g;

/** Words that state a shortfall where a document speaks of problems. */
const cues = [
  /不/,
  /没有|没(?:能|得到|完成|按|人|落实)|未|尚无|均无|毫无|无(?:专|人|计划|方案|记录|台账|规划|制度|阵地|场所|经费|大规模|法|标识|固定|具体|实质|任何|章|力)|大多无/,
  /缺(?:少|乏|失|位|口|陷|项|席|勤|编|额|漏)?|短缺|欠(?:缺|账|佳|妥|费|新|深)|匮乏|薄弱|疲软|乏力/,
  /滞后|落后|靠后|倒数|末位|垫底|停滞|停播|脱节|断档|断层|空转|空白|为零|为0|零(?:上报|报送|上稿)/,
  /偏(?:低|少|弱|慢|差|松|软|离|窄|重)|较(?:差|低|弱|少|慢|窄|为(?:薄弱|单一|滞后|欠缺))|[低差慢]|太(?:少|低|差|慢)|很少|鲜少|甚少|极少|少(?:数人|量)/,
  /仅|只(?:有|为|完成|开展|占|在|是|求|限|局|上报|上稿|注重|满足|停留|报送|组织|能)/,
  /有待|还需|尚需|需(?:要)?(?:进一步|加强|提高|改进|提升)|亟(?:待|需)|有差距|差距/,
  /流失|损毁|损坏|破损|失声|失灵|失效|失管|故障|摆设|哑巴|闲置|锁门|关门|陈旧|老化|过时|老旧/,
  /替代|以[^，。；]{1,12}代(?:替)?|代(?:签|抄)|违(?:纪|规|法|反|背)|私(?:设|自)|擅自|查处|通报批评|挪用|截留|挤占|占用|拖欠|虚(?:假|报|化|设)|造假|弄虚作假|抄袭|雷同|照搬|照抄/,
  /应付|敷衍|走过场|走形式|流于|形式(?:主义|化|单一)|形同|弱化|淡化|甩手|二传手|搭头|份外|分外|听之任之|身兼数职|(?:变动|更换|流动)[^，。；]{0,4}频繁|千头万绪|推诿|扯皮|懈怠|松懈|畏难|盲目|被动|厌战|侥幸/,
  /困难|难(?:度|以|点|题)|较难|迟(?:缓|迟|到|报|滞)|缓慢|拖(?:延|拉|沓)|逾期|超期|遗漏|漏(?:报|项|登)|失(?:实|误|职|察|范)/,
  /单一|单调|简单|粗放|粗糙|简洁|杂(?:乱|而不精)|混乱|乱(?!象清)|脏|屡|边改边犯|偏差|隐患|漏洞|盲区|盲点|死角|反弹|回潮|下降|下滑|减少|萎缩/,
  /仍(?:然)?(?:存在|有)|依然存在|时有发生|问题(?:较|比较|十分|突出|严重|依然|仍)|现象(?:较|比较|突出|严重|依然|仍|时有)|等问题|的问题|的现象|重复建设|浪费|忧虑|担(?:心|忧)|严重(?!的?政治)/,
];

/** A clause that demands instead of reporting. */
const demand =
  /^(?:同时|并|还|也|更|今后|下一步|下步)?(?:各[^，。；不没未无缺]{0,10}?|[^，。；不没未无缺]{0,10}?(?:党委|乡镇|部门|单位|干部|委员|同志)(?:一定|都|均)?)?(?:(?<![主重需只摘纲概])要(?!求|么|闻)|应(?!付|对|急|用|有)|必须|务必|须|请|力争|确保|切实|杜绝|防止|避免|克服|严禁|望)/;
const contrastStart = /^(?:但|但是|然而|却|可是|不过|而|目前|截至|至今|实际上|督查中|检查中)/;
const future = /(?:我们|我镇|我乡|本|下一步|今后|下步)[^，。；]{0,10}将/;
const announcement =
  /(?:存在|还有|有|发现)[^，,。；;：:]{0,14}(?:问题|不足|差距|困难|薄弱环节|短板)(?:和(?:不足|问题|困难|差距))?(?=[，,。；;：:、\s]|$|主要|务必)/g;
const requirement =
  /(?:按照|按|根据|依据)[^。；]{0,30}?(?:要求|规定|办法|方案|标准)|不少于|不低于|不得|应当|必须|要求|规定|务必/;
const praise =
  /取得|成效|成绩|明显(?:提高|改善|增强)|显著|圆满|良好|较好|扎实|有力|齐全|齐备|规范|到位|健全|完善|及时|全覆盖|常态化|好评|获(?:得|评)|荣获|表扬|肯定|先进|亮点纷呈/;

function hasCue(excerpt: string): boolean {
  const restText = excerpt.replace(harmless, "");
  return cues.some((cue) => cue.test(restText));
}

/** The clauses of a sentence that report a state of things rather than demand one. */
function reportedClauses(sentence: string): string {
  const cues: string[] = [];
  let demanding = false;
  for (const clause of sentence.split(/[，,；;：:]/)) {
    const excerpt = clause.trim();
    if (contrastStart.test(excerpt)) demanding = false;
    if (demand.test(excerpt)) demanding = true;
    if (!demanding) cues.push(excerpt);
  }
  return cues.join("，");
}

/**
 * Does a sentence of a problem section state a shortfall?
 *
 * A cue word decides; clauses that only demand, and the phrase that merely announces
 * problems, do not count. Without a cue, a sentence about somebody in particular
 * (`hasSubject`) still counts unless it states a requirement or praises: in a section of
 * problems the writer had a reason to mention them.
 */
export function statesShortfall(sentence: string, hasSubject: boolean): boolean {
  const facts = reportedClauses(sentence).replace(announcement, "");
  if (future.test(facts)) return false;
  if (hasCue(facts)) return true;
  if (!hasSubject || facts.length < 6) return false;
  return (
    !requirement.test(sentence) && !praise.test(sentence) && reportedClauses(sentence).length > 6
  );
}

/** Does a heading or a bare phrase state a shortfall? */
export function headingStatesShortfall(title: string): boolean {
  return hasCue(title);
}
