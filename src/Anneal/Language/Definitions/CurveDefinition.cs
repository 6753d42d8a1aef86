using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>
/// A curve that a text may name: its parameters, its meaning, and how it becomes a <see cref="Curve"/>.
/// </summary>
public abstract class CurveDefinition
{
    /// <summary>What Python's calls give first, and texts leave out.</summary>
    internal static readonly Parameter<string> Optimizer = new("optimizer", Kinds.Optimizer, "has no effect here");

    private readonly string[] parameterNames;
    private readonly CurveFamily? family;

    internal CurveDefinition(string? framework, string name, string summary, params ReadOnlySpan<Parameter> parameters)
    {
        (Framework, Name, FullName) = (framework, name, framework is null ? name : $"{framework}.{name}");
        (Summary, Parameters) = (summary, [.. parameters]);
        parameterNames = [.. Parameters.Select(parameter => parameter.Name)];
    }

    /// <summary>The framework that defines it; null for a curve of our own.</summary>
    public string? Framework { get; }

    /// <summary>Its name in a text.</summary>
    public string Name { get; }

    /// <summary>Its name with the framework's before it.</summary>
    public string FullName { get; }

    /// <summary>What it is, in one line.</summary>
    public string Summary { get; }

    /// <summary>What kind of curve it is; its name says it where nothing else does.</summary>
    public CurveFamily Family
    {
        get => family ?? CurveFamilies.OfName(Name);
        internal init => family = value;
    }

    /// <summary>Its parameters, in order.</summary>
    public ValueList<Parameter> Parameters { get; }

    /// <summary>The value at clock t, as a formula in words.</summary>
    public string Formula { get; internal init; } = "";

    /// <summary>The paper or the code that it comes from.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>
    /// What a reader who knows another framework would get wrong: when a boundary acts, what the first update gets,
    /// what happens after the end.
    /// </summary>
    public string Conventions { get; internal init; } = "";

    /// <summary>A text that shows it.</summary>
    public string Example { get; internal init; } = "";

    /// <summary>
    /// Whether its values depend on the parameter group's rate even where no argument says <c>base</c>, as those of
    /// most schedulers of a framework do.
    /// </summary>
    public bool UsesBase { get; internal init; }

    /// <summary>
    /// Whether the framework raises an error when it is advanced beyond its length, where our schedules hold their last
    /// value.
    /// </summary>
    public bool FailsAfterEnd { get; internal init; }

    /// <summary>Whether its bare name means another package's schedule, which had it first.</summary>
    internal bool NeedsFullName { get; init; }

    /// <summary>
    /// Whether its values are made of the number of steps itself, so that multiplied lengths do not give its shape.
    /// </summary>
    internal bool CountsSteps { get; init; }

    /// <summary>The call with its parameters and defaults: <c>cosine(range, length)</c>.</summary>
    public string Signature => $"{FullName}({string.Join(", ", Parameters.Select(Describe))})";

    /// <summary>Whether it is made of another curve of any kind, which it changes.</summary>
    internal virtual bool Wraps => false;

    /// <summary>
    /// Whether it asks its place in the run for its lengths, or has none, so that <c>stretch</c> need not multiply
    /// those in its arguments.
    /// </summary>
    internal virtual bool AsksForLengths => false;

    /// <summary>What does not hold between the arguments of a call; null where all does.</summary>
    internal virtual Violation? Check(CallExpression call) => null;

    /// <summary>How long it is.</summary>
    internal virtual PartLength LengthOf(BoundCall call) => PartLength.Open;

    /// <summary>
    /// The call with those lengths written out that stand in no argument, so that they can be multiplied.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="scale">What they will be multiplied by.</param>
    internal virtual CallExpression WithLengths(CallExpression call, double scale) => call;

    /// <summary>The curve, bound.</summary>
    internal abstract Curve Bind(BoundCall call);

    /// <summary>
    /// The framework's own order of operations, step by step, for rates that are overwritten from outside and positions
    /// by number; null where it has none.
    /// </summary>
    internal virtual Trace? Replay(BoundCall call) => null;

    /// <summary>Hyper-parameters that come along with the rate.</summary>
    internal virtual IEnumerable<NamedCurve> Companions(BoundCall call) => [];

    /// <summary>Feedback that comes along with the rate.</summary>
    internal virtual IEnumerable<Feedback> Feedback(BoundCall call) => [];

    /// <summary>Whether a call gives what must be given, and nothing that has no parameter.</summary>
    internal bool Takes(CallSyntax call) =>
        call.Arguments.Exists(argument => argument.Value is StarredSyntax)
        || Knows(call)
            && !Parameters
                .Skip(Positions(call))
                .Any(parameter => parameter.IsRequired && !call.Arguments.Exists(each => each.Name == parameter.Name));

    /// <summary>Whether a call gives nothing that has no parameter.</summary>
    internal bool Knows(CallSyntax call) =>
        call.Arguments.Exists(argument => argument.Value is StarredSyntax)
        || Positions(call) <= Parameters.Count
            && call.Arguments.TrueForAll(argument => argument.Name is null || IndexOf(argument.Name) >= 0)
            && (Parameters is not [{ } own, ..] || own == Optimizer || !GivesOptimizer(call));

    // How many parameters are given by position; an optimizer may be left out.
    private int Positions(CallSyntax call) =>
        call.Arguments.Count(argument => argument.Name is null)
        + (Parameters is [{ } first, ..] && first == Optimizer && !GivesOptimizer(call) ? 1 : 0);

    private static bool GivesOptimizer(CallSyntax call) =>
        call.Arguments is [{ Name: null, Value: NameSyntax { Name: "optimizer" or "opt" or "optim" } }, ..]
        || call.Arguments.Exists(argument => argument.Name == Optimizer.Name);

    /// <summary>The parameter's place in the list; −1 where there is none of that name.</summary>
    internal int IndexOf(string parameter) => Array.IndexOf(parameterNames, parameter);

    /// <summary>Whether the canonical text gives this argument by position: it may, and so do all before it.</summary>
    internal bool IsPositional(string parameter, ValueList<NamedArgument> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name != Parameters[i].Name || !Parameters[i].IsPositional)
                return false;
            if (arguments[i].Name == parameter)
                return true;
        }
        return false;
    }

    /// <summary>A number that must be given.</summary>
    private protected static Parameter<double> Number(string name, string description, ParameterRole role = default) =>
        Required(name, Kinds.AnyNumber, description, role);

    /// <summary>A number that may be left out.</summary>
    private protected static Parameter<double> Number(
        string name,
        double byDefault,
        string description,
        ParameterRole role = default
    ) => Optional(name, Kinds.AnyNumber, byDefault, description, role);

    /// <summary>A number or a multiple of <c>base</c> that must be given.</summary>
    private protected static Parameter<ScheduleValue> Real(string name, string description) =>
        Required(name, Kinds.Real, description);

    /// <summary>A number or a multiple of <c>base</c> that may be left out.</summary>
    private protected static Parameter<ScheduleValue> Real(string name, double byDefault, string description) =>
        Optional(name, Kinds.Real, byDefault, description);

    /// <summary>Python's <c>True</c> or <c>False</c>, which may be left out.</summary>
    private protected static Parameter<bool> Flag(string name, bool byDefault, string description) =>
        Optional(name, Kinds.Boolean, byDefault, description);

    /// <summary>A parameter that must be given.</summary>
    private protected static Parameter<T> Required<T>(
        string name,
        ParameterKind<T> kind,
        string description,
        ParameterRole role = default
    ) => new(name, kind, description) { IsRequired = true, Role = role };

    /// <summary>A parameter that may be left out and then has a value.</summary>
    private protected static Parameter<T> Optional<T>(
        string name,
        ParameterKind<T> kind,
        T byDefault,
        string description,
        ParameterRole role = default
    ) => new(name, kind, description, kind.Write(byDefault)) { Role = role };

    /// <summary>A parameter that may be left out or be Python's <c>None</c>, which mean the same.</summary>
    private protected static Parameter<T> OrNone<T>(
        string name,
        ParameterKind<T> kind,
        string description,
        ParameterRole role = default
    ) => new(name, kind.OrNone(), description, Parameter<T>.NoneArgument) { Role = role };

    private static string Describe(Parameter parameter)
    {
        if (parameter.IsRequired)
            return parameter.Name;
        return parameter.Default is { } text ? $"{parameter.Name}={text}" : $"[{parameter.Name}]";
    }
}
