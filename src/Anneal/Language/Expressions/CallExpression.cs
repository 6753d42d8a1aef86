namespace Anneal.Language;

/// <summary>A curve by name: one of our own, or a framework's.</summary>
public sealed record CallExpression : ScheduleExpression
{
    internal CallExpression(CurveDefinition definition, ValueList<NamedArgument> arguments) =>
        (Definition, Arguments) = (definition, arguments);

    /// <summary>What is called.</summary>
    public CurveDefinition Definition { get; }

    /// <summary>The arguments that were given, in the order of the definition's parameters.</summary>
    internal ValueList<NamedArgument> Arguments { get; }

    /// <inheritdoc/>
    public override bool UsesBase => Definition.UsesBase || Arguments.Any(argument => Uses(argument.Value));

    /// <summary>What was given for a parameter; null where it is left out.</summary>
    internal ArgumentValue? ArgumentOf(string parameter)
    {
        foreach (var argument in Arguments)
            if (argument.Name == parameter)
                return argument.Value;
        // A name that the definition does not have is our own mistake, and must not look like an argument left out.
        return Definition.IndexOf(parameter) >= 0
            ? null
            : throw new ArgumentException(
                $"'{Definition.FullName}' has no parameter '{parameter}'.",
                nameof(parameter)
            );
    }

    internal override Tightness Tightness => Tightness.Atom;

    private protected override string Print() =>
        $"{Definition.FullName}({string.Join(", ", Arguments.Select(argument => Definition.IsPositional(argument.Name, Arguments) ? argument.Value.ToString() : $"{argument.Name}={argument.Value}"))})";

    private static bool Uses(ArgumentValue value) =>
        value switch
        {
            ValueArgument argument => argument.Value.UsesBase,
            RangeArgument argument => argument.From.UsesBase || argument.To.UsesBase,
            ScheduleArgument argument => argument.Schedule.UsesBase,
            FormulaArgument argument => argument.Formula.UsesBase,
            ListArgument argument => argument.Items.Any(Uses),
            KeywordsArgument argument => argument.Call.UsesBase,
            MapArgument argument => argument.Entries.Any(entry => Uses(entry.Value)),
            _ => false,
        };
}
