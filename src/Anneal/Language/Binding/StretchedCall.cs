namespace Anneal.Language;

/// <summary>Multiplies the lengths in a framework's call, which the roles of its parameters tell.</summary>
/// <param name="Scope">Where the call stands, for the rounding.</param>
/// <param name="Scale">What lengths are multiplied by.</param>
/// <param name="HasEnd">Whether the call ends by itself; in one that never does, a length is a period.</param>
internal sealed record StretchedCall(BindingScope Scope, double Scale, bool HasEnd) : IComparedByFields
{
    // A product of whole numbers that a division has missed by some last bits.
    private const double Slack = 1e-9;

    /// <summary>The call with its lengths multiplied, and those of the calls in it.</summary>
    /// <exception cref="ScheduleBindingException">It has none, or they cannot be multiplied so.</exception>
    public CallExpression Of(CallExpression call)
    {
        call = call.Definition.WithLengths(call, Scale);
        if (call.Definition.AsksForLengths)
            return call;
        Require(call);
        var stretched = call;
        foreach (var parameter in call.Definition.Parameters.Where(IsTime))
            if ((call.ArgumentOf(parameter.Name) ?? parameter.DefaultArgument) is { } argument)
                stretched = stretched.With(parameter.Name, Multiplied(call, parameter, argument));
        var starts = StartsOfParts(call);
        stretched = new(
            call.Definition,
            [.. stretched.Arguments.Select(given => given with { Value = WithParts(given.Value, starts) })]
        );
        return call.Definition.Check(stretched) is { } wrong
            ? throw new ScheduleBindingException(
                $"{wrong.Problem.TrimEnd('.')}, after 'stretch' has multiplied the lengths by "
                    + $"{NumberText.Format(Scale)}; choose another length for 'stretch'."
            )
            : stretched;
    }

    /// <summary>A time, multiplied and, where its role allows, rounded.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameter">What it is for.</param>
    /// <param name="steps">The time.</param>
    /// <param name="from">For a length that follows others: the time at which it begins.</param>
    /// <exception cref="ScheduleBindingException">It must be whole and is not.</exception>
    public double Of(CallExpression call, Parameter parameter, double steps, double from = 0)
    {
        var product = steps * Scale;
        if (Math.Round(product) is var whole && Math.Abs(product - whole) <= Slack * Math.Max(1, Math.Abs(whole)))
            product = whole;
        var isPeriod = parameter.Role == ParameterRole.Period || parameter.Role == ParameterRole.Length && !HasEnd;
        if (!isPeriod && parameter.Role != ParameterRole.WholePeriod)
            product = Scope.WholeSteps((from + steps) * Scale) - Scope.WholeSteps(from * Scale);
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

    private static void Require(CallExpression call)
    {
        if (call.Definition.CountsSteps)
            throw NoLength(call, $"'{call}' is made of the number of steps");
        var given = call.Arguments.Select(argument => argument.Value).ToArray();
        if (!call.Definition.Parameters.Any(IsTime) && !given.SelectMany(Parts).Any())
            throw NoLength(call, $"'{call}' says what single steps do");
        foreach (var parameter in call.Definition.Parameters)
            if (call.ArgumentOf(parameter.Name) is { } argument && IsOfSteps(parameter, argument))
                throw NoLength(call, $"'{parameter.Name}={argument}' is about single steps");
    }

    private static bool IsOfSteps(Parameter parameter, ArgumentValue given) =>
        parameter.Role == ParameterRole.PerStep && !given.Equals(parameter.DefaultArgument)
        || given is FormulaArgument
        || given is ListArgument list && list.Items.Any(item => item is FormulaArgument);

    private static ScheduleBindingException NoLength(CallExpression call, string reason) =>
        new(
            $"inside 'stretch' a call must have lengths that can be multiplied, but {reason}; write "
                + $"{call.Definition.FullName} outside of 'stretch', or a curve of our own with a length."
        );

    private ArgumentValue Multiplied(CallExpression call, Parameter parameter, ArgumentValue argument)
    {
        if (parameter.Role != ParameterRole.Durations)
            return Times(argument, steps => Of(call, parameter, steps));
        var end = 0.0;
        return Times(argument, steps =>
        {
            var begin = end;
            end += steps;
            return Of(call, parameter, steps, begin);
        });
    }

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

    private static IEnumerable<CallExpression> Parts(ArgumentValue argument) =>
        argument switch
        {
            KeywordsArgument keywords => [keywords.Call],
            ScheduleArgument { Schedule: CallExpression part } => [part],
            ListArgument list => list.Items.SelectMany(Parts),
            _ => [],
        };

    // When each of the calls in a call begins: at milestones, after durations, or at once.
    private List<double> StartsOfParts(CallExpression call)
    {
        var (starts, end) = (new List<double> { 0 }, 0.0);
        foreach (var parameter in call.Definition.Parameters.Where(IsTime))
            if (call.ArgumentOf(parameter.Name) is { } argument)
                _ = Times(argument, steps =>
                {
                    end = parameter.Role == ParameterRole.Milestones ? steps : end + steps;
                    starts.Add(end);
                    return steps;
                });
        if (starts.Count == 1)
            foreach (var keywords in call.Arguments.SelectMany(argument => Keywords(argument.Value)))
                starts.Add(end += LengthOf(keywords) ?? 0);
        return starts;
    }

    private static IEnumerable<CallExpression> Keywords(ArgumentValue argument) =>
        argument is ListArgument list ? list.Items.OfType<KeywordsArgument>().Select(each => each.Call) : [];

    private double? LengthOf(CallExpression call) =>
        call.Definition.LengthOf(new(call, Scope with { Scale = 1 })).Steps;

    private ArgumentValue WithParts(ArgumentValue argument, List<double> starts) =>
        argument switch
        {
            KeywordsArgument keywords => new KeywordsArgument(Part(keywords.Call, starts[0])),
            // The only one follows what the call says first, such as a warm-up.
            ScheduleArgument { Schedule: CallExpression part } => new ScheduleArgument(Part(part, starts[^1])),
            ListArgument list when list.Items.SelectMany(Parts).Any() => new ListArgument([
                .. list.Items.Select((item, i) => WithParts(item, [starts[Math.Min(i, starts.Count - 1)]])),
            ]),
            _ => argument,
        };

    private CallExpression Part(CallExpression part, double start) =>
        (this with { Scope = Scope with { Start = Scope.Start + start * Scale }, HasEnd = LengthOf(part) is > 0 }).Of(
            part
        );
}
