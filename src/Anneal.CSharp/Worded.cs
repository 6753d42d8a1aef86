using Anneal.Interop.Python;

namespace Anneal.CSharp;

/// <summary>Findings in the words of C#.</summary>
internal static class Worded
{
    // What only Python has, and what TorchSharp has in its place.
    private static readonly (string Python, string CSharp)[] Phrases =
    [
        ("retain_graph=True", "retain_graph: true"),
        (": this raises a TypeError.", ": TorchSharp does not step it so."),
        (
            "save scheduler.state_dict() too, and load it before the loop.",
            "TorchSharp's schedulers have no state to load: step the new one to where the run stopped, or drive the "
                + "optimizer with Anneal.TorchSharp, whose checkpoints keep the position."
        ),
        ("load a state with load_state_dict, or give last_epoch to the constructor.", "step it to where it should be."),
        ("is deprecated in PyTorch", "is deprecated"),
    ];

    /// <summary>A report in the words of C#.</summary>
    public static SourceLintReport AsCSharp(SourceLintReport report) =>
        report with
        {
            Findings = [.. report.Findings.Select(Of)],
            Ignored = [.. report.Ignored.Select(Of)],
        };

    private static SourceFinding Of(SourceFinding found) =>
        found with
        {
            Finding = found.Finding with
            {
                Message = Text(found.Finding.Message),
                Remedy = found.Finding.Remedy is { } remedy ? Text(remedy) : null,
            },
        };

    private static string Text(string text)
    {
        foreach (var (python, csharp) in Phrases)
            text = text.Replace(python, csharp, StringComparison.Ordinal);
        return text;
    }
}
