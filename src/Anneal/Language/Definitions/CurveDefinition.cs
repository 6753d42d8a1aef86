using Anneal.Curves.Progress;
using Anneal.Language.Binding;
using Anneal.Language.Expressions;

namespace Anneal.Language.Definitions;

/// <summary>
/// A curve that a text may name: its parameters, its meaning, and how it becomes a <see cref="Curve"/>.
/// </summary>
public sealed class CurveDefinition
{
    private readonly string[] parameterNames;

    internal CurveDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    {
        (Name, Summary, Parameters) = (name, summary, [.. parameters]);
        Bind = (_, _) => throw new InvalidOperationException($"'{FullName}' cannot be bound.");
        parameterNames = [.. Parameters.Select(parameter => parameter.Name)];
    }

    /// <summary>The framework that defines it; null for a curve of our own.</summary>
    public string? Framework { get; internal set; }

    /// <summary>Its name in a text.</summary>
    public string Name { get; }

    /// <summary>Its name with the framework's before it.</summary>
    public string FullName => Framework is null ? Name : $"{Framework}.{Name}";

    /// <summary>What it is, in one line.</summary>
    public string Summary { get; }

    /// <summary>The value at clock t, as a formula in words.</summary>
    public string Formula { get; internal init; } = "";

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

    /// <summary>The paper or the code that it comes from.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>
    /// What a reader who knows another framework would get wrong: when a boundary acts, what the first update gets,
    /// what happens after the end.
    /// </summary>
    public string Conventions { get; internal init; } = "";

    /// <summary>A text that shows it.</summary>
    public string Example { get; internal init; } = "";

    /// <summary>Its parameters, in order.</summary>
    public ValueList<Parameter> Parameters { get; }

    /// <summary>What must hold between the arguments; the answer says what does not, or is null.</summary>
    internal Func<CallArguments, string?> Check { get; init; } = _ => null;

    /// <summary>How long it is.</summary>
    internal Func<CallArguments, BindingScope, PartLength> LengthOf { get; init; } = (_, _) => PartLength.Open;

    /// <summary>The curve, bound.</summary>
    internal Func<CallArguments, BindingScope, Curve> Bind { get; init; }

    /// <summary>
    /// The curve over the share of the run that has passed, for frameworks whose schedulers know no steps; the rest of
    /// the run is what it is bound to.
    /// </summary>
    internal Func<CallArguments, BindingScope, ProgressCurve>? Progress
    {
        get;
        init
        {
            field = value;
            LengthOf = (_, _) => PartLength.Rest;
            Bind = (arguments, scope) => value!(arguments, scope).Over(scope.WholeSteps((Length?)null));
        }
    }

    /// <summary>The parameter's place in the list; −1 where there is none of that name.</summary>
    internal int IndexOf(string parameter) => Array.IndexOf(parameterNames, parameter);

    /// <summary>
    /// The framework's own order of operations, step by step, for rates that are overwritten from outside and positions
    /// by number; null where it has none.
    /// </summary>
    internal Func<CallArguments, BindingScope, Trace>? Replay { get; init; }

    /// <summary>Hyper-parameters that come along with the rate.</summary>
    internal Func<CallArguments, BindingScope, IEnumerable<NamedCurve>> Companions { get; init; } = (_, _) => [];

    /// <summary>Feedback that comes along with the rate.</summary>
    internal Func<CallArguments, BindingScope, IEnumerable<Feedback>> Feedback { get; init; } = (_, _) => [];

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

    /// <summary>The call with its parameters and defaults: <c>cosine(range, length)</c>.</summary>
    public string Signature => $"{FullName}({string.Join(", ", Parameters.Select(Describe))})";

    private static string Describe(Parameter parameter) =>
        parameter.IsRequired ? parameter.Name
        : parameter.Default is { } text ? $"{parameter.Name}={text}"
        : $"[{parameter.Name}]";
}
