using Anneal.Language.Arguments;
using Anneal.Language.Definitions;
using Anneal.Language.Expressions;
using Anneal.Language.Formulas;

namespace Anneal.Language.Binding;

/// <summary>The arguments of a call, read by the name of the parameter; their kinds were checked when the text was read.</summary>
internal readonly struct CallArguments(CurveDefinition definition, ValueList<NamedArgument> arguments)
{
    public CurveDefinition Definition => definition;

    public ArgumentValue? Find(string name)
    {
        // A name that the definition does not have is our own mistake, and must not look like an argument left out.
        if (definition.IndexOf(name) < 0) throw new ArgumentException($"'{definition.FullName}' has no parameter '{name}'.", nameof(name));
        foreach (var argument in arguments)
            if (argument.Name == name) return argument.Value;
        return null;
    }

    public bool Has(string name) => Find(name) is not null;

    public ScheduleValue Value(string name) => OptionalValue(name) ?? throw new InvalidOperationException($"'{name}' is required.");

    public ScheduleValue? OptionalValue(string name) => (Find(name) as ValueArgument)?.Value;

    public double Number(string name, double otherwise) => OptionalValue(name)?.Number ?? otherwise;

    public RangeArgument Range(string name) => (RangeArgument)Find(name)!;

    public Length Length(string name) => ((LengthArgument)Find(name)!).Length;

    public Length? OptionalLength(string name) => (Find(name) as LengthArgument)?.Length;

    public string Word(string name, string otherwise) => (Find(name) as WordArgument)?.Word ?? otherwise;

    public ScheduleExpression Schedule(string name) => ((ScheduleArgument)Find(name)!).Schedule;

    public Formula Formula(string name) => ((FormulaArgument)Find(name)!).Formula;

    public ValueList<ArgumentValue> Items(string name) => (Find(name) as ListArgument)?.Items ?? [];
}
