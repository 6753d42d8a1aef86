namespace Anneal.Cli.Commands.Lint;

/// <summary>A file that could not be read.</summary>
/// <param name="File">The file.</param>
/// <param name="Reason">Why.</param>
internal sealed record RefusedFile(string File, string Reason);
