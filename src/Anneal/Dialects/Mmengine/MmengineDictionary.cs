using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>A scheduler of MMEngine as configurations have it: <c>dict(type='LinearLR', …)</c>.</summary>
internal static class MmengineDictionary
{
    private const string Type = "type";

    private static readonly ParameterKind<CallExpression> Call = Kinds.CallOf(MmengineDefinition.FrameworkName);

    /// <summary>A call, or a dictionary that says its name.</summary>
    public static ParameterKind<CallExpression> Kind { get; } =
        new(
            Call.Expected,
            (node, resolver) => Call.Read(CallIn(node) ?? node, resolver),
            Call.ValueOf,
            Call.Write,
            Call.Take
        );

    /// <summary>The call that a dictionary means; null where a node is none such.</summary>
    public static CallSyntax? CallIn(SyntaxNode node) => SettingsMap.Of(node) is { } settings ? Of(settings) : null;

    /// <summary>The call that settings mean: one scheduler, or a list of them.</summary>
    public static CallSyntax? Of(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        var listed = settings.GetValueOrDefault("param_scheduler")
            ?? (settings.Count == 1 ? settings.Values.First() : null);
        if (listed is ListSyntax { Items.Count: > 0 } list && list.Items.TrueForAll(IsScheduler))
            return new(list.Span, "mmengine.param_scheduler", [new(list.Span, null, list)]);
        // The registry's scope or the class's module may stand before the name.
        var name = settings.Text(Type) is { } type ? type[(type.LastIndexOf('.') + 1)..] : null;
        return name is not null && MmengineFramework.Instance.Definitions.Any(each => each.Name == name)
            ? SettingsCall.Of($"mmengine.{name}", settings, Type)
            : null;
    }

    private static bool IsScheduler(SyntaxNode node) => CallIn(node) is not null;
}
