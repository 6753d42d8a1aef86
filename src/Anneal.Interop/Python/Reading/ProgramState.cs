using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Where the reader stands in a program, and what the program did up to there.</summary>
internal sealed class ProgramState
{
    private readonly List<EventTrace> traces = [];
    private readonly List<SchedulerValue> schedulers = [];
    private readonly Dictionary<RateReading, RateReadEvent> readings = [];
    private List<ProgramEvent> events = [];
    private int branches;

    /// <summary>The names that are known here.</summary>
    public Scope Scope { get; set; } = new(null);

    /// <summary>The loops and the conditions around it.</summary>
    public EventContext Here { get; set; } = EventContext.Module;

    /// <summary>The calls that are being followed.</summary>
    public CallStack Calls { get; } = new();

    /// <summary>The functions that were defined, each with the class around it.</summary>
    public List<(FunctionValue Function, ClassValue? Type)> Functions { get; } = [];

    /// <summary>What reads the command line, where the source makes one.</summary>
    public ParserValue? Parser { get; set; }

    /// <summary>The flags that a module defines for its command line.</summary>
    public RecordValue Flags { get; } = new("FLAGS", []);

    /// <summary>What Lightning's trainers are made with.</summary>
    public List<TrainerSettings> LightningTrainers { get; } = [];

    /// <summary>How Lightning's trainer runs; unknown where the source makes none, or several.</summary>
    public TrainerSettings Lightning => LightningTrainers is [var only] ? only : TrainerSettings.Unknown;

    /// <summary>How an engine runs whose handlers the source gives; unknown where nothing starts it.</summary>
    public TrainerSettings Engine { get; set; } = TrainerSettings.Unknown;

    /// <summary>The processes that train together; null where the source does not say how many.</summary>
    public Value? Processes { get; set; }

    /// <summary>Batches for one update, as the accelerator that the source makes has it.</summary>
    public Value? Accumulation { get; set; }

    /// <summary>Whether a callback may end the runs of trainers before their time.</summary>
    public bool StopsEarly { get; set; }

    /// <summary>Goes into the loops in which an engine calls a handler.</summary>
    /// <param name="handled">The event that it handles; null where it is none's.</param>
    /// <param name="at">Where it stands.</param>
    public void EnterEngine(string? handled, SourcePlace at)
    {
        foreach (var around in EngineEvents.Around(handled, at, () => Engine))
            Here = Here.In(around);
    }

    /// <summary>Goes into the loops in which Lightning calls a method of a module.</summary>
    public void EnterHook(FunctionStatement method)
    {
        foreach (var around in EngineEvents.Around(EngineEvents.OfHook(method.Name), method.At, () => Lightning))
            Here = Here.In(around);
    }

    /// <summary>Gives a name a value.</summary>
    public void Assign(string name, Value value) => Scope.Assign(name, value, Here.Conditions);

    /// <summary>A number for a further branch of the program.</summary>
    public int AddBranch() => branches++;

    /// <summary>Notes that it cannot be told any more what stands under this statement.</summary>
    public void LoseIndentation(Statement at) => Here = Here with { LostSince = at.At.Line };

    /// <summary>The schedulers that were made up to here.</summary>
    public IReadOnlyList<SchedulerValue> Schedulers => schedulers;

    /// <summary>Adds a scheduler that is made here.</summary>
    public SchedulerValue Add(SchedulerValue scheduler)
    {
        schedulers.Add(scheduler);
        return scheduler;
    }

    /// <summary>Notes that a value goes where the source does not show what is done with it.</summary>
    public static void Share(Value value)
    {
        foreach (var member in value.Origins.SelectMany(origin => origin.Members).Concat(value.Members))
        {
            if (member is SchedulerValue scheduler)
                scheduler.IsShared = true;
            if (member is OptimizerValue optimizer)
                optimizer.IsShared = true;
        }
    }

    /// <summary>Adds what happens here.</summary>
    public void Add(SourcePlace at, ProgramEvent happened)
    {
        if (!Here.Conditions.Any(condition => condition.NeverHolds))
            events.Add(Placed(at, happened));
    }

    private T Placed<T>(SourcePlace at, T happened)
        where T : ProgramEvent => (T)(happened with { At = at, Context = Here, Order = events.Count });

    /// <summary>Adds a reading of a rate, and gives the rate.</summary>
    /// <param name="at">Where.</param>
    /// <param name="owners">What is asked.</param>
    /// <param name="isInternal">Whether it calls what is meant for the scheduler's own class.</param>
    public RateValue AddReading(SourcePlace at, IReadOnlyList<Value> owners, bool isInternal = false)
    {
        var reading = new RateReading();
        var read = Placed(at, new RateReadEvent(owners) { IsInternal = isInternal });
        events.Add(read);
        readings[reading] = read;
        return new(reading);
    }

    /// <summary>The readings that arguments show.</summary>
    public List<RateReadEvent> ReadingsIn(Arguments arguments) =>
        [.. arguments.Values.SelectMany(value => value.Traits.Readings).Distinct().Select(each => readings[each])];

    /// <summary>Ends a part of the program that runs on its own.</summary>
    public void CloseTrace()
    {
        if (events.Count > 0)
            traces.Add(new(events));
        events = [];
    }

    /// <summary>Whether the source has a trainer that makes its scheduler of settings.</summary>
    public bool HasTrainer { get; set; }

    /// <summary>The schedulers that a trainer would make of settings.</summary>
    public HashSet<SchedulerValue> OfSettings { get; } = [];

    // Whoever trains himself, without any trainer, only keeps his numbers there.
    private bool IsUnused(SchedulerValue scheduler) =>
        !HasTrainer && OfSettings.Contains(scheduler) && traces.Exists(trace => trace.Optimizers.Count > 0);

    /// <summary>What was read.</summary>
    public SourceProgram ToProgram(Scope module) =>
        new(traces, [.. schedulers.Where(each => !each.IsReplaced && !IsUnused(each))], module)
        {
            Processes = Processes,
            StopsEarly = StopsEarly,
        };
}
