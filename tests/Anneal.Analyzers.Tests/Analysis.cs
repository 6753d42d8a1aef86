using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Anneal.Analyzers.Tests;

/// <summary>Runs the analyzer and its fix in memory, as a compiler and an editor do.</summary>
internal static class Analysis
{
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, path: "Training.cs");
        return await CSharpCompilation
            .Create("training", [tree])
            .WithAnalyzers([new TrainingAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The source after the first fix of a diagnostic; null where it has none.</summary>
    public static async Task<string?> FixedAsync(string text, string id)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace
            .AddProject("training", LanguageNames.CSharp)
            .AddDocument("Training.cs", SourceText.From(text));
        var tree = await document.GetSyntaxTreeAsync();
        var found = await CSharpCompilation
            .Create("training", [tree!])
            .WithAnalyzers([new TrainingAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
        CodeAction? first = null;
        await new StepOrderFix().RegisterCodeFixesAsync(
            new CodeFixContext(
                document,
                found.First(diagnostic => diagnostic.Id == id),
                (action, _) => first ??= action,
                CancellationToken.None
            )
        );
        if (first is null)
            return null;
        var change = (await first.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
