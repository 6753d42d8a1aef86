namespace Anneal.Cli.Commands.Completion;

/// <summary>What may stand where a value does.</summary>
/// <param name="Words">Words that the tool knows.</param>
/// <param name="Files">Whether the name of a file may.</param>
/// <param name="Folders">Whether the name of a folder may, and of nothing else on the disk.</param>
internal sealed record CompletedValue(IReadOnlyList<string> Words, bool Files, bool Folders);
