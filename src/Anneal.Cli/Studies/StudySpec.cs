namespace Anneal.Cli.Studies;

/// <summary>What a store keeps of a sweep's command line, so that others can work on the study.</summary>
/// <param name="Arguments">The words that say what is swept, and how.</param>
/// <param name="Folder">The folder that it was begun in, which relative paths are meant in.</param>
/// <param name="Extensions">The words that said what was added later, in their order; null for nothing.</param>
internal sealed record StudySpec(
    IReadOnlyList<string> Arguments,
    string Folder,
    IReadOnlyList<IReadOnlyList<string>>? Extensions = null
);
