using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>A place where a rate is set by hand.</summary>
internal sealed class RateSetting
{
    private const int DeepestCount = 4;

    public RateSetting(RateSetEvent set)
    {
        Event = set;
        Loops = LoopsOf(set.Context);
        // A function that is called within the innermost loop is run again, statement by statement.
        Frame = set.Frames.FirstOrDefault(frame => LoopsOf(frame.Context).SequenceEqual(Loops));
    }

    public RateSetEvent Event { get; }

    /// <summary>The loops around it; those over parameter groups are none of the training.</summary>
    public IReadOnlyList<CountedLoop> Loops { get; }

    /// <summary>
    /// The call within the innermost loop in which it is set; null where it is set in the loop itself.
    /// </summary>
    public CallFrame? Frame { get; }

    /// <summary>What must hold for the rate to be set at all.</summary>
    public IReadOnlyList<Condition> Conditions => (Frame?.Context ?? Event.Context).Conditions;

    /// <summary>What is read once, however often it sets the rate.</summary>
    public object Key => Frame ?? (object)Event;

    /// <summary>Whether a condition asks how far the run is.</summary>
    public static bool IsOfPosition(Condition condition) =>
        condition.Kind is ConditionKind.Progress or ConditionKind.Periodic;

    /// <summary>The rate.</summary>
    public Symbol Read(Translation translation)
    {
        if (Frame is { } frame)
        {
            var given = new Given(
                [],
                [
                    .. frame.Given.Select(argument =>
                        (argument.Key, Translation.Try(() => translation.Values.Of(argument.Value)))
                    ),
                ]
            );
            if (
                frame.Function is
                { Instance: { } instance, Definition: { TakesSelf: true, Parameters: var parameters } }
            )
                given = given.Before(new([], [(parameters[0].Name, new ObjectSymbol(instance))]));
            var names = translation.Calls.Run(frame.Function, given).Names;
            return names.Own.GetValueOrDefault(Outcome.Rate)
                ?? throw new UnreadableException(Invariant($"line {Event.At.Line} is not reached"));
        }
        if (Event.Operator is not null)
            throw new UnreadableException("it depends on the rate before");
        return translation.Values.Of(Event.Rate);
    }

    private static CountedLoop[] LoopsOf(EventContext context) =>
        [.. context.Loops.Where(loop => !GoesOverGroups(loop.Count, 0))];

    private static bool GoesOverGroups(Value value, int depth) =>
        value is GroupValue || depth < DeepestCount && value.Origins.Any(origin => GoesOverGroups(origin, depth + 1));
}
