using CrmBot.Data;

namespace CrmBot.Skills.VisitNotes;

/// <summary>What a note says of the goal of its planned visit: 目标达成, 没谈成; null where it says nothing, and the person is asked.</summary>
internal static class GoalWords
{
    private static readonly string[] Missed = ["未达成", "没达成", "没谈成", "没谈下来", "没见到人", "白跑", "目标没", "goal not reached", "goal not met", "did not reach the goal", "missed the goal", "did not close"];
    private static readonly string[] Partly = ["部分达成", "达成一部分", "谈成一半", "达成了一半", "partly reached", "partly achieved", "goal partly", "halfway there"];
    private static readonly string[] Reached = ["目标达成", "达成了目标", "达成目标", "谈成了", "谈下来了", "签下来了", "拿下了", "goal reached", "goal met", "reached the goal", "closed the deal"];

    public static PlanResult? In(string text) =>
        Says(text, Missed) ? PlanResult.Missed : Says(text, Partly) ? PlanResult.Partly : Says(text, Reached) ? PlanResult.Reached : null;

    private static bool Says(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
