using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Epochs and a scheduler of AllenNLP in a list of two.</summary>
internal static class AllennlpPair
{
    private static readonly ParameterKind<CallExpression> Scheduler = TypedDictionary.KindOf(AllennlpFramework.Name);

    public static ParameterKind<(double Epochs, CallExpression Scheduler)> Kind { get; } =
        new(
            "a pair of epochs and a scheduler of allennlp",
            (node, resolver) =>
                resolver.List(node) is { Items: [var epochs, var scheduler] }
                    ? Pair(resolver.Argument(epochs, Kinds.AnyNumber), resolver.Argument(scheduler, Scheduler))
                    : null,
            argument => Of(((ListArgument)argument).Items),
            pair => Pair(Kinds.AnyNumber.Write(pair.Epochs), Scheduler.Write(pair.Scheduler)),
            value =>
                value is object[] { Length: 2 } pair
                && Kinds.AnyNumber.Take(pair[0]) is { } epochs
                && Scheduler.Take(pair[1]) is { } scheduler
                    ? Pair(epochs, scheduler)
                    : null
        );

    private static ListArgument Pair(ArgumentValue epochs, ArgumentValue scheduler) => new([epochs, scheduler]);

    private static (double Epochs, CallExpression Scheduler) Of(ValueList<ArgumentValue> items) =>
        (Kinds.AnyNumber.ValueOf(items[0]), Scheduler.ValueOf(items[1]));
}
