namespace Anneal.Language;

/// <summary>Multiplies the lengths in a framework's call, which the roles of its parameters tell.</summary>
/// <param name="Scope">Where the call stands, for the rounding.</param>
/// <param name="Scale">What lengths are multiplied by.</param>
/// <param name="HasEnd">Whether the call ends by itself; in one that never does, a length is a period.</param>
/// <param name="IsPart">Whether it stands in another call, which says when it begins: no rounding may move it.</param>
internal sealed record StretchedCall(BindingScope Scope, double Scale, bool HasEnd, bool IsPart = false)
    : IComparedByFields
{
    // A product of whole numbers that a division has missed by some last bits.
    private const double Slack = 1e-9;

    public CallExpression Of(CallExpression call)
    {
        call = call.Definition.WithLengths(call, Scale);
        if (call.Definition.AsksForLengths)
            return call;
        var here = this with { IsPart = IsPart || call.Arguments.Any(argument => HasCalls(argument.Value)) };
        var times = call.Definition.Parameters.Where(IsTime).ToArray();
        if (here.IsPart == IsPart && times.Length == 0)
            throw NoLength(call, $"'{call}' says what single steps do");
        foreach (var parameter in call.Definition.Parameters)
            if (call.ArgumentOf(parameter.Name) is { } given && IsOfSteps(parameter, given))
                throw NoLength(call, $"'{parameter.Name}={given}' speaks of single steps");
        var stretched = call;
        foreach (var parameter in times)
            if ((call.ArgumentOf(parameter.Name) ?? parameter.DefaultArgument) is { } argument)
                stretched = stretched.With(parameter.Name, Times(argument, steps => here.Of(call, parameter, steps)));
        stretched = new(
            call.Definition,
            [.. stretched.Arguments.Select(given => given with { Value = here.Parts(given.Value) })]
        );
        return call.Definition.Check(stretched) is { } wrong
            ? throw new ScheduleBindingException(
                $"'stretch' multiplies the lengths of '{call}' by {NumberText.Format(Scale)}, and then {wrong.Problem}"
            )
            : stretched;
    }

    /// <summary>A time, multiplied and, where its role allows, rounded.</summary>
    /// <exception cref="ScheduleBindingException">It must be whole and is not.</exception>
    public double Of(CallExpression call, Parameter parameter, double steps)
    {
        var product = steps * Scale;
        if (Math.Round(product) is var whole && Math.Abs(product - whole) <= Slack * Math.Max(1, Math.Abs(whole)))
            product = whole;
        var isPeriod = parameter.Role == ParameterRole.Period || parameter.Role == ParameterRole.Length && !HasEnd;
        if (!isPeriod && parameter.Role != ParameterRole.WholePeriod && !IsPart)
            product = Scope.WholeSteps(product);
        var rule = !isPeriod && product != Math.Floor(product) ? "a whole number of steps" : null;
        if (parameter is Parameter<double> && parameter.Kind.Take(product) is null)
            rule = parameter.Kind.Expected;
        return rule is null
            ? product
            : throw new ScheduleBindingException(
                $"'{parameter.Name}' of '{call.Definition.FullName}' must be {rule}, but 'stretch' makes "
                    + $"{NumberText.Format(product)} of {NumberText.Format(steps)}; choose another length for "
                    + "'stretch', or write the schedule with curves of our own."
            );
    }

    private static bool IsTime(Parameter parameter) =>
        parameter.Role is not (ParameterRole.Other or ParameterRole.PerStep);

    private static bool IsOfSteps(Parameter parameter, ArgumentValue given) =>
        parameter.Role == ParameterRole.PerStep && !given.Equals(parameter.DefaultArgument)
        || given is FormulaArgument
        || given is ListArgument list && list.Items.Any(item => item is FormulaArgument);

    private static bool HasCalls(ArgumentValue argument) =>
        argument is KeywordsArgument or ScheduleArgument || argument is ListArgument list && list.Items.Any(HasCalls);

    private ArgumentValue Parts(ArgumentValue argument) =>
        argument switch
        {
            KeywordsArgument keywords => new KeywordsArgument(Of(keywords.Call)),
            ScheduleArgument { Schedule: CallExpression part } => new ScheduleArgument(Of(part)),
            ListArgument list => new ListArgument([.. list.Items.Select(Parts)]),
            _ => argument,
        };

    // Of pairs and dictionaries the first of each is the time.
    private static ArgumentValue Times(ArgumentValue argument, Func<double, double> change) =>
        argument switch
        {
            ValueArgument number => new ValueArgument(change(number.Value.Number)),
            FloatArgument number => new FloatArgument(change(number.Number)),
            ListArgument { Items: [ListArgument, ..] pairs } => new ListArgument([
                .. pairs.Select(pair => First((ListArgument)pair, change)),
            ]),
            ListArgument list => new ListArgument([.. list.Items.Select(item => Times(item, change))]),
            MapArgument map => new MapArgument([
                .. map.Entries.Select(entry => (Times(entry.Key, change), entry.Value)),
            ]),
            _ => argument,
        };

    private static ListArgument First(ListArgument pair, Func<double, double> change) =>
        new([Times(pair.Items[0], change), .. pair.Items.Skip(1)]);

    private static ScheduleBindingException NoLength(CallExpression call, string reason) =>
        new(
            $"inside 'stretch' a call must have lengths that can be multiplied, but {reason}; write "
                + $"{call.Definition.FullName} outside of 'stretch', or a curve of our own with a length."
        );
}
