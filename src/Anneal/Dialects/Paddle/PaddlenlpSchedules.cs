using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>The schedules of PaddleNLP, each a <c>LambdaDecay</c> of Paddle.</summary>
internal static class PaddlenlpSchedules
{
    private const string Rate = "learning_rate",
        Warmup = "warmup",
        Total = "total_steps";

    // A warm-up below 1 is a share of the run.
    private const string Rise = "step / max(1, (warm if warm >= 1 else floor(warm * total)))",
        Rises = "step < (warm if warm >= 1 else floor(warm * total))",
        After = "(step - (warm if warm >= 1 else floor(warm * total)))",
        Length = "max(1, total - (warm if warm >= 1 else floor(warm * total)))";

    private static readonly Dictionary<string, (string[] Parameters, string Decay)> Known = new()
    {
        ["LinearDecayWithWarmup"] = ([Rate, Total, Warmup], $"max(0, (total - step) / {Length})"),
        ["ConstScheduleWithWarmup"] = ([Rate, Warmup, Total], "1.0"),
        ["CosineDecayWithWarmup"] = (
            [Rate, Total, Warmup, "with_hard_restarts", "num_cycles"],
            $"max(0, 0.5 * (1 + cos(pi * cycles * 2 * {After} / {Length})))"
        ),
    };

    /// <summary>Paddle's call that does the same; null where a call is none of these.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        if (!Known.TryGetValue(Names.Last(call.Name), out var known))
            return null;
        var given = new TranslatedCall(call, [.. known.Parameters, "last_epoch", "verbose"], errors);
        if ((given["with_hard_restarts"] ?? given["last_epoch"]) is { } other and not NameSyntax { Name: "False" })
            throw errors.Error(other, "hard restarts, and a 'last_epoch', are not read; leave them out.");
        var warmup = given[Warmup] ?? throw errors.Error(call, $"'{call.Name}' needs the argument '{Warmup}'.");
        var function = SyntaxParser.ParseFormula(
            $"lambda step, warm, total, cycles: {Rise} if {Rises} else {known.Decay}"
        );
        return given.To(
            "paddle.LambdaDecay",
            (Rate, given[Rate]),
            (
                "lr_lambda",
                new CallSyntax(
                    call.Span,
                    Names.Partial,
                    [
                        new(call.Span, null, function),
                        new(call.Span, "warm", warmup),
                        new(call.Span, "total", given[Total] ?? Number(0)),
                        new(call.Span, "cycles", given["num_cycles"] ?? Number(1)),
                    ]
                )
            )
        );

        NumberSyntax Number(double value) => new(call.Span, value, null, IsInteger: true);
    }
}
