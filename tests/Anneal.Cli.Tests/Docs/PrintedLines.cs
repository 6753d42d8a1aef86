namespace Anneal.Cli.Tests.Docs;

/// <summary>Stands in for the system's console in examples, so that a test sees what is written.</summary>
internal sealed class PrintedLines
{
    public List<string> Lines { get; } = [];

    public void WriteLine(object? value) => Lines.Add(FormattableString.Invariant($"{value}"));
}
