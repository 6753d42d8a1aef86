using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>A scheduler of MMEngine as configurations have it: <c>dict(type='LinearLR', …)</c>.</summary>
internal static class MmengineDictionary
{
    /// <summary>A call, or a dictionary that says its name.</summary>
    public static ParameterKind<CallExpression> Kind { get; } =
        TypedDictionary.KindOf(MmengineDefinition.FrameworkName);

    /// <summary>The call that settings mean: one scheduler, or a list of them.</summary>
    public static CallSyntax? Of(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        var own = settings.GetValueOrDefault("param_scheduler");
        // The Runner makes a list of one, and steps it by the epoch where the dictionary says so.
        if (own is not null && SettingsMap.Of(own) is { } one && IsScheduler(one))
            own = new ListSyntax(own.Span, [own]);
        var listed = own ?? (settings.Count == 1 ? settings.Values.First() : null);
        if (listed is ListSyntax { Items.Count: > 0 } list && list.Items.TrueForAll(IsScheduler))
            return new(list.Span, "mmengine.param_scheduler", [new(list.Span, null, list)]);
        return IsScheduler(settings) ? TypedDictionary.Of(MmengineDefinition.FrameworkName, settings) : null;
    }

    private static bool IsScheduler(SyntaxNode node) =>
        SettingsMap.Of(node) is { } entries && (IsScheduler(entries) || Of(entries) is not null);

    private static bool IsScheduler(IReadOnlyDictionary<string, SyntaxNode> entries) =>
        TypedDictionary.NameIn(entries) is { } name
        && MmengineFramework.Instance.Definitions.Any(each => each.Name == name);
}
