using System.Diagnostics;
using System.Globalization;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Skills.Understanding;

namespace CrmBot.Benchmarks.Parts;

/// <summary>How many whole frames are right, and what one sentence costs among a hundred thousand clients.</summary>
public sealed class FramesPart(Workplace work, Report report, bool small)
{
    private const int Clients = 100_000;

    public async Task RunAsync()
    {
        var cases = new FrameCases(Path.Combine(work.Root, "tests", "Skills", "Understanding", "Cases"));
        var answers = await cases.AnswerAsync(CancellationToken.None);
        foreach (var answer in answers.Where(a => !a.IsWhole)) Console.WriteLine($"{answer.Text}\n  wanted {answer.Wanted}\n  given  {answer.Given}");
        var whole = answers.Count(a => a.IsWhole);
        report.AtLeast("Whole frames right (intent and every slot)", 100.0 * whole / answers.Count, 85, " %", $"{whole} of {answers.Count} sentences kept apart; the records of {answers.Count(a => a.HasRecords)} are right");
        await CostAsync(cases);
    }

    private async Task CostAsync(FrameCases cases)
    {
        var understander = new ListedUnderstander([.. cases.Clients, .. Enumerable.Range(0, Clients).Select(Make)], []);
        var questions = cases.Questions.Where(q => q.Before.Count == 0).ToList();
        for (var round = 0; round < 20; round++) await AskAsync(understander, questions, null);
        var times = new List<double>();
        var rounds = small ? 5 : 50;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++) await AskAsync(understander, questions, times);
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (rounds * questions.Count);
        times.Sort();
        report.AtMost($"One sentence, everything included, {Clients:N0} clients: median", times[times.Count / 2], 200, " µs", $"p99 {times[times.Count * 99 / 100]:0} µs, slowest {times[^1]:0} µs; {questions.Count} sentences, {questions.Average(q => q.Text.Length):0} characters on average");
        report.AtMost("The same: allocated", bytes / 1024, 20, " KB", "mean of all sentences");
    }

    private static async Task AskAsync(ListedUnderstander understander, List<Commands.Asked> questions, List<double>? times)
    {
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            await understander.UnderstandAsync(question.Text, question.User, question.Now, Earlier.Nothing, CancellationToken.None);
            times?.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
    }

    private static Client Make(int number)
    {
        var (name, aliases) = number % 3 == 2 ? LargeNames.English(number / 3) is var en ? (en.Name, en.Aliases) : default : LargeNames.Chinese(number - (number / 3)) is var zh ? (zh.Name, zh.Aliases) : default;
        return new Client { Id = string.Create(CultureInfo.InvariantCulture, $"m{number}"), Name = name, Aliases = aliases, OwnerId = "u9" };
    }
}
