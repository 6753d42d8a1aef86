namespace Anneal.Language.Curves;

/// <summary>A curve of our own, with the parameters that several of them share.</summary>
internal abstract class OwnDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : CurveDefinition(null, name, summary, parameters)
{
    /// <summary>A number greater than 0.</summary>
    public static readonly ParameterKind<double> Positive = Kinds.Number("a number greater than 0", number =>
        number > 0
    );

    /// <summary>A number that is at least 0.</summary>
    public static readonly ParameterKind<double> NotNegative = Kinds.Number("a number that is at least 0", number =>
        number >= 0
    );

    /// <summary>What each drop multiplies by.</summary>
    public static readonly Parameter<double> Factor = Required("factor", NotNegative, "what each drop multiplies by");

    /// <summary>The steps at which the value changes.</summary>
    public static readonly Parameter<ValueList<Length>> At = Required(
        "at",
        Kinds.ListOf(Kinds.Length),
        "when, counted from the start of this part; in order",
        ParameterRole.Milestones
    );

    /// <summary>How long a curve takes that may take the rest of the run.</summary>
    public static readonly Parameter<Length> Duration = new(
        "length",
        Kinds.Length,
        "how long it takes; left out: the rest of the run"
    )
    {
        IsPositional = true,
        Role = ParameterRole.Length,
    };

    internal sealed override bool AsksForLengths => true;

    private protected static Parameter<ScheduleValue> ValueOf(string description) =>
        First("value", Kinds.Value, description);

    /// <summary>A parameter that must be given, and by position.</summary>
    private protected static Parameter<T> First<T>(string name, ParameterKind<T> kind, string description) =>
        Required(name, kind, description) with
        {
            IsPositional = true,
        };

    /// <summary>The length of a call, or the rest of the run.</summary>
    private protected static PartLength OwnOrRest(BoundCall call) =>
        Duration.TryIn(call, out var length) ? PartLength.Of(call.Scope.Steps(length)) : PartLength.Rest;

    /// <summary>The whole steps of a call's length, or of the rest of the run.</summary>
    private protected static long StepsOf(BoundCall call) =>
        call.Scope.WholeSteps(Duration.TryIn(call, out var length) ? length : (Length?)null);

    private protected static ValueList<long> Milestones(BoundCall call) =>
        [.. At.In(call).Select(call.Scope.WholeSteps)];
}
