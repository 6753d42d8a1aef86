using Anneal.Language;
using Anneal.Language.Syntax;
using static System.FormattableString;

namespace Anneal.Dialects;

/// <summary>The YAML of PaddleDetection, <c>LearningRate</c>, and of PaddleClas, <c>Optimizer.lr</c>.</summary>
internal static class PaddleSettings
{
    // What the framework calls an epoch's length, which only the run has.
    private const string Epoch = "steps_per_epoch";

    /// <summary>What they mean; null where they are of neither.</summary>
    public static SyntaxNode? Of(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        settings.Map("LearningRate") is { } detection && detection.GetValueOrDefault("schedulers") is ListSyntax list
            ? OfDetection(detection, list)
        : settings.Map("Optimizer")?.Map("lr") is { } rate && rate.Text("name") is { } name
            ? OfClas(name, rate, rate["name"].Span, settings.Map("Global")?.GetValueOrDefault("epochs") as NumberSyntax)
        : null;

    private static SyntaxNode OfDetection(IReadOnlyDictionary<string, SyntaxNode> settings, ListSyntax list)
    {
        var schedulers = list.Items.ConvertAll(item => SettingsMap.Of(item));
        var names = schedulers.ConvertAll(each => each?.Text("_target_") ?? each?.Text("name"));
        if (
            Number(settings, "base_lr") is not { } rate
            || schedulers is not [{ } decay, { } warmup]
            || names[1] != "LinearWarmup"
            || decay.GetValueOrDefault("use_warmup") is NameSyntax { Name: "False" }
        )
            return new RefusedSyntax(
                list.Span,
                "'LearningRate' must have 'base_lr' and two schedulers, a decay and '!LinearWarmup', to be read here."
            );
        var steps = Number(warmup, "epochs") is { } risen
            ? Invariant($"{risen} * {Epoch}")
            : Invariant($"{Number(warmup, "steps") ?? 500}");
        var start = Number(warmup, "start_factor") ?? 1.0 / 3;
        if (names[0] == "CosineDecay" && (Number(decay, "last_plateau_epochs") ?? 0) == 0)
        {
            var (least, epochs) = (rate * (Number(decay, "min_lr_ratio") ?? 0), Number(decay, "max_epochs") ?? 1000);
            return SyntaxParser.ParseSequence(
                Invariant($"linear({rate * start} -> {rate}, {steps}) then ")
                    + Invariant($"cosine({rate} -> {least}, {epochs} * {Epoch} - {steps})"),
                list.Span
            );
        }
        if (names[0] != "PiecewiseDecay" || decay.Has("values"))
            return new RefusedSyntax(list.Span, $"what '{names[0]}' does with these settings is not known.");
        double[] milestones = [.. Numbers(decay, "milestones") ?? [8, 11]];
        double[] factors = decay.GetValueOrDefault("gamma") is NumberSyntax gamma
            ? [.. milestones.Select((_, i) => gamma.Value / Math.Pow(10, i))]
            : [.. Numbers(decay, "gamma") ?? [0.1, 0.01]];
        // Within the warm-up no milestone acts.
        var boundaries = milestones.Select(epoch => Invariant($"max({steps}, {epoch} * {Epoch})"));
        var values = factors.Prepend(1).Select(factor => Invariant($"{rate * factor}"));
        return SyntaxParser.ParseSequence(
            Invariant($"linear({start} -> 1, {steps}) * ") + Stairs(boundaries, values),
            list.Span
        );
    }

    // Releases of PaddleClas differ in how long a warm-up is, and in what it takes from the decay.
    private static SyntaxNode OfClas(
        string name,
        IReadOnlyDictionary<string, SyntaxNode> rate,
        SourceSpan span,
        NumberSyntax? epochs
    )
    {
        if ((Number(rate, "warmup_epoch") ?? 0) != 0)
            return new RefusedSyntax(
                span,
                "releases of PaddleClas make different schedules of a 'warmup_epoch'; write the one that yours makes, "
                    + "such as paddle.LinearWarmup(paddle.CosineAnnealingDecay(…), …)."
            );
        if (rate.GetValueOrDefault("by_epoch") is NameSyntax { Name: "True" })
            return new RefusedSyntax(span, "'by_epoch' of PaddleClas is not read; write '(…) every 1ep'.");
        var run = epochs is null ? "num_epochs" : Invariant($"{epochs.Value}");
        var first = Number(rate, "learning_rate");
        return name switch
        {
            "Cosine" when first is not null => SyntaxParser.ParseSequence(
                Invariant($"paddle.CosineAnnealingDecay({first}, T_max={run} * {Epoch}, ")
                    + Invariant($"eta_min={Number(rate, "eta_min") ?? 0})"),
                span
            ),
            "Piecewise" when Numbers(rate, "decay_epochs") is { } at && Numbers(rate, "values") is { } values =>
                SyntaxParser.ParseSequence(
                    Stairs(
                        at.Select(epoch => Invariant($"{epoch} * {Epoch}")),
                        values.Select(value => Invariant($"{value}"))
                    ),
                    span
                ),
            _ => new RefusedSyntax(span, $"what PaddleClas makes of '{name}' with these settings is not known."),
        };
    }

    private static string Stairs(IEnumerable<string> boundaries, IEnumerable<string> values) =>
        $"paddle.PiecewiseDecay([{string.Join(", ", boundaries)}], [{string.Join(", ", values)}])";

    private static double? Number(IReadOnlyDictionary<string, SyntaxNode> settings, string name) =>
        (settings.GetValueOrDefault(name) as NumberSyntax)?.Value;

    private static IEnumerable<double>? Numbers(IReadOnlyDictionary<string, SyntaxNode> settings, string name) =>
        settings.GetValueOrDefault(name) is ListSyntax list && list.Items.TrueForAll(item => item is NumberSyntax)
            ? list.Items.Select(item => ((NumberSyntax)item).Value)
            : null;
}
