namespace Anneal.Cli.Commands.Data;

/// <summary>The JSON of <c>anneal data list</c>.</summary>
/// <param name="Sets">The data sets.</param>
internal sealed record DataListDocument(IReadOnlyList<DataSetDocument> Sets);
