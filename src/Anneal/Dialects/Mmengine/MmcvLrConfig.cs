using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>What mmcv had before MMEngine, <c>lr_config = dict(policy=…)</c>, in curves of our own.</summary>
internal static class MmcvLrConfig
{
    private const string Epoch = "1ep";

    /// <summary>The text that it means; null where there is none.</summary>
    public static SyntaxNode? Of(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (settings.Map("lr_config") is not { } config || config.Text("policy") is not { } policy)
            return null;
        if (Regular(policy, config, settings) is not { } regular)
            return new RefusedSyntax(config["policy"].Span, $"what mmcv makes of '{policy}' here is not known.");
        if (Flag(config, "by_epoch", otherwise: true))
            regular = $"({regular}) every {Epoch}";
        if (!config.Has("warmup"))
            return SyntaxParser.ParseSequence(regular, config["policy"].Span);
        // The warm-up counts updates, also where the schedule counts epochs.
        var unit = Flag(config, "warmup_by_epoch", otherwise: false) ? "ep" : "";
        var (ratio, steps) = (Number(config, "warmup_ratio", "0.1"), Number(config, "warmup_iters", "0") + unit);
        var rise = config.Text("warmup") switch
        {
            "linear" => $"linear({ratio} -> 1, {steps})",
            "exp" => $"exponential({ratio} -> 1, {steps})",
            "constant" => $"({ratio} for {steps} then 1)",
            _ => null,
        };
        return rise is null
            ? new RefusedSyntax(config["warmup"].Span, "'warmup' must be 'linear', 'exp' or 'constant'.")
            : SyntaxParser.ParseSequence($"{rise} * ({regular})", config["policy"].Span);
    }

    private static string? Regular(
        string policy,
        IReadOnlyDictionary<string, SyntaxNode> config,
        IReadOnlyDictionary<string, SyntaxNode> whole
    )
    {
        var (gamma, least) = (Number(config, "gamma", "0.1"), Number(config, "min_lr", ""));
        switch (policy.ToUpperInvariant())
        {
            case "FIXED":
                return "constant(base)";
            case "STEP" when config.GetValueOrDefault("step") is { } step:
                var stairs = step is ListSyntax list
                    ? $"multistep(base, factor={gamma}, at=[{string.Join(", ", list.Items.Select(Written))}])"
                    : $"step(base, factor={gamma}, every={Written(step)})";
                return least.Length > 0 ? $"at_least({stairs}, {least})" : stairs;
            case "EXP" when config.Has("gamma"):
                return $"exponential(base, factor={gamma})";
            case "POLY":
                return $"polynomial(base -> {(least.Length > 0 ? least : "0")}{Length()}, "
                    + $"power={Number(config, "power", "1")})";
            case "COSINEANNEALING" when config.Has("min_lr_ratio"):
                return $"cosine(base -> base*{Number(config, "min_lr_ratio", "")}{Length()})";
            case "COSINEANNEALING" when least.Length > 0:
                return $"cosine(base -> {least}{Length()})";
            default:
                return null;
        }

        // The run's, where the configuration says none.
        string Length() =>
            whole.Anywhere("max_epochs", "total_epochs") is NumberSyntax epochs && Flag(config, "by_epoch", true)
                ? $", {Written(epochs)}"
            : whole.Anywhere("max_iters", "total_iters") is NumberSyntax steps && !Flag(config, "by_epoch", true)
                ? $", {Written(steps)}"
            : "";
    }

    private static string Number(IReadOnlyDictionary<string, SyntaxNode> config, string name, string otherwise) =>
        config.Has(name) ? Written(config[name]) : otherwise;

    private static string Written(SyntaxNode node) =>
        node is NumberSyntax number ? NumberText.Format(number.Value) : "unknown";

    private static bool Flag(IReadOnlyDictionary<string, SyntaxNode> config, string name, bool otherwise) =>
        config.GetValueOrDefault(name) is NameSyntax { Name: var word } ? word == "True" : otherwise;
}
