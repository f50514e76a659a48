using CrmBot.Data;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Has the model of the intents: read from a file beside the store, else learned once a process, in the background, and put into that file.</summary>
public sealed class IntentModels
{
    private const string FileName = "intents.model";

    // The sentences are part of the program, so one process needs to learn only once.
    private static readonly Lazy<IntentModel> Learned = new(() => new IntentTrainer(new Training(), Intents.All).Train(Examples.Of(SentenceBook.Read(), Intents.All)));

    private readonly string? _file;
    private readonly Lock _starting = new();
    private TaskCompletionSource? _ready;
    private volatile IntentModel? _model;

    public IntentModels(IOptions<StoreOptions> store) : this(Path.GetDirectoryName(store.Value.File))
    {
    }

    internal IntentModels(string? folder) => _file = folder is null ? null : Path.Combine(folder, FileName);

    /// <summary>Without a file: who asks for the model waits until it is learned.</summary>
    internal static IntentModels InMemory { get; } = new(folder: null);

    /// <summary>The model, null while it is being read or learned.</summary>
    internal IntentModel? Current
    {
        get
        {
            if (_model is null && _file is null) _model = Learned.Value;
            if (_model is null) Start();
            return _model;
        }
    }

    /// <summary>Begins to read or learn, unless that is under way.</summary>
    public Task Start()
    {
        lock (_starting)
        {
            if (_ready is not null) return _ready.Task;
            _ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        // A thread of its own and a lower priority: turns do not wait for it.
        new Thread(Load) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "intents" }.Start();
        return _ready.Task;
    }

    private void Load()
    {
        _model = (_file is null ? null : IntentModelFile.Read(_file, SentenceBook.Key)) ?? Learn();
        _ready!.SetResult();
    }

    private IntentModel Learn()
    {
        var model = Learned.Value;
        if (_file is not null) IntentModelFile.Write(_file, SentenceBook.Key, model);
        // What learning took would otherwise stay with the process.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return model;
    }
}
