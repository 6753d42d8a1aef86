using System.Collections.Immutable;
using Anneal.CSharp;
using Anneal.Interop.Python;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Anneal.Analyzers;

/// <summary>Reports what the linter finds in trainings over TorchSharp.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrainingAnalyzer : DiagnosticAnalyzer
{
    // One of them is in every source that a rule has anything to say of.
    private static readonly string[] Signs = ["lr_scheduler", "backward", "Schedule", "LearningRate"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => TrainingRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxTreeAction(Check);
    }

    private static void Check(SyntaxTreeAnalysisContext context)
    {
        var text = context.Tree.GetText(context.CancellationToken);
        if (
            text.Length > CSharpLinter.MostCharacters
            || context.Tree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax root
            || !MayTrain(text.ToString())
        )
            return;
        try
        {
            foreach (var found in CSharpLinter.Check(root).Findings)
                context.ReportDiagnostic(Of(found, context.Tree, text));
        }
        catch (Exception unread) when (unread is InvalidDataException or InsufficientExecutionStackException)
        {
            // The compiler says what is wrong with such a source.
        }
    }

    private static bool MayTrain(string text) =>
        Array.Exists(Signs, sign => text.Contains(sign, StringComparison.Ordinal));

    private static Diagnostic Of(SourceFinding found, SyntaxTree tree, SourceText text)
    {
        var finding = found.Finding;
        var start = text.Lines[found.At.Line - 1].Start + found.At.Column - 1;
        var span = tree.GetRoot().FindToken(start).Span;
        return Diagnostic.Create(
            TrainingRules.Of(finding.Code),
            Location.Create(tree, span),
            finding.Severity == LintSeverity.Note ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            additionalLocations: null,
            properties: null,
            finding.Remedy is { } remedy ? $"{finding.Message} To do: {remedy}" : finding.Message
        );
    }
}
