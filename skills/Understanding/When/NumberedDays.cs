namespace CrmBot.Skills.Understanding.When;

/// <summary>5号, 十五日, the 5th: a day of the month alone.</summary>
internal static class NumberedDays
{
    private static readonly Lexicon NotAfter = new("单 线 楼 店 门 机 库 馆 仓 厂 院 桥 口 位 房 柜 样 产 模 车 厅 台 井 炉 文 码 令 召 称 章 料 段 标 头 球 电池 会议室 项目 公馆 地块 宿舍 座 栋 铺 员工 选手 机组 船 泊 工位 客户 方案 版 字 公司");
    private static readonly Lexicon NotBefore = new("路 街 道 弄 巷 村 园 区 厦 栋 座 房 牌 编 单 尾 批 型 工 第 楼 里 胡同 大道 编号 单号 订单 工单 合同 票 货 件 箱 道路 每月 每个月 每月的 每个月的");

    /// <summary>Whether the 号 or 日 there marks a day: not 3号楼, 5日游.</summary>
    public static bool IsDay(Sentence s, int mark) => s[mark] == '日' ? s[mark + 1] is not ('游' or '均' or '元' or '本' or '内' or '系') : NotAfter.At(s.Text, mark + 1) == 0;

    /// <summary>A number has just been read; the mark comes next.</summary>
    public static Piece Zh(Sentence s, int i, int mark, int day)
    {
        if (s[mark] is not ('号' or '日') || !IsDay(s, mark) || day is < 1 or > 31) return default;
        if (NotBefore.Before(s.Text, s.BackOverSpaces(i)) > 0 || (i > 0 && s[i - 1] is '#' or '近' or '每')) return default;
        return Of(s, i, mark + 1, day);
    }

    /// <summary>The latest, and the next; months that do not have it are passed over.</summary>
    public static Piece Of(Sentence s, int start, int end, int day)
    {
        var (back, ahead) = (s.Now.FirstOfMonth, s.Now.FirstOfMonth);
        while (day > DateTime.DaysInMonth(back.Year, back.Month) || back.AddDays(day - 1) > s.Today) back = back.AddMonths(-1);
        while (day > DateTime.DaysInMonth(ahead.Year, ahead.Month) || ahead.AddDays(day - 1) < s.Today) ahead = ahead.AddMonths(1);
        return new Piece(start, end, Days.Of(back.AddDays(day - 1)), Days.Of(ahead.AddDays(day - 1)), Grain.DayOfMonth) { Cycle = Cycle.Month, Number = day };
    }
}
