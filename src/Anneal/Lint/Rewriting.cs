using Anneal.Language;

namespace Anneal.Lint;

/// <summary>Changes of schedule texts, for remedies.</summary>
internal static class Rewriting
{
    /// <summary>The tree with one of its nodes, the very object, replaced.</summary>
    public static ScheduleExpression Replace(
        ScheduleExpression tree,
        ScheduleExpression part,
        ScheduleExpression replacement
    )
    {
        if (ReferenceEquals(tree, part))
            return replacement;
        ScheduleExpression In(ScheduleExpression inner) => Replace(inner, part, replacement);
        return tree switch
        {
            SequenceExpression sequence => new SequenceExpression([.. sequence.Parts.Select(In)]),
            ProductExpression product => new ProductExpression([.. product.Factors.Select(In)]),
            EveryExpression every => new EveryExpression(In(every.Part), every.Tick),
            ForExpression held => new ForExpression(In(held.Part), held.Duration),
            CallExpression call => new CallExpression(
                call.Definition,
                [
                    .. call.Arguments.Select(argument =>
                        argument.Value is ScheduleArgument inner
                            ? argument with
                            {
                                Value = new ScheduleArgument(In(inner.Schedule)),
                            }
                            : argument
                    ),
                ]
            ),
            _ => tree,
        };
    }

    /// <summary>A call with another value for one argument, or without it.</summary>
    public static CallExpression With(CallExpression call, string argument, ArgumentValue? value) =>
        new(
            call.Definition,
            [
                .. call
                    .Definition.Parameters.Select(parameter =>
                        parameter.Name == argument
                            ? (value is null ? null : new NamedArgument(argument, value))
                            : call.Arguments.FirstOrDefault(given => given.Name == parameter.Name)
                    )
                    .OfType<NamedArgument>(),
            ]
        );
}
