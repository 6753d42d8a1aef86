using Anneal.Formulas;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// The schedule of a lazy configuration, <c>lr_multiplier = L(WarmupParamScheduler)(scheduler=L(…)(…), …)</c>, in
/// fvcore's schedulers.
/// </summary>
internal static class Detectron2Lazy
{
    private const string Warmup = "WarmupParamScheduler";

    /// <summary>The multiplier times the optimizer's rate; null where there is none, or it is not known.</summary>
    public static SyntaxNode? Of(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (settings.GetValueOrDefault("lr_multiplier") is not { } node || Call(node) is not { } call)
            return null;
        var multiplier = Names.Last(call.Name) == Warmup ? Warmed(call) : OfFvCore(call);
        var times = new Token(TokenKind.Symbol, "*", 0, node.Span);
        return multiplier is null
            ? null
            : new OperationSyntax(node.Span, new NameSyntax(node.Span, BaseVariable.Name), [(times, multiplier)]);
    }

    // L(CosineParamScheduler)(start_value=1, end_value=0)
    private static CallSyntax? Call(SyntaxNode? node) =>
        node switch
        {
            InvocationSyntax
            {
                Of: CallSyntax { Name: "L" or "LazyCall", Arguments: [{ Value: NameSyntax name }] }
            } lazy => new(node.Span, name.Name, lazy.Arguments),
            CallSyntax call => call,
            _ => null,
        };

    private static CallSyntax OfFvCore(CallSyntax call) => call with { Name = $"fvcore.{Names.Last(call.Name)}" };

    // The warm-up leads from a share of the schedule's beginning to where the schedule is at its end.
    private static CallSyntax? Warmed(CallSyntax call)
    {
        if (
            Call(Argument(call, "scheduler")) is not { } scheduler
            || Number(Argument(call, "warmup_length")) is not (> 0 and < 1 and var length)
            || Number(Argument(call, "warmup_factor")) is not { } factor
        )
            return null;
        var again = Argument(call, "rescale_interval") is NameSyntax { Name: "True" };
        if (At(scheduler, 0) is not { } first || At(scheduler, again ? 0 : length) is not { } last)
            return null;
        CallSyntax? rise = Argument(call, "warmup_method") switch
        {
            null or TextSyntax { Text: "linear" } => new(
                call.Span,
                "fvcore.LinearParamScheduler",
                [Value(factor * first), Value(last)]
            ),
            TextSyntax { Text: "constant" } => new(call.Span, "fvcore.ConstantParamScheduler", [Value(factor * first)]),
            _ => null,
        };
        return rise is null
            ? null
            : new CallSyntax(
                call.Span,
                "fvcore.CompositeParamScheduler",
                [
                    List(rise, OfFvCore(scheduler)),
                    List(Value(length).Value, Value(1 - length).Value),
                    List(Text("rescaled"), Text(again ? "rescaled" : "fixed")),
                ]
            );

        ArgumentSyntax Value(double number) => new(call.Span, null, new NumberSyntax(call.Span, number, null, false));

        ArgumentSyntax List(params List<SyntaxNode> items) => new(call.Span, null, new ListSyntax(call.Span, items));

        TextSyntax Text(string text) => new(call.Span, text);
    }

    // What a schedule is at a share of the run.
    private static double? At(CallSyntax scheduler, double share)
    {
        switch (Names.Last(scheduler.Name))
        {
            case "CosineParamScheduler":
                var (start, end) = (
                    Number(Argument(scheduler, "start_value")),
                    Number(Argument(scheduler, "end_value"))
                );
                return end + 0.5 * (start - end) * (1 + Math.Cos(Math.PI * share));
            case "MultiStepParamScheduler"
                when Argument(scheduler, "values") is ListSyntax { Items: [var only, ..] }
                    && Argument(scheduler, "milestones") is ListSyntax { Items: [var milestone, ..] }
                    && Argument(scheduler, "num_updates") is { } updates:
                return Number(milestone) > share * Number(updates) ? Number(only) : null;
            default:
                return null;
        }
    }

    private static SyntaxNode? Argument(CallSyntax call, string name) =>
        call.Arguments.Find(argument => argument.Name == name)?.Value;

    private static double? Number(SyntaxNode? node) =>
        node switch
        {
            NumberSyntax number => number.Value,
            OperationSyntax { First: NumberSyntax first, Rest: [var (sign, second)] } when sign.Is("/") => first.Value
                / Number(second),
            _ => null,
        };
}
