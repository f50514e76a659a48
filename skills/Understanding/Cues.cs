namespace CrmBot.Skills.Understanding;

/// <summary>The words by which a sentence shows what it wants.</summary>
internal static class Cues
{
    public static readonly Lexicon Brief = new("""
        简报 情况 资料 档案 背景 介绍 概况 画像 近况 客户卡 基本信息 怎么样 brief briefing profile overview background tell_me_about info_on info_about what_do_we_know catch_me_up fill_me_in prep prep_for prepare_for prepare_me update_me_on run-down rundown
        """);

    public static readonly Lexicon Prepare = new("准备 要去 马上去 一会去 一会儿去 prep prepare preparing before");

    /// <summary>A contact told as done.</summary>
    public static readonly Lexicon Happened = new("""
        拜访了 拜访过 拜访完 拜访回来 见了 见过 见到 见完 刚见 去了 去过 跑了 到访 走访了 回访了 聊了 聊过 聊完 谈了 谈过 谈完 沟通了 交流了 讨论了 开了会 开了个会 开完会 打了电话 打了个电话 通了电话 通了个电话 通话 电话里 电话沟通 打过电话 来电 来电话 视频了 视频会议 连线 吃了饭 吃了个饭 吃了顿 一起吃 吃饭 喝了 喝茶 接待了 参观了 来访 回来了 碰了 碰面 碰了面 面谈 约见了 拜会了 发了邮件 发了函 写了信 寄了信 邮件沟通 腾讯会议 开了 介绍了 演示了 说好 去看了 拜访结束 签了
        met visited saw called phoned spoke talked had_a_call had_a_meeting had_a_visit had_lunch had_dinner had_coffee had_breakfast lunch_with dinner_with coffee_with just_met just_left just_saw call_with meeting_with zoom_with zoomed visit_to emailed wrote_to dropped_by stopped_by caught_up discussed we_met presented hosted visit_report
        """);

    /// <summary>A contact named, whether past or to come.</summary>
    public static readonly Lexicon Contact = new("拜访 走访 回访 见面 见 去 聊 谈 电话 打电话 视频 开会 吃饭 饭局 午饭 晚饭 面谈 拜会 visit visiting meet meeting call calling see seeing lunch dinner zoom");

    public static readonly Lexicon PlanZhEn = new("""
        打算 计划 要去 想去 准备去 约了 约好 约好了 安排 将 会去 得去 该去 去不去 预约 约 plan planning will going_to schedule arrange book i'll we'll should need_to
        """);

    public static readonly Lexicon Negated = new("没拜访 没有拜访 没见到 没见着 没去 没去成 没聊 没谈成 没打通 没联系上 didn't_meet didn't_visit didn't_see couldn't_meet");

    public static readonly Lexicon PastQuestion = new("""
        上次见 上次拜访 上次去 上次聊 上次和 上次跟 上一次 最近一次 多久没 好久没去 什么时候见 什么时候去 什么时候拜访 拜访记录 拜访历史 查拜访 看拜访 看看拜访 拜访列表 哪些拜访 几次拜访 拜访了几 拜访过几 拜访了哪 拜访了谁 见了谁 见过谁 去过几 去了几 去了哪 见了哪 见过哪 拜访过哪 拜访过谁 拜访情况 沟通记录 见过吗 去过吗 拜访过吗 拜访清单
        谁提过 谁提到 谁说过 谁聊过 谁抱怨过 提过什么 说过什么 见了多少 见了几 拜访了多少 去了多少 跑了多少 跑了几 搜拜访 搜一下
        who_mentioned who_brought_up who_asked_about visits_about visits_that search_visits search_my_visits last_time when_did when_was who_did_i who_have_i which_clients_did list_visits show_visits show_my_visits my_visits list_my_visits visit_history past_visits recent_visits visits_last visits_this visits_to visits_with visits_in how_many_visits how_many_times did_i_visit did_i_see did_we_visit did_i_meet last_visit last_meeting last_call
        """);

    /// <summary>Words searched for in past visits.</summary>
    public static readonly Lexicon Searched = new("谁提过 谁提到 谁提到过 谁说过 谁聊过 谁聊到 谁谈过 谁抱怨过 客户提过 客户提到 客户聊过 客户聊到 哪家提过 哪家提到 搜拜访 搜一下拜访 搜索拜访 who_mentioned who_brought_up who_talked_about clients_mentioned customers_mentioned search_visits search_my_visits search_the_visits visits_that_mention notes_that_mention");

    /// <summary>A client's account plan: drafted from its whole history, whatever else the words hold.</summary>
    public static readonly Lexicon AccountPlan = new("客户计划 客户规划 account_plan account_plans");

    /// <summary>A greeting to be written for somebody at a client: both the writing and the greeting are named.</summary>
    public static readonly Lexicon Writing = new("写 的问候 的祝福 的贺词 的贺卡 greeting_for greetings_for greeting_to greetings_to wish_for wishes_for message_for card_for 拟 起草 草拟 来一段 来段 来个 编一段 编个 发个 发一段 发条 write draft compose");

    /// <summary>What happened in a week, for the team or oneself.</summary>
    public static readonly Lexicon WeekSummary = new("本周小结 上周小结 这周小结 一周小结 本周总结 上周总结 这周总结 周小结 团队周总结 总结本周 总结一下本周 总结上周 总结一下上周 总结这周 总结一下这周 weekly_summary week_summary summary_of_the_week summary_of_this_week summary_of_last_week summarize_the_week summarize_this_week summarize_last_week summarise_the_week summarise_this_week summarise_last_week week_in_review");

    public static readonly Lexicon Greeting = new("问候 祝福 贺词 祝词 祝贺 拜年 贺卡 greeting greetings birthday_wish birthday_wishes birthday_message birthday_card new_year_message holiday_message season's_greetings");

    public static readonly Lexicon Complaint = new("投诉 抱怨 客诉 complained complaint complains complaining complain");

    /// <summary>Where complaints stand, rather than one to file.</summary>
    public static readonly Lexicon ComplaintQuestion = new("怎么样了 怎样了 处理得 处理的 进度 进展 到哪 结了没 结了吗 回复了吗 有下文 几个 多少 哪些 列表 一览 清单 统计 按类别 超时的 本月投诉 这个月投诉 的投诉有 status list any open_complaints overdue_complaints complaints_this how_many what_happened");

    public static readonly Lexicon Remind = new("提醒我 提醒一下 记得提醒 remind_me reminder set_a_reminder");
    public static readonly Lexicon OutOfScope = new("""
        请假 年假 病假 调休 天气 下雨吗 笑话 段子 打开excel excel ppt powerpoint word文档 外卖 股票 股价 翻译 机票 订票 订酒店 高铁票 报销 打卡 考勤 工资条 唱歌 歌曲 音乐 电影 新闻 写代码 写首诗 食谱 导航 打车 weather joke jokes leave_request day_off sick_leave annual_leave vacation flight flights hotel translate stock_price recipe song movie news poem open_word salary expense expenses taxi uber
        """);

    public static readonly Lexicon Question = new("? ？ 吗 什么 哪些 哪个 多少 几次 谁 怎么 when what who which how did do does");

    /// <summary>Other intents of the language contract, told by their plainest words; in this order.</summary>
    public static readonly (string Intent, Lexicon Words)[] Others =
    [
        (Intents.TaskAdd, Remind),
        (Intents.VisitPlan, new("该拜访 该去拜访 该见 去拜访谁 拜访谁 该去哪 who_should_i_visit whom_to_visit who_to_visit")),
        (Intents.TaskList, new("我的待办 待办事项 我的任务 我的承诺 答应过什么 答应了什么 承诺了什么 哪些承诺 my_tasks my_promises my_reminders to-do todo open_promises what_did_i_promise what_did_we_promise")),
        (Intents.SatisfactionRecord, new("满意度 打分 打了分 评分 nps survey_score satisfaction_score gave_us_a rated_us")),
        (Intents.ClientAssign, new("转给 移交 移交给 交接给 改由 分给 assign_to hand_over reassign transfer_to")),
        (Intents.ClientCreate, new("新建客户 新增客户 添加客户 录入客户 新客户 建个客户 add_client create_client new_client add_a_client add_a_new_client create_a_client")),
        (Intents.ClientUpdate, new("改成 改为 更新为 修改 调整为 升为 降为 升级为 change_the set_the update_the change_to")),
        (Intents.KpiShow, new("业绩 指标 kpi 完成率 达成率 kpis")),
        (Intents.SummaryDaily, new("日报 今日汇总 团队今天 每日汇总 daily_summary team_summary today's_summary")),
        (Intents.HistorySummarize, new("总结 回顾 历史 来龙去脉 summarize summarise history_of history_with relationship_with")),
        (Intents.ContactFind, new("谁负责 谁是 是谁 决策人 拍板 联系方式 手机号 电话号码 电话是 电话多少 联系人 who_is who's who_decides decision_maker phone_number contact_for contact_at")),
        (Intents.ClientFind, new("哪些客户 所有客户 客户列表 a类客户 b类客户 c类客户 a级客户 b级客户 c级客户 我的客户 重点客户 list_clients which_clients my_clients all_clients list_my_clients tier_a tier_b tier_c")),
    ];
}
