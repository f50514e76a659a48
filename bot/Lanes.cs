namespace CrmBot;

/// <summary>One lane a conversation: whoever enters waits for those before him, so its messages are worked one at a time in the order they came. Only lanes in use are kept.</summary>
public sealed class Lanes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = [];

    /// <summary>Takes a place; the task ends when the lane is this one's. <see cref="Leave"/> must follow.</summary>
    public Task Enter(string conversation)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(conversation, out var waiting))
            {
                _waiting[conversation] = new Queue<TaskCompletionSource>(0);
                return Task.CompletedTask;
            }
            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(place);
            return place.Task;
        }
    }

    public void Leave(string conversation)
    {
        lock (_gate)
        {
            if (_waiting[conversation].TryDequeue(out var next)) next.SetResult();
            else _waiting.Remove(conversation);
        }
    }
}
