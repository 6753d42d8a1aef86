namespace Anneal.Cli.Commands.Data;

/// <summary>The JSON of <c>anneal data get</c>.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Folder">The folder of its files.</param>
/// <param name="Fetched">The files that were downloaded; none where all were there.</param>
internal sealed record FetchedDocument(string Name, string Folder, IReadOnlyList<string> Fetched);
