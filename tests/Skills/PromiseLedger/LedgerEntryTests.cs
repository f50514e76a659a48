using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Skills.PromiseLedger;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Tests.Skills.PromiseLedger;

public sealed class LedgerEntryTests
{
    private static readonly DateOnly Today = new(2028, 2, 28);
    private static readonly DateTimeOffset Now = new(2028, 2, 28, 23, 59, 0, TimeSpan.FromHours(8));

    /// <summary>Whatever is pressed in whatever order: the state agrees with the day it was settled, every move is kept, and nothing else of the promise changes.</summary>
    [Fact]
    public void No_order_of_events_loses_a_move_or_leaves_a_state_that_disagrees() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<PromiseEvent>()).Zip(Gen.Choose(0, 400)).ListOf().ToArbitrary(),
        events =>
        {
            var promise = new Promise { Id = "p", ClientId = "c", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Text = "给报价", MadeOn = "2028-02-01", DueOn = "2028-02-29" };
            var moves = 0;
            foreach (var (on, days) in events)
            {
                var to = on == PromiseEvent.Move ? Today.AddDays(days) : default(DateOnly?);
                if (new LedgerEntry { Promise = promise }.After(on, Today, "s01", Now, to, "原因") is not { } change) continue;
                if (on == PromiseEvent.Move) moves++;
                promise = Applied(promise, change);
                Assert.Equal(promise.State == PromiseState.Open, promise.SettledOn is null);
                Assert.Equal(moves, promise.Moves.Count);
                if (to is { } day) Assert.Equal((day.ToDay(), day.ToDay()), (promise.DueOn, promise.Moves[^1].To));
            }
            Assert.Equal(("c", "s01", "给报价", "2028-02-01"), (promise.ClientId, promise.OwnerId, promise.Text, promise.MadeOn));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_settled_is_neither_kept_moved_nor_dropped_again()
    {
        foreach (var over in new[] { PromiseState.Done, PromiseState.Dropped })
        {
            foreach (var on in new[] { PromiseEvent.Keep, PromiseEvent.Move, PromiseEvent.Drop }) Assert.Null(PromiseStates.Next(over, on));
            Assert.Equal(PromiseState.Open, PromiseStates.Next(over, PromiseEvent.Reopen));
        }
    }

    private static Promise Applied(Promise promise, Change change)
    {
        var json = JsonNode.Parse(Records<Promise>.Json(promise).AsSpan())!.AsObject();
        foreach (var field in change.Fields)
        {
            var stored = json[field.Name] is JsonArray { Count: 0 } ? null : json[field.Name];
            Assert.Equal(field.Before?.GetRawText(), stored?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            if (field.After is { } after) json[field.Name] = JsonNode.Parse(after.GetRawText());
            else json.Remove(field.Name);
        }
        return Records<Promise>.Read(promise.Id, 1, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
