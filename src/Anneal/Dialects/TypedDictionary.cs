using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler as configurations have it: <c>dict(type='LinearLR', …)</c>, <c>{"type": "noam", …}</c>.
/// </summary>
internal static class TypedDictionary
{
    public const string Type = "type";

    /// <summary>A call of a framework, or a dictionary that says its name.</summary>
    public static ParameterKind<CallExpression> KindOf(string framework)
    {
        var call = Kinds.CallOf(framework);
        return new(
            call.Expected,
            (node, resolver) =>
                call.Read(EntriesOf(node) is { } entries ? Of(framework, entries) ?? node : node, resolver),
            call.ValueOf,
            call.Write,
            call.Take
        );
    }

    /// <summary>The call that entries mean; null where they say no type.</summary>
    public static CallSyntax? Of(string framework, IReadOnlyDictionary<string, SyntaxNode> entries) =>
        entries.Text(Type) is { } name ? SettingsCall.Of($"{framework}.{name}", entries, Type) : null;

    /// <summary>The entries of a dictionary by their names; null where a node is none.</summary>
    public static Dictionary<string, SyntaxNode>? EntriesOf(SyntaxNode node) =>
        node switch
        {
            MapSyntax map => SettingsText.ByName(map.Entries),
            CallSyntax { Name: "dict" } call => call
                .Arguments.Where(argument => argument.Name is not null)
                .ToDictionary(argument => argument.Name!, argument => argument.Value),
            _ => null,
        };
}
