using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.Analyzers;

/// <summary>Moves a scheduler's step behind what makes the updates.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StepOrderFix))]
[Shared]
public sealed class StepOrderFix : CodeFixProvider
{
    private const string Title = "Step the scheduler after the optimizer";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["LP003"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
            if (
                root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<StatementSyntax>()
                    is ExpressionStatementSyntax { Parent: BlockSyntax block } step
                && UpdateAfter(block, step) is { } place
            )
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(Moved(root, block, step, place))),
                        Title
                    ),
                    diagnostic
                );
    }

    // The last statement of the block, after the step, that makes updates or leads to them.
    private static int? UpdateAfter(BlockSyntax block, ExpressionStatementSyntax step)
    {
        var own = (step.Expression as InvocationExpressionSyntax)?.Expression.ToString();
        for (var i = block.Statements.Count - 1; i > block.Statements.IndexOf(step); i--)
            if (Calls(block.Statements[i]).Any(called => called.ToString() != own && MakesUpdates(called)))
                return i;
        return null;
    }

    private static IEnumerable<ExpressionSyntax> Calls(SyntaxNode statement) =>
        statement.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Select(call => call.Expression);

    private static bool MakesUpdates(ExpressionSyntax called)
    {
        var name = called switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name == "step" || name != "train" && name.Contains("Train", StringComparison.OrdinalIgnoreCase);
    }

    private static SyntaxNode Moved(SyntaxNode root, BlockSyntax block, StatementSyntax step, int place) =>
        root.ReplaceNode(
            block,
            block.WithStatements(block.Statements.RemoveAt(block.Statements.IndexOf(step)).Insert(place, step))
        );
}
