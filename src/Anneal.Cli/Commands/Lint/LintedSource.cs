using Anneal.Interop.Python;

namespace Anneal.Cli.Commands.Lint;

/// <summary>A source in Python or C# and what the linter says of it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Report">The findings.</param>
internal sealed record LintedSource(string Path, SourceLintReport Report);
