using Anneal.Language;

namespace Anneal.Lint;

/// <summary>Walks through schedule texts.</summary>
internal static class ExpressionTree
{
    /// <summary>An expression and all those inside it.</summary>
    public static IEnumerable<ScheduleExpression> PartsOf(ScheduleExpression expression) =>
        (
            expression switch
            {
                SequenceExpression sequence => sequence.Parts.SelectMany(PartsOf),
                ProductExpression product => product.Factors.SelectMany(PartsOf),
                EveryExpression every => PartsOf(every.Part),
                ForExpression held => PartsOf(held.Part),
                CallExpression call => call.Arguments.SelectMany(argument => PartsOf(argument.Value)),
                _ => [],
            }
        ).Prepend(expression);

    /// <summary>Whether a length is written in epochs, samples, tokens or shares of the run anywhere.</summary>
    public static bool HasUnits(ScheduleExpression expression) =>
        PartsOf(expression)
            .Any(part =>
                part switch
                {
                    EveryExpression every => every.Tick.Unit != LengthUnit.Steps,
                    ForExpression held => held.Duration.Unit != LengthUnit.Steps,
                    CallExpression call => call.Arguments.Any(argument => HasUnits(argument.Value)),
                    _ => false,
                }
            );

    /// <summary>The plain numbers among the arguments of an expression and of all those inside it.</summary>
    public static IEnumerable<double> NumbersIn(ScheduleExpression expression) =>
        PartsOf(expression)
            .OfType<CallExpression>()
            .SelectMany(call => call.Arguments)
            .SelectMany(argument => argument.Value is ListArgument list ? list.Items : [argument.Value])
            .OfType<ValueArgument>()
            .Where(value => !value.Value.UsesBase)
            .Select(value => value.Value.Number);

    private static IEnumerable<ScheduleExpression> PartsOf(ArgumentValue value) =>
        value switch
        {
            ScheduleArgument schedule => PartsOf(schedule.Schedule),
            ListArgument list => list.Items.SelectMany(PartsOf),
            _ => [],
        };

    private static bool HasUnits(ArgumentValue value) =>
        value switch
        {
            LengthArgument length => length.Length.Unit != LengthUnit.Steps,
            ListArgument list => list.Items.Any(HasUnits),
            _ => false,
        };
}
