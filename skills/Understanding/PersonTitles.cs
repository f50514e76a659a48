namespace CrmBot.Skills.Understanding;

/// <summary>Forms of address that follow or precede a name.</summary>
internal static class PersonTitles
{
    public static readonly Lexicon Zh = new("""
        总 总监 总经理 副总经理 副总 总裁 总工 总工程师 董 董事长 董事 处 处长 副处长 科长 局长 副局长 部长 副部长 主任 副主任 经理 副经理 工 高工 工程师 老师 院长 副院长 校长 主管 厂长 副厂长 书记 行长 副行长 组长 所长 站长 秘书 教授 博士 先生 女士 小姐 姐 哥 会计 厅长 市长 县长 区长 队长 店长 老板 助理 医生 律师 顾问 专员 主席 会长 馆长 段长 班长
        """);

    public static readonly Lexicon En = new("mr mrs ms miss dr prof professor sir madam");

    /// <summary>Single-character titles that begin another word when one of these follows.</summary>
    public static readonly Lexicon NotTitleZh = new("总部 总量 总额 总体 总共 总结 总数 总价 总公司 总局 总线 总装 总署 总包 总行 总店 总院 总务 工厂 工作 工程 工人 工资 工业 工期 工具 工艺 工地 工商 工序 工时 工会 工贸 工单 工头 处理 处置 处于 处罚 处方 处境 处在 董事会 哥们 姐妹 总计 总部 总之 总代");

    public const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    public static bool IsSurname(char c) => Surnames.Contains(c);

    public static int Surname(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text.Slice(at, 2) is "欧阳" or "上官" or "司马" or "诸葛" or "司徒" or "皇甫" or "夏侯" or "令狐" ? 2 : at < text.Length && IsSurname(text[at]) ? 1 : 0;
}
