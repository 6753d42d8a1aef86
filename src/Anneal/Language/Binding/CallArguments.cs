using Anneal.Formulas;

namespace Anneal.Language;

/// <summary>
/// The arguments of a call, read by the name of the parameter; their kinds were checked when the text was read.
/// </summary>
internal readonly record struct CallArguments(CurveDefinition Definition, ValueList<NamedArgument> Arguments)
{
    public static implicit operator CallExpression(CallArguments arguments) =>
        new(arguments.Definition, arguments.Arguments);

    public ArgumentValue? Find(string name)
    {
        // A name that the definition does not have is our own mistake, and must not look like an argument left out.
        if (Definition.IndexOf(name) < 0)
            throw new ArgumentException($"'{Definition.FullName}' has no parameter '{name}'.", nameof(name));
        foreach (var argument in Arguments)
            if (argument.Name == name)
                return argument.Value;
        return null;
    }

    /// <summary>Whether a value was given; Python's <c>None</c> is none.</summary>
    public bool Has(string name) => Find(name) is not (null or WordArgument { Word: "None" });

    public ScheduleValue Value(string name) =>
        OptionalValue(name) ?? throw new InvalidOperationException($"'{name}' is required.");

    public ScheduleValue? OptionalValue(string name) => (Find(name) as ValueArgument)?.Value;

    public double Number(string name, double otherwise) => OptionalNumber(name) ?? otherwise;

    public double? OptionalNumber(string name) =>
        Find(name) switch
        {
            ValueArgument value => value.Value.Number,
            FloatArgument number => number.Number,
            _ => null,
        };

    public RangeArgument Range(string name) => (RangeArgument)Find(name)!;

    public Length Length(string name) => ((LengthArgument)Find(name)!).Length;

    public Length? OptionalLength(string name) => (Find(name) as LengthArgument)?.Length;

    public string Word(string name, string otherwise) => (Find(name) as WordArgument)?.Word ?? otherwise;

    public string Text(string name, string otherwise) => (Find(name) as TextArgument)?.Text ?? otherwise;

    public bool Flag(string name, bool otherwise) => Find(name) is WordArgument flag ? flag.Word == "True" : otherwise;

    public ScheduleExpression Schedule(string name) => ((ScheduleArgument)Find(name)!).Schedule;

    public Formula Formula(string name) => ((FormulaArgument)Find(name)!).Formula;

    public ValueList<ArgumentValue> Items(string name) => (Find(name) as ListArgument)?.Items ?? [];
}
