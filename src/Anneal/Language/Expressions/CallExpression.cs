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
    public override bool UsesBase => Definition.UsesBase || Arguments.Any(argument => argument.Value.UsesBase);

    internal override IEnumerable<ScheduleExpression> Children =>
        Arguments.SelectMany(argument => argument.Value.Schedules);

    internal override bool HasUnits => Arguments.Any(argument => argument.Value.HasUnits) || base.HasUnits;

    internal override ScheduleExpression WithChildren(Func<ScheduleExpression, ScheduleExpression> replace) =>
        new CallExpression(
            Definition,
            [.. Arguments.Select(argument => argument with { Value = argument.Value.WithSchedules(replace) })]
        );

    /// <summary>The call with another value for one argument, or without it.</summary>
    internal CallExpression With(string argument, ArgumentValue? value) =>
        new(
            Definition,
            [
                .. Definition
                    .Parameters.Select(parameter => new NamedArgument(
                        parameter.Name,
                        (parameter.Name == argument ? value : ArgumentOf(parameter.Name))!
                    ))
                    .Where(given => given.Value is not null),
            ]
        );

    /// <summary>The call with another value for one parameter.</summary>
    internal CallExpression With<T>(Parameter<T> parameter, T value) =>
        With(parameter.Name, parameter.ArgumentOf(value));

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

    private protected override string Print()
    {
        var arguments = Arguments.Select(argument =>
            Definition.IsPositional(argument.Name, Arguments)
                ? $"{argument.Value}"
                : $"{argument.Name}={argument.Value}"
        );
        return $"{Definition.FullName}({string.Join(", ", arguments)})";
    }
}
