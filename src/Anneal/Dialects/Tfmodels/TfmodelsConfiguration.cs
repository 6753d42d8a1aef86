using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// The model garden's <c>optimizer_config</c>: <c>learning_rate</c> and <c>warmup</c>, each with its type and a block
/// of that name.
/// </summary>
internal static class TfmodelsConfiguration
{
    private static readonly Dictionary<string, string> Rates = new()
    {
        ["stepwise"] = "PiecewiseConstantDecayWithOffset",
        ["polynomial"] = "PolynomialDecayWithOffset",
        ["exponential"] = "ExponentialDecayWithOffset",
        ["cosine"] = "CosineDecayWithOffset",
        ["power"] = "DirectPowerDecay",
        ["power_linear"] = "PowerAndLinearDecay",
        ["power_with_offset"] = "PowerDecayWithOffset",
        ["step_cosine_with_offset"] = "StepConsineDecayWithOffset",
    };

    private static readonly Dictionary<string, string> Warmups = new()
    {
        ["linear"] = "LinearWarmup",
        ["polynomial"] = "PolynomialWarmUp",
    };

    /// <summary>The call that the settings mean; null where they are none of the model garden.</summary>
    public static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (settings.Map("learning_rate") is not { } rate || Own(rate) is not var (type, own))
            return null;
        SyntaxNode? schedule =
            type == "constant" ? own.GetValueOrDefault("learning_rate")
            : Rates.TryGetValue(type, out var curve) ? Call(curve, own)
            : null;
        if (settings.Map("warmup") is not { } warmup || Own(warmup) is not var (kind, first))
            return schedule as CallSyntax;
        if (schedule is null || !Warmups.TryGetValue(kind, out var warm))
            return null;
        return Call(warm, new Dictionary<string, SyntaxNode>(first) { ["after_warmup_lr_sched"] = schedule });
    }

    /// <summary>The schedule of an <c>OptimizationConfig({…})</c>; null where a call is none.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    ) =>
        Names.Last(call.Name) == "OptimizationConfig" && call.Arguments is [{ Value: var first }, ..]
            ? OfSettings(SettingsMap.Of(first) ?? SettingsMap.Of(call with { Name = "dict" })!)
            : null;

    private static (string Type, Dictionary<string, SyntaxNode> Own)? Own(Dictionary<string, SyntaxNode> settings) =>
        settings.Text("type") is { } type && settings.Map(type) is { } own ? (type, own) : null;

    private static CallSyntax Call(string name, IReadOnlyDictionary<string, SyntaxNode> own)
    {
        // The linear warm-up begins at 0 where nothing else is said.
        var given = new Dictionary<string, SyntaxNode>(own);
        if (name == Warmups["linear"])
            given.TryAdd("warmup_learning_rate", new NumberSyntax(own.Values.First().Span, 0, null, true));
        return SettingsCall.Of($"{TfmodelsFramework.Name}.{name}", given, "name");
    }
}
