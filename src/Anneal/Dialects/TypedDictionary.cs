using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler as configurations have it: <c>dict(type='LinearLR', …)</c>, <c>{"type": "noam", …}</c>.
/// </summary>
internal static class TypedDictionary
{
    private const string Type = "type";

    /// <summary>A call of a framework, or a dictionary that says its name.</summary>
    public static ParameterKind<CallExpression> KindOf(string framework)
    {
        var call = Kinds.CallOf(framework);
        return new(
            call.Expected,
            (node, resolver) =>
                call.Read(SettingsMap.Of(node) is { } entries ? Of(framework, entries) ?? node : node, resolver),
            call.ValueOf,
            call.Write,
            call.Take
        );
    }

    /// <summary>The call that entries mean; null where they say no type.</summary>
    public static CallSyntax? Of(string framework, IReadOnlyDictionary<string, SyntaxNode> entries) =>
        NameIn(entries) is { } name ? SettingsCall.Of($"{framework}.{name}", entries, Type) : null;

    /// <summary>The type, without the registry's scope or the class's module; null where they say none.</summary>
    public static string? NameIn(IReadOnlyDictionary<string, SyntaxNode> entries) =>
        entries.Text(Type) is { } type ? Names.Last(type) : null;
}
