using System.Collections.Immutable;
using System.Reflection;
using Anneal.Interop.Python;

namespace Anneal.Analyzers;

/// <summary>The linter's rules as the compiler knows rules.</summary>
internal static class TrainingRules
{
    private const string Category = "Training";

    private static readonly string? Page = typeof(TrainingRules)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "ProjectUrl")
        ?.Value;

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ByCode = Linter
        .Rules.Select(rule => (rule.Code, rule.Title))
        .Concat(SourceLinter.Rules.Select(rule => (rule.Code, rule.Title)))
        .ToImmutableDictionary(rule => rule.Code, rule => Of(rule.Code, rule.Title));

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [.. ByCode.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>A rule.</summary>
    public static DiagnosticDescriptor Of(string code) => ByCode[code];

    private static DiagnosticDescriptor Of(string code, string title) =>
        new(
            code,
            title,
            "{0}",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: Page is null ? null : $"{Page.TrimEnd('/')}/blob/main/docs/lint.md#{Section(code)}"
        );

    private static string Section(string code) =>
        code.StartsWith("LR", StringComparison.Ordinal) ? "the-rules" : "training-loops-in-python";
}
