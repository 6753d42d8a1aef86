using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis;

namespace Anneal.CSharp.Lowering;

/// <summary>What Anneal's own types give, as far as lengths need it.</summary>
internal static class Prelude
{
    private const string RunPlan = """
        class RunPlan:
            def __init__(self, epochs, per_epoch, total):
                self.Epochs = epochs
                self.StepsPerEpoch = per_epoch
                self.TotalSteps = total
        """;

    /// <summary>The functions of it that make a plan, with their parameters in order.</summary>
    public static readonly Dictionary<string, string[]> Plans = new()
    {
        ["FromEpochs"] = ["epochs", "stepsPerEpoch"],
        ["FromSteps"] = ["totalSteps"],
    };

    /// <summary>What a source needs of it.</summary>
    public static IEnumerable<Statement> For(SyntaxNode root) =>
        root.DescendantTokens().Any(token => token.ValueText == nameof(RunPlan))
            ? PythonSource.Parse("prelude.py", RunPlan).Cells.SelectMany(cell => cell.Statements)
            : [];
}
